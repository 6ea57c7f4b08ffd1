import { versionOf, type Breach, type Rulebook, type Ruleset } from '#app/kernel';
import type { RankPromoted } from './rank-promotion.events.js';

/** What is judged of a promotion, proposed or granted. */
export type Judged = Pick<
  RankPromoted['data'],
  'kind' | 'fromGolongan' | 'toGolongan' | 'effectiveFrom' | 'yearsInRank' | 'grounds'
>;

/** One or several rules: what a promotion breaks of them, by what is known. */
export type Rule = (promotion: Judged, rulebook: Rulebook) => readonly Breach[];

/** A breach of a rule by the version that judged. */
export const breach = (
  ruleset: Ruleset,
  code: string,
  more: Omit<Breach, 'code' | 'rule' | 'version'>,
): Breach => ({
  code,
  rule: ruleset.rule,
  version: versionOf(ruleset),
  ...more,
});
