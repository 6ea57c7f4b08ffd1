import { Rulebook } from '#app/kernel';
import { momentOf, NOW, type RecordedFact, type Rows } from '#app/platform';
import { appraisal } from '#contexts/appraisal';
import { organisation } from '#contexts/organisation';
import { decisionIn } from './folding/matters.js';
import { flagFactsOf, knownMatters } from './folding/flag-facts.js';
import { flags } from './flags/all.js';
import type { RaisedFlag } from './flags/flag.js';
import { FlagMatterRow } from './projection/flag-matter.entity.js';
import { flagsProjection } from './projection/flags.projection.js';
import { flagRulesets } from './rulesets.js';

export const rulebook = new Rulebook([...flagRulesets, ...organisation.rulesets, ...appraisal.rulesets]);
export const AGENCY = 'kota-contoh-a';
let places = 0;

/** A fact as it was recorded on a day, its private values opened. */
export function fact(
  recordedOn: string,
  stream: string,
  publicName: string,
  data: Readonly<Record<string, unknown>>,
  subject: string | null = null,
): RecordedFact {
  const position = String(++places).padStart(6, '0');
  const recordedAt = `${recordedOn}T02:00:00.000Z`;
  return {
    ...{ eventId: `e-${position}`, leafId: `l-${position}`, position, stream, publicName, recordedAt },
    ...{ type: publicName.split('.')[1]!, category: stream.split('-')[0]!, key: '', schemaVersion: 1 },
    ...{ occurredAt: recordedAt, validAt: null, agencyId: AGENCY, commandId: '', commandDigest: '' },
    ...{ correlationId: '', causationId: null, revision: BigInt(places), subject, data, sealed: {} },
    actor: {
      ...{ personRef: 'o', office: null, agencyId: AGENCY, role: 'officer' as const },
      ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
    },
    ...{ visibility: {}, erasure: null },
  };
}

let decisions = 0;
/** Fields of a decision of a day, recorded that day; `recorded` says another. */
export const decided = (day: string, more: object = {}) => ({
  ...{ decisionId: `d-${++decisions}`, decidedOn: day, effectiveFrom: day, effectiveUntil: null },
  ...{ pertek: null, findings: [], batchId: null, unitId: 'u-1', ...more },
});
type Decided = ReturnType<typeof decided>;
const recordedOf = ({ recorded, decidedOn }: Decided & { recorded?: string }): string =>
  recorded ?? decidedOn;

export const created = (postId: string, level = 'administrator', echelon: string | null = null) =>
  fact('2010-01-01', `organisation.post-${postId}`, 'organisation.PostCreated', {
    ...decided('2010-01-01'),
    ...{ postId, level, echelon, headsUnit: true },
  });
export const assigned = (personRef: string, toPostId: string, day: string, more: object = {}) => {
  const data = {
    ...decided(day, more),
    ...{ toPostId, fromPostId: null, assignmentKind: 'rotasi', selectionId: null, chosenRank: null },
    ...{ electionConsent: null, basisKinds: [], basis: [], inauguratedOn: null, ...more },
  };
  const stream = `organisation.post-${toPostId}`;
  return fact(recordedOf(data), stream, 'organisation.PostAssigned', data, personRef);
};
export const released = (personRef: string, postId: string, day: string, cause = 'released') =>
  fact(
    day,
    `organisation.post-${postId}`,
    'organisation.PostVacated',
    { ...decided(day), postId, cause },
    personRef,
  );
export const acting = (postId: string, from: string, effectiveUntil: string | null, more: object = {}) =>
  fact(
    from,
    `organisation.post-${postId}`,
    'organisation.ActingAppointed',
    { ...decided(from), postId, actingKind: 'Plt', effectiveUntil, ...more },
    'p-acting',
  );
export const rated = (personRef: string, predicate: string, more: object = {}) =>
  fact(
    '2025-01-08',
    `appraisal.appraisal-${personRef}.2024`,
    'appraisal.AnnualRatingDecided',
    { ...decided('2025-01-08'), predicate, raterPostId: 'post-rater', ...more },
    personRef,
  );
export const summary = (orgPredicate: string, ...numbers: readonly number[]) => {
  const [SB, B, BP, K, SK] = numbers;
  const counts = { SB, B, BP, K, SK };
  return fact('2025-03-03', 'appraisal.summary-u-1.2024', 'appraisal.AppraisalSummaryPublished', {
    ...decided('2025-03-03'),
    ...{ year: 2024, orgPredicate, counts },
  });
};

/** An end of a decision, in its stream. */
export const ended = (of: RecordedFact, date: string, effect = 'from-start') =>
  fact(date, of.stream, 'decision.DecisionRevoked', {
    ...{
      refDecisionId: of.data['decisionId'],
      date,
      effect,
      effectFrom: effect === 'from-start' ? null : date,
    },
  });
export const corrected = (of: RecordedFact, date: string, field: string, to: unknown) =>
  fact(date, of.stream, 'decision.DecisionCorrected', {
    refDecisionId: of.data['decisionId'],
    corrections: [{ field, from: of.data[field], to }],
    findings: [],
  });

/** The rows that the projection makes of these facts. */
export async function rowsOf(facts: readonly RecordedFact[]): Promise<readonly FlagMatterRow[]> {
  const kept = new Map<string, FlagMatterRow>();
  const rows = {
    find: (_: unknown, matter: string) => Promise.resolve(kept.get(matter)),
    save: (_: unknown, row: FlagMatterRow) => void kept.set(row.matter, row),
  } as unknown as Rows;
  for (const one of facts) await flagsProjection.apply(one, rows);
  return [...kept.values()];
}

/** The flags that these facts raise by a day, as known then or at the moment given. */
export async function raisedBy(
  facts: readonly RecordedFact[],
  day = '2026-01-01',
  knownAt?: string,
  rules: Rulebook = rulebook,
): Promise<readonly RaisedFlag[]> {
  const rows = await rowsOf(facts);
  const matters = knownMatters(rows, knownAt === undefined ? NOW : momentOf(knownAt)!, 0);
  const deaths = matters
    .filter(({ kind }) => kind === 'decision')
    .map(decisionIn)
    .flatMap(({ decisionId, deadFrom }) => (deadFrom === null ? [] : [[decisionId, deadFrom] as const]));
  const known = flagFactsOf(matters, new Map(deaths));
  return flags.flatMap((flag) => flag.raise(known, rules, day));
}

/** The ids of these flags, in the order of their numbers. */
export const idsOf = async (
  facts: readonly RecordedFact[],
  day?: string,
  knownAt?: string,
): Promise<string[]> =>
  (await raisedBy(facts, day, knownAt)).map(({ flag, annulled }) => (annulled ? `${flag} annulled` : flag));
