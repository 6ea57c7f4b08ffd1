import { citedVersions, decisionBreaches, living, type Aggregate } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import type { Matrix } from '../rulesets.js';
import { AnnualRatingDecided } from './appraisal.events.js';

/** The annual appraisal of one person: its final rating, while one stands. */
export interface Appraisal {
  /** Day of the final decision, or null. */
  readonly finalSince: string | null;
}

/** The dated rules that a rating cites, by the version of the day it was decided. */
export const RULES_CITED = ['appraisal.matrix'] as const;

const aggregate: Aggregate<Appraisal, AnnualRatingDecided> = {
  category: 'appraisal.appraisal',
  events: [AnnualRatingDecided],
  initialState: { finalSince: null },
  evolve: (_, event) => ({ finalSince: event.data.decidedOn }),
  // Nothing of a rating is public, so there is nothing public to restore.
  standing: () => ({}),
  fixedFields: ['year'],
  breaches(event, rulebook) {
    checkMatrix(event.data, rulebook);
    return decisionBreaches(event.data, rulebook);
  },
  citations: ({ data }, rulebook) => citedVersions(RULES_CITED, data.decidedOn, rulebook),
};

/** Appraisal (penilaian kinerja), stream `appraisal.appraisal-<personRef>.<year>`. */
export const appraisal = living(aggregate);

/**
 * Decides the annual rating: predicate by the matrix, one final a person and year.
 * @throws RuleViolation `appraisal.matrix`, `appraisal.final-exists`, and the order of a decision's dates
 */
export function decideAnnualRating(
  state: Appraisal,
  data: AnnualRatingDecided['data'],
  rulebook: Rulebook,
): AnnualRatingDecided[] {
  checkMatrix(data, rulebook);
  if (state.finalSince !== null) {
    const rule = 'appraisal.final-once';
    const ruleset = rulebook.inForce(rule, data.decidedOn);
    throw new RuleViolation('appraisal.final-exists', {
      rule,
      ...(ruleset && { version: versionOf(ruleset) }),
      values: { date: state.finalSince },
      pointer: '/year',
      taken: true,
    });
  }
  const findings = findingsOf(decisionBreaches(data, rulebook), data.recordedAsTaken);
  return [{ type: 'AnnualRatingDecided', data: { ...data, findings } }];
}

type Rated = Pick<AnnualRatingDecided['data'], 'decidedOn' | 'outcome' | 'behaviour' | 'predicate'>;

/** Effect R: a predicate that the matrix does not give is miscomputed. Before the first matrix known, nothing is judged. */
function checkMatrix({ outcome, behaviour, predicate, decidedOn }: Rated, rulebook: Rulebook): void {
  const ruleset = rulebook.inForce<Matrix>('appraisal.matrix', decidedOn);
  const given = ruleset?.values[outcome][behaviour];
  if (ruleset && given !== predicate)
    throw new RuleViolation('appraisal.matrix', {
      rule: ruleset.rule,
      version: versionOf(ruleset),
      values: { outcome, behaviour, predicate: given ?? '' },
      pointer: '/predicate',
    });
}
