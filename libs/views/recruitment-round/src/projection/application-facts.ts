import { dateInJakarta } from '#app/kernel';
import type { RecordedFact, Rows } from '#app/platform';
import { ApplicationRow, ObjectionRow } from './application.entity.js';
import { applicationStanding, type ApplicationStanding, type Numbered } from './application-standing.js';
import { countAlike, countsOf, recounted } from './counts.js';
import { DayRow, FunnelRow, NumberRow } from './formation.entity.js';
import { RoundRow } from './round.entity.js';
import { RuleRow } from './rule.entity.js';
import { ADMINISTRATIVE_WINDOW, FINAL_WINDOW, versionFor } from './rule-facts.js';
import { holding, isLife, trailAfter, trailIn } from './trail.js';

/** One more fact of an application: its trail, what its formation counts, its objections. */
export async function applyToApplication(fact: RecordedFact, rows: Rows): Promise<void> {
  const known = await rows.find(ApplicationRow, fact.key);
  const row = known ?? submitted(fact);
  if (!row) return;
  const former = trailIn(row.trail);
  const trail = trailAfter(former, known ? fact : byDay(fact));
  const [before, after] = [applicationStanding(former), applicationStanding(trail)];
  const next = {
    ...row,
    trail: JSON.stringify(trail),
    listed: row.listed || TOLD.has(fact.type),
    cancelled: after.cancelled !== null,
    numberedOn: after.numbered[0]?.day ?? null,
    position: fact.position,
  };
  rows.save(ApplicationRow, next);
  if (!known) await countDay(dateInJakarta(fact.recordedAt), next, rows);
  await countNumbered(before, after, next, rows);
  await recount(before, after, next, rows);
  if (after.objections.length > 0 && (isLife(fact) || fact.type.startsWith('Objection')))
    await saveObjections(after, next, rows);
}

/** Told by number, and not only counted. */
const TOLD: ReadonlySet<string> = new Set([
  'AdministrativeResultDecided',
  'ObjectionFiled',
  'ObjectionDecided',
  'ScoresRecorded',
  'ScoresCorrected',
  'ResultCancelled',
]);

function submitted({ type, key, data, position }: RecordedFact): ApplicationRow | undefined {
  if (type !== 'ApplicationSubmitted') return undefined;
  const { roundId, formationId, applicationNo } = data as {
    roundId: string;
    formationId: string;
    applicationNo: string;
  };
  const at = { applicationId: key, roundId, formationId, applicationNo, position };
  return { ...at, listed: false, cancelled: false, numberedOn: null, trail: '[]' };
}

/** The public learns the day of a submission: the second of it might be known to somebody who stood by. */
const byDay = (fact: RecordedFact): RecordedFact => ({
  ...fact,
  data: { submittedOn: dateInJakarta(fact.data['submittedAt'] as string) },
});

async function recount(
  before: ApplicationStanding,
  after: ApplicationStanding,
  { formationId, roundId, position }: ApplicationRow,
  rows: Rows,
): Promise<void> {
  const [was, is] = [countsOf(before), countsOf(after)];
  if (countAlike(was, is)) return;
  const counts = (await rows.find(FunnelRow, formationId))?.counts ?? {};
  rows.save(FunnelRow, { formationId, roundId, counts: recounted(counts, was, is), position });
}

async function countNumbered(
  before: ApplicationStanding,
  after: ApplicationStanding,
  row: ApplicationRow,
  rows: Rows,
): Promise<void> {
  if (JSON.stringify(before.numbered) === JSON.stringify(after.numbered)) return;
  for (const own of before.numbered) await countNumber(own, -1, row, rows);
  for (const own of after.numbered) await countNumber(own, 1, row, rows);
}

async function countNumber(
  { day, proposedOn, issuedOn, pertek }: Numbered,
  persons: number,
  { formationId, roundId, position }: ApplicationRow,
  rows: Rows,
): Promise<void> {
  const [pertekNumber, pertekDate] = [pertek?.number ?? null, pertek?.date ?? null];
  const together = JSON.stringify([proposedOn, issuedOn, pertekNumber, pertekDate]);
  const counted = (await rows.find(NumberRow, formationId, day, together))?.persons ?? 0;
  rows.save(NumberRow, {
    ...{ formationId, day, together, roundId, proposedOn, issuedOn, pertekNumber, pertekDate, position },
    persons: counted + persons,
  });
}

async function countDay(
  day: string,
  { formationId, roundId, position }: ApplicationRow,
  rows: Rows,
): Promise<void> {
  const counted = (await rows.find(DayRow, formationId, day))?.persons ?? 0;
  rows.save(DayRow, { formationId, roundId, day, persons: counted + 1, position });
}

/** Windows follow the rule of the stage, by the version of the day on which the round was opened. */
const ruleOf = (stage: string): string => (stage === 'final' ? FINAL_WINDOW : ADMINISTRATIVE_WINDOW);

async function saveObjections(
  { objections }: ApplicationStanding,
  { applicationId, roundId, formationId, applicationNo, trail, position }: ApplicationRow,
  rows: Rows,
): Promise<void> {
  const openedOn = (await rows.find(RoundRow, roundId))?.openedOn;
  const decisions = holding(trailIn(trail));
  for (const { answeredOn, announcedOn, ...objection } of objections) {
    const contested = decisions.find(({ values }) => values['decisionId'] === objection.refDecisionId);
    const known = await rows.find(ObjectionRow, applicationId, objection.objectionNo);
    rows.save(ObjectionRow, {
      ...objection,
      applicationId,
      roundId,
      formationId,
      applicationNo,
      windowOpenedOn: (contested?.values['announcedOn'] ?? null) as string | null,
      // It was judged by the rules as they were when it was filed, whatever is published of that day afterwards.
      windowDays: known ? known.windowDays : await windowDays(ruleOf(objection.stage), openedOn, rows),
      answeredOn,
      announcedOn,
      announced: announcedOn !== null,
      position,
    });
  }
}

async function windowDays(rule: string, openedOn: string | undefined, rows: Rows): Promise<number | null> {
  if (openedOn === undefined) return null;
  return versionFor<{ days: number }>(await rows.find(RuleRow, rule), openedOn)?.values.days ?? null;
}
