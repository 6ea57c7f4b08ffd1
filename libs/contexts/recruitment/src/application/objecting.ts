import { addDays, dateInJakarta, endOfDayJakarta, RuleViolation, type Rulebook } from '#app/kernel';
import { showsPersonalNumber } from '#app/personnel';
import { refusal } from '../refusal.js';
import type { Window } from '../selection-rules.js';
import type { ObjectionFiled } from './application.events.js';
import type { LivingApplication } from './application.js';
import { contestedBy, standingAt, windowRuleOf, type Contested } from './contested.js';
import { submissionOf } from './judged.js';
import type { SelectionFacts } from './selection-facts.js';

/** An objection as stated; number null: the next of the application. */
export type Filing = Pick<ObjectionFiled['data'], 'stage' | 'contested' | 'filedAt' | 'grounds'> & {
  readonly objectionNo: string | null;
};

/**
 * Files an objection (sanggah): once a decision, in its window, against every requirement that was found not to be met.
 * @throws RuleViolation `objection.repeated`, `objection.nothing-contested`, `objection.early`, `objection.late`,
 *   `objection.incomplete`, `objection.requirement-unknown`, `objection.number-used`, `application.number-personal`
 */
export function fileObjection(
  { state }: LivingApplication,
  filing: Filing,
  facts: SelectionFacts,
  rulebook: Rulebook,
): ObjectionFiled[] {
  const { applicationNo, formationId, nik } = submissionOf(state);
  const { stage, contested, filedAt, grounds } = filing;
  const rule = windowRuleOf(stage);
  const day = facts.round.openedOn;
  const standing = standingAt(stage, state, facts);
  if (state.objections.some(({ refDecisionId }) => refDecisionId === standing))
    throw refusal('objection.repeated', rule, day, rulebook, { taken: true });
  const against = contestedBy(stage, state, facts);
  if (!against) throw new RuleViolation('objection.nothing-contested', { pointer: '/stage' });
  const closesOn = addDays(against.announcedOn, daysOf(rule, day, rulebook));
  const refuse: Refuse = (code, pointer, values) => refusal(code, rule, day, rulebook, { pointer, values });
  checkWindow(filedAt, against.announcedOn, closesOn, refuse);
  checkContested(contested, against, refuse);
  const objectionNo = filing.objectionNo ?? `${applicationNo}-${state.objections.length + 1}`;
  if (state.objections.some((one) => one.objectionNo === objectionNo))
    throw new RuleViolation('objection.number-used', { taken: true, pointer: '/objectionNo' });
  if (filing.objectionNo !== null && showsPersonalNumber(objectionNo, nik))
    throw new RuleViolation('application.number-personal', { pointer: '/objectionNo' });
  const data = {
    applicationNo,
    formationId,
    objectionNo,
    stage,
    refDecisionId: against.decisionId,
    contested,
    filedAt,
    dueOn: addDays(closesOn, daysOf('recruitment.objection.answer', day, rulebook)),
    grounds,
  };
  return [{ type: 'ObjectionFiled', data }];
}

/** The days that a rule of the round gives. */
function daysOf(rule: string, day: string, rulebook: Rulebook): number {
  const ruleset = rulebook.inForce<Window>(rule, day);
  if (!ruleset) throw new RuleViolation('round.no-rules', { values: { date: day } });
  return ruleset.values.days;
}

type Refuse = (code: string, pointer: string, values: Readonly<Record<string, string>>) => RuleViolation;

/** From the day of the announcement, day 0, to the last instant of the last day, Asia/Jakarta. */
function checkWindow(filedAt: string, opensOn: string, closesOn: string, refuse: Refuse): void {
  if (dateInJakarta(filedAt) < opensOn) throw refuse('objection.early', '/filedAt', { date: opensOn });
  if (filedAt > endOfDayJakarta(closesOn)) throw refuse('objection.late', '/filedAt', { date: closesOn });
}

function checkContested(contested: readonly string[], { failed, coded }: Contested, refuse: Refuse): void {
  const left = failed.find((code) => !contested.includes(code));
  if (left !== undefined) throw refuse('objection.incomplete', '/contested', { requirement: left });
  const other = contested.find((code) => !failed.includes(code) && !coded.includes(code));
  if (other !== undefined)
    throw refuse('objection.requirement-unknown', '/contested', { requirement: other });
}
