import { entriesOf } from '#app/decision-life';
import { dateInJakarta, daysBetween } from '#app/kernel';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import { FlagMatterRow, type KeptFact, type MatterKind } from './flag-matter.entity.js';
import { keptOf } from './kept-facts.js';

/** Name of the read model. */
export const NAME = 'flags';

/** Decisions about no one and nothing: what was found at a takeover. */
export const TAKEOVER = 'EmployeeRegistered';

/** The facts that integrity flags are computed from, matter by matter. */
export const flagsProjection: Projection = {
  name: NAME,
  version: 1,
  categories: '*',
  entities: [FlagMatterRow],
  asksFor: ({ type, data }) =>
    ACTS.has(type) ? [[FlagMatterRow, decisionMatter(textIn(data['refDecisionId']))]] : [],
  async apply(fact, rows) {
    const { type, publicName, data, agencyId } = fact;
    if (publicName === 'organisation.AgencyRegistered') return begin('agency', agencyId, fact, rows);
    if (type === 'PersonalDataErased') await touch(fact, rows);
    if (type === 'ObjectionFiled') return begin('objection', fact.eventId, fact, rows);
    if (type === 'RankingPublished' || type === 'ScoresCorrected')
      await append(`formation ${textIn(data['formationId'])}`, 'formation', fact, rows);
    if (textIn(data['decisionId']) !== '') return begin('decision', textIn(data['decisionId']), fact, rows);
    if (ACTS.has(type)) return join(decisionMatter(textIn(data['refDecisionId'])), fact, rows);
    if (findingsIn(data) > 0) return begin('finding', fact.eventId, fact, rows);
  },
};

/** Facts that belong to the decision that they name. */
const ACTS: ReadonlySet<string> = new Set([
  ...['DecisionCorrected', 'DecisionRevoked', 'DecisionAnnulledByAuthority', 'OfficialInaugurated'],
]);

const decisionMatter = (decisionId: string): string => `decision ${decisionId}`;

async function begin(kind: MatterKind, id: string, fact: RecordedFact, rows: Rows): Promise<void> {
  await save(`${kind} ${id}`, kind, fact.type, fact.subject, [keptOf(fact)], fact, rows);
}

/** An erasure changes what can be opened: whoever remembers what was computed of the agency's people computes it anew. */
async function touch({ agencyId, position }: RecordedFact, rows: Rows): Promise<void> {
  const agency = await rows.find(FlagMatterRow, `agency ${agencyId}`);
  if (agency) rows.save(FlagMatterRow, { ...agency, position });
}

async function append(matter: string, kind: MatterKind, fact: RecordedFact, rows: Rows): Promise<void> {
  const row = await rows.find(FlagMatterRow, matter);
  await save(matter, kind, row?.type ?? fact.type, null, [...(row?.facts ?? []), keptOf(fact)], fact, rows);
}

/** One more fact of a matter that was begun; of another, nothing is kept. */
async function join(matter: string, fact: RecordedFact, rows: Rows): Promise<void> {
  const row = await rows.find(FlagMatterRow, matter);
  if (!row) return;
  const facts = [...row.facts, keptOf(fact, row.type)];
  await save(matter, row.kind, row.type, row.subject, facts, fact, rows, row);
}

async function save(
  matter: string,
  kind: MatterKind,
  type: string,
  subject: string | null,
  facts: readonly KeptFact[],
  { agencyId, position }: RecordedFact,
  rows: Rows,
  before?: FlagMatterRow,
): Promise<void> {
  const days = kind === 'decision' && type !== TAKEOVER ? daysLate(facts) : 0;
  const daysKept = days > (before?.daysLate ?? 0) && (await isSinceJoining(facts, agencyId, rows));
  rows.save(FlagMatterRow, {
    ...{ matter, kind, agencyId: before?.agencyId ?? agencyId, type, subject, facts, position },
    suspect: (before?.suspect ?? false) || kind === 'finding' || (kind === 'decision' && isSuspect(facts)),
    daysLate: daysKept ? days : (before?.daysLate ?? 0),
  });
}

/** Whether the decision could have been recorded when it was taken: the agency kept its ledger by then. */
async function isSinceJoining(facts: readonly KeptFact[], agencyId: string, rows: Rows): Promise<boolean> {
  const agency = await rows.find(FlagMatterRow, `agency ${agencyId}`);
  const joined = agency?.facts[0]?.recordedAt;
  return joined === undefined || textIn(correctedIn(facts)['decidedOn']) >= dateInJakarta(joined);
}

const correctedIn = (facts: readonly KeptFact[]): Readonly<Record<string, unknown>> =>
  entriesOf(facts)[0]?.corrected.data ?? {};

function daysLate(facts: readonly KeptFact[]): number {
  const decidedOn = textIn(correctedIn(facts)['decidedOn']);
  const recordedAt = facts[0]?.recordedAt;
  return decidedOn === '' || !recordedAt ? 0 : Math.max(0, daysBetween(decidedOn, dateInJakarta(recordedAt)));
}

function isSuspect(facts: readonly KeptFact[]): boolean {
  const data = correctedIn(facts);
  const [decidedOn, from] = [textIn(data['decidedOn']), textIn(data['effectiveFrom'])];
  const pertek = (data['pertek'] ?? null) as { readonly date?: unknown } | null;
  const { type } = facts[0]!;
  return (
    facts.some((fact) => findingsIn(fact.data) > 0) ||
    (type !== TAKEOVER && from !== '' && from < decidedOn) ||
    textIn(pertek?.date) > decidedOn ||
    (type === 'PostAssigned' && (data['selectionId'] ?? null) !== null && data['chosenRank'] !== 1)
  );
}

const findingsIn = (data: Readonly<Record<string, unknown>>): number =>
  Array.isArray(data['findings']) ? data['findings'].length : 0;

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
