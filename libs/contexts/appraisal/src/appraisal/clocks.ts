import { addDays, clockOf, type ClockState, type Rulebook } from '#app/kernel';
import type { DeadlineDay, FollowUpDays } from '../rulesets.js';
import type { Appraisal } from './appraisal.js';
import { lastDayToObject } from './objecting.js';
import { standingRating, type StandingRating } from './standing-rating.js';

/** A clock with its last day. */
export interface RunningClock extends ClockState {
  readonly dueOn: string;
}

/** The clocks of a person's year; null: it does not run, or no rule is known for the day. */
export interface Clocks {
  /** `appraisal.deadline`: the annual rating. */
  readonly deadline: RunningClock | null;
  /** `appraisal.objection.window`: the last day to object; null: no rating stands. `closed`: it is over. */
  readonly objection: {
    readonly closesOn: string;
    readonly state: 'open' | 'closed' | 'filed' | 'answered';
  } | null;
  /** `appraisal.follow-up`: what follows from a rating that asks for it. */
  readonly followUp: RunningClock | null;
}

/** Where the clocks of a person's year stand today. */
export function clocksOf(state: Appraisal, year: number, today: string, rulebook: Rulebook): Clocks {
  const rating = standingRating(state);
  return {
    deadline: deadlineOf(rating, year, today, rulebook),
    objection: rating && objectionOf(rating, today, rulebook),
    followUp: rating && followUpOf(rating, state, today, rulebook),
  };
}

/** The last day is one of the year after, as of the last day of the year rated. */
function deadlineOf(
  rating: StandingRating | null,
  year: number,
  today: string,
  rulebook: Rulebook,
): RunningClock | null {
  const startedOn = `${year}-12-31`;
  const ruleset = rulebook.inForce<DeadlineDay>('appraisal.deadline', startedOn);
  if (!ruleset) return null;
  const dueOn = `${year + 1}-${ruleset.values.lastDay}`;
  return { dueOn, ...clockOf({ startedOn, dueOn, doneOn: rating?.decidedOn ?? null, today }) };
}

function objectionOf(rating: StandingRating, today: string, rulebook: Rulebook): Clocks['objection'] {
  const closesOn = lastDayToObject(rating, rulebook);
  if (closesOn === null) return null;
  if (rating.objectedOn !== null) return { closesOn, state: rating.answer === null ? 'filed' : 'answered' };
  return { closesOn, state: today <= closesOn ? 'open' : 'closed' };
}

/** A reward is no answer to a rating that asks for more. */
function followUpOf(
  { decisionId, predicate, finalOn }: StandingRating,
  { followUps }: Appraisal,
  today: string,
  rulebook: Rulebook,
): RunningClock | null {
  const ruleset = rulebook.inForce<FollowUpDays>('appraisal.follow-up', finalOn);
  if (!ruleset?.values.predicates.includes(predicate)) return null;
  const { days, kinds } = ruleset.values;
  const answering = followUps.filter(
    ({ refDecisionId, kind }) => refDecisionId === decisionId && kinds.includes(kind),
  );
  const doneOn = answering.map(({ decidedOn }) => decidedOn).sort()[0] ?? null;
  const dueOn = addDays(finalOn, days);
  return { dueOn, ...clockOf({ startedOn: finalOn, dueOn, doneOn, today }) };
}
