import type { CareerRating } from '#app/platform';
import { textIn, type CareerDecision } from './career-decisions.js';
import { claimOf, holds, inOrder } from './claim.js';

/** The annual ratings that stand on a day, after objections, by year. One that is closed to who asks, or erased, is not there. */
export function ratingsOn(decisions: readonly CareerDecision[], day: string): readonly CareerRating[] {
  const of = (type: string): CareerDecision[] =>
    decisions
      .filter(({ recorded }) => recorded.type === type)
      .map((decision) => claimOf(null, decision))
      .filter((claim) => holds(claim, day))
      .toSorted(inOrder)
      .map(({ decision }) => decision);
  const answers = of('RatingObjectionDecided');
  const byYear = new Map<number, CareerRating>();
  for (const rating of of('AnnualRatingDecided')) {
    const { year } = rating.corrected.data;
    const id = textIn(rating, 'decisionId');
    const changed = answers.findLast(
      (answer) => textIn(answer, 'refDecisionId') === id && textIn(answer, 'result') === 'changed',
    );
    const shown = ratingOf(changed ?? rating, year);
    if (shown) byYear.set(shown.year, shown);
  }
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

function ratingOf(decision: CareerDecision, year: unknown): CareerRating | null {
  const [predicate, outcome, behaviour, decisionId] = ['predicate', 'outcome', 'behaviour', 'decisionId'].map(
    (field) => textIn(decision, field),
  );
  if (typeof year !== 'number' || !predicate || !outcome || !behaviour || !decisionId) return null;
  return { year, predicate, outcome, behaviour, eventId: decision.recorded.eventId, decisionId };
}
