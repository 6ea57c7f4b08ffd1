import { decisionsOf } from './folding/career-decisions.js';
import { NOW, type Moment, type RecordedFact } from '#app/platform';

export const PERSON = 'p-1';
let places = 0;

/** A fact of a stream as it was recorded, opened; what is not stated is empty. */
export function fact(
  stream: string,
  publicName: string,
  data: Readonly<Record<string, unknown>>,
  more: Partial<RecordedFact> = {},
): RecordedFact {
  const position = String(++places).padStart(6, '0');
  const [context = '', type = ''] = publicName.split('.');
  return {
    ...{ eventId: `e-${position}`, leafId: `l-${position}`, position, stream, type, publicName },
    ...{ category: stream.split('-')[0]!, key: '', revision: BigInt(places), schemaVersion: 1 },
    ...{ recordedAt: '2025-06-01T02:00:00.000Z', occurredAt: '2025-06-01T02:00:00.000Z', validAt: null },
    ...{ agencyId: 'kota-contoh-a', commandId: '', commandDigest: '', correlationId: '', causationId: null },
    actor: {
      ...{ personRef: 'o', office: null, agencyId: 'kota-contoh-a', role: 'officer' as const },
      ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
    },
    subject: context === 'decision' ? null : PERSON,
    visibility: Object.fromEntries(Object.keys(data).map((name) => [name, 'P' as const])),
    data,
    sealed: {},
    erasure: null,
    ...more,
  };
}

export const dated = (decisionId: string, effectiveFrom: string, effectiveUntil: string | null = null) => ({
  ...{ decisionId, decidedOn: effectiveFrom, effectiveFrom, effectiveUntil },
});

const employee = `employment.employee-${PERSON}`;
export const taken = (more: object = {}) =>
  fact(employee, 'employment.EmployeeRegistered', {
    ...{ kind: 'PNS', golongan: 'III/a', golonganSince: '2018-04-01', servesSince: '2014-01-01' },
    ...{ education: 's1-d4', unitId: 'u-1' },
    ...dated('d-taken', '2020-01-01'),
    ...more,
  });
export const cpns = (from: string, golongan: string | null = 'III/a') =>
  fact(employee, 'employment.CpnsAppointed', {
    golongan,
    education: 's1-d4',
    ...dated(`d-cpns-${from}`, from),
  });
export const pns = (from: string, golongan: string | null = 'III/a') =>
  fact(employee, 'employment.PnsAppointed', { golongan, ...dated(`d-pns-${from}`, from) });
export const contract = (from: string, until: string) =>
  fact(employee, 'employment.PppkContracted', {
    education: 'd3',
    ...dated(`d-contract-${from}`, from, until),
  });
export const ended = (from: string) =>
  fact(employee, 'employment.ServiceEnded', { cause: 'pension', ...dated(`d-ended-${from}`, from) });
export const promoted = (
  from: string,
  fromGolongan: string,
  toGolongan: string,
  more: Partial<RecordedFact> = {},
) =>
  fact(
    `promotion.rankPromotion-${from}`,
    'promotion.RankPromoted',
    { fromGolongan, toGolongan, ...dated(`d-rank-${from}`, from) },
    more,
  );
export const assigned = (postId: string, from: string, more: Partial<RecordedFact> = {}) =>
  fact(
    `organisation.post-${postId}`,
    'organisation.PostAssigned',
    { toPostId: postId, unitId: 'u-1', ...dated(`d-post-${postId}-${from}`, from) },
    more,
  );
export const vacated = (postId: string, from: string) =>
  fact(`organisation.post-${postId}`, 'organisation.PostVacated', {
    ...{ postId, unitId: 'u-1', cause: 'moved' },
    ...dated(`d-left-${postId}-${from}`, from),
  });
export const rated = (year: number, predicate: string) =>
  fact(`appraisal.appraisal-${PERSON}.${year}`, 'appraisal.AnnualRatingDecided', {
    ...{ year, predicate, outcome: 'sesuai', behaviour: 'sesuai' },
    ...dated(`d-rated-${year}`, `${year + 1}-01-10`),
  });
export const answered = (year: number, result: string, predicate: string) =>
  fact(`appraisal.appraisal-${PERSON}.${year}`, 'appraisal.RatingObjectionDecided', {
    ...{ year, result, predicate, outcome: 'sesuai', behaviour: 'di-atas', refDecisionId: `d-rated-${year}` },
    ...dated(`d-answer-${year}`, `${year + 1}-02-10`),
  });

/** An end of a decision, in its stream. */
export const revoked = (
  of: RecordedFact,
  effectFrom: string | null = null,
  more: Partial<RecordedFact> = {},
) =>
  fact(
    of.stream,
    'decision.DecisionRevoked',
    {
      ...{ refDecisionId: of.data['decisionId'], number: '800/1', date: effectFrom ?? '2025-06-01' },
      ...{ effect: effectFrom === null ? 'from-start' : 'from-date', effectFrom },
    },
    more,
  );
export const corrected = (of: RecordedFact, field: string, to: unknown) =>
  fact(of.stream, 'decision.DecisionCorrected', {
    ...{ refDecisionId: of.data['decisionId'], corrections: [{ field, from: of.data[field], to }] },
    internalCorrections: [],
  });

/** The decisions that these facts make, as known at a moment. */
export function known(facts: readonly RecordedFact[], knownAt: Moment = NOW) {
  const streams = new Map<string, RecordedFact[]>();
  for (const one of facts) streams.set(one.stream, [...(streams.get(one.stream) ?? []), one]);
  return decisionsOf(PERSON, [...streams.values()], knownAt);
}
