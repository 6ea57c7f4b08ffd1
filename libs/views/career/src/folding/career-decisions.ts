import { entriesOf, lifeEvents, type Entry } from '#app/decision-life';
import { isKnown, type Moment, type RecordedFact } from '#app/platform';

/** Streams that a career is made of. */
export const CAREER_CATEGORIES = [
  'employment.employee',
  'promotion.rankPromotion',
  'organisation.post',
  'appraisal.appraisal',
] as const;

/** A decision about a person, as it reads after all corrections known, with its end. */
export type CareerDecision = Entry<RecordedFact>;

/** Public name → what of a career it says. Other facts of these streams are not part of it. */
const ASPECTS = {
  'employment.EmployeeRegistered': 'service',
  'employment.CpnsAppointed': 'service',
  'employment.PppkContracted': 'service',
  'employment.PnsAppointed': 'service',
  'employment.ServiceEnded': 'service',
  'promotion.RankPromoted': 'rank',
  'organisation.PostAssigned': 'post',
  'organisation.PostVacated': 'post',
  'organisation.ActingAppointed': 'acting',
  'appraisal.AnnualRatingDecided': 'rating',
  'appraisal.RatingObjectionDecided': 'rating',
} as const;
export type CareerAspect = (typeof ASPECTS)[keyof typeof ASPECTS];

/** What of a career a fact says; undefined: nothing. */
export const aspectOf = ({ publicName }: RecordedFact): CareerAspect | undefined =>
  Object.hasOwn(ASPECTS, publicName) ? ASPECTS[publicName as keyof typeof ASPECTS] : undefined;

/** Public names of the facts of a career: the decisions that say something of it, and their corrections and ends. */
export const CAREER_FACTS: readonly string[] = [
  ...Object.keys(ASPECTS),
  ...lifeEvents.map(({ type }) => `decision.${type}`),
];

/** Decisions about a person as known at a moment, in the order of the log. @param streams whole, each oldest first */
export const decisionsOf = (
  personRef: string,
  streams: readonly (readonly RecordedFact[])[],
  knownAt: Moment,
): readonly CareerDecision[] =>
  streams
    .flatMap((facts) => entriesOf(facts.filter((fact) => isKnown(fact, knownAt))))
    .filter(({ recorded }) => recorded.subject === personRef && aspectOf(recorded) !== undefined)
    .toSorted((a, b) => (a.recorded.position < b.recorded.position ? -1 : 1));

/** First day without a decision that died; empty: as if never decided. Null: it lives. */
export function deathDayOf({ death }: CareerDecision): string | null {
  if (death === null) return null;
  return death.data.effect === 'from-start' ? '' : (death.data.effectFrom ?? death.data.date);
}

/** A public or opened value of a decision as corrected; null: it says none, or it was erased or is closed to who asks. */
export function textIn({ corrected }: CareerDecision, field: string): string | null {
  const value = corrected.data[field];
  return typeof value === 'string' ? value : null;
}

/** First day of effect of a decision. */
export const startOf = (decision: CareerDecision): string => textIn(decision, 'effectiveFrom') ?? '';
