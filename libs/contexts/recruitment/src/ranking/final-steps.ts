import { COMPETENCE_TESTS, competenceTest } from '../application/competence-tests.js';
import type { Scores } from '../application/score.events.js';
import type { TieStep } from '../formation/result.events.js';
import { exact, sumOf, type Exact } from '#app/exact';
import type { PersonalOf } from './applicant.js';
import { SKD_STEPS } from './rank-skd.js';
import type { Step } from './settle.js';
import type { SkdScores } from './skd-threshold.js';

/** Somebody with all scores that the final order needs; what the round does not have is null. */
export interface Finalist {
  readonly applicationNo: string;
  readonly skd: SkdScores | null;
  readonly competence: Scores['tests'];
}

/**
 * The steps of a final tie path. Grade point and birth date are looked up only where a tie reaches them; who has none stated
 * stands behind who has one.
 * @param unopened receives the numbers of those whose personal values were needed and not given
 */
export const finalSteps = (
  names: readonly TieStep[],
  personal: PersonalOf,
  unopened: Set<string>,
): Step<Finalist>[] => names.map((step) => ({ step, compare: comparing(step, personal, unopened) }));

function comparing(step: TieStep, personal: PersonalOf, unopened: Set<string>): Step<Finalist>['compare'] {
  const skd = SKD_STEPS[step];
  if (skd) return (one, other) => (other.skd ? skd(other.skd) : 0) - (one.skd ? skd(one.skd) : 0);
  const known = ({ applicationNo }: Finalist) => {
    const opened = personal.get(applicationNo);
    if (!opened) unopened.add(applicationNo);
    return opened;
  };
  if (step === 'grade-point')
    return (one, other) => higherFirst(known(one)?.gradePoint ?? null, known(other)?.gradePoint ?? null);
  if (step === 'older-age')
    return (one, other) => earlierFirst(known(one)?.birthDate ?? null, known(other)?.birthDate ?? null);
  return (one, other) => scoreAt(step, other).comparedTo(scoreAt(step, one));
}

/** Scores of the competence tests that a step compares, added. */
const scoreAt = (step: TieStep, { competence }: Finalist): Exact =>
  sumOf(
    (competence ?? []).flatMap(({ test, score }) => {
      const known = competenceTest(test);
      return known && COMPETENCE_TESTS[known] === step ? [exact(score)] : [];
    }),
  );

const higherFirst = (one: string | null, other: string | null): number =>
  one === null || other === null ? statedFirst(one, other) : exact(other).comparedTo(exact(one));

const earlierFirst = (one: string | null, other: string | null): number => {
  if (one === null || other === null) return statedFirst(one, other);
  return one === other ? 0 : one < other ? -1 : 1;
};

const statedFirst = (one: string | null, other: string | null): number =>
  Number(one === null) - Number(other === null);
