import { dateInJakarta } from '#app/kernel';
import type { RecordedFact, Rows } from '#app/platform';
import { ApplicationRow, ObjectionRow } from './application.entity.js';
import { applicationStanding, type ApplicationStanding } from './application-standing.js';
import { countAlike, countsOf, recounted } from './counts.js';
import { DayRow, FunnelRow } from './formation.entity.js';
import { RoundRow } from './round.entity.js';
import { holding, isLife, trailAfter, trailIn } from './trail.js';
import type { WindowDays } from './window-days.js';

/** One more fact of an application: its trail, what its formation counts, its objections. */
export async function applyToApplication(
  fact: RecordedFact,
  rows: Rows,
  windowDays: WindowDays,
): Promise<void> {
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
    position: fact.position,
  };
  rows.save(ApplicationRow, next);
  if (!known) await countDay('submitted', dateInJakarta(fact.recordedAt), 1, next, rows);
  await countNumbered(before, after, next, rows);
  await recount(before, after, next, rows);
  if (after.objections.length > 0 && (isLife(fact) || fact.type.startsWith('Objection')))
    await saveObjections(after, next, rows, windowDays);
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
  return { applicationId: key, roundId, formationId, applicationNo, listed: false, trail: '[]', position };
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
  if (before.numbered.join() === after.numbered.join()) return;
  for (const day of before.numbered) await countDay('numbered', day, -1, row, rows);
  for (const day of after.numbered) await countDay('numbered', day, 1, row, rows);
}

async function countDay(
  kind: DayRow['kind'],
  day: string,
  persons: number,
  { formationId, roundId, position }: ApplicationRow,
  rows: Rows,
): Promise<void> {
  const counted = (await rows.find(DayRow, formationId, kind, day))?.persons ?? 0;
  rows.save(DayRow, { formationId, roundId, kind, day, persons: counted + persons, position });
}

/** Windows follow the rule of the stage, by the version of the day on which the round was opened. */
const ruleOf = (stage: string): string =>
  stage === 'final' ? 'recruitment.final.objection' : 'recruitment.objection.window';

async function saveObjections(
  { objections }: ApplicationStanding,
  { applicationId, roundId, formationId, applicationNo, trail, position }: ApplicationRow,
  rows: Rows,
  windowDays: WindowDays,
): Promise<void> {
  const openedOn = (await rows.find(RoundRow, roundId))?.openedOn;
  const decisions = holding(trailIn(trail));
  for (const { answeredOn, announcedOn, ...objection } of objections) {
    const contested = decisions.find(({ values }) => values['decisionId'] === objection.refDecisionId);
    rows.save(ObjectionRow, {
      ...objection,
      applicationId,
      roundId,
      formationId,
      applicationNo,
      windowOpenedOn: (contested?.values['announcedOn'] ?? null) as string | null,
      windowDays: openedOn === undefined ? null : windowDays(ruleOf(objection.stage), openedOn),
      answeredOn,
      announcedOn,
      announced: announcedOn !== null,
      position,
    });
  }
}
