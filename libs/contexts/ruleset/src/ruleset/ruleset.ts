import { decisionBreaches, living, type Aggregate, type Living } from '#app/decision-life';
import {
  flawIn,
  misfitIn,
  RuleViolation,
  versionOf,
  type Rulebook,
  type Ruleset,
  type StatedVersion,
} from '#app/kernel';
import { RulesetPublished } from './ruleset.events.js';

type Published = RulesetPublished['data'];

/** The versions of one rule that were published and have not fallen, in the order of their publication. */
export interface PublishedVersions {
  readonly versions: readonly Published[];
}

const aggregate: Aggregate<PublishedVersions, RulesetPublished> = {
  category: 'ruleset.ruleset',
  events: [RulesetPublished],
  initialState: { versions: [] },
  evolve: ({ versions }, { data }) => ({ versions: [...versions, data] }),
  standing({ versions }) {
    const names = versions.map((data) => versionOf(rulesetOf(data))).toSorted();
    return names.length > 0 ? { version: names.at(-1) } : {};
  },
  formerly: ({ data }) => (data.replaces === null ? {} : { version: data.replaces }),
  // The name of a version and its days are what decisions rely on: a wrong one is revoked and published anew.
  fixedFields: ['rule', 'validFrom', 'validTo', 'effectiveFrom', 'effectiveUntil', 'replaces'],
  breaches({ data }, rulebook) {
    checkValues(data, rulebook);
    return decisionBreaches(data, rulebook);
  },
};

/** The versions of one rule (aturan), stream `ruleset.ruleset-<rule>`. */
export const ruleset = living(aggregate);

/** A published version as a rule reads it. Its legal basis is the law that the publication rests on. */
export const rulesetOf = (data: Published): Ruleset => ({
  rule: data.rule,
  validFrom: data.validFrom,
  validTo: data.validTo,
  values: data.values,
  legalBasis: data.legalBasis.map(({ rule }) => rule).join('; '),
  sureness: data.sureness,
  decisionId: data.decisionId,
});

/** What a rule's stream adds to the versions that came with the program, in the order published. */
export const statedVersions = ({ entries }: Living<PublishedVersions, RulesetPublished>): StatedVersion[] =>
  entries.flatMap(({ corrected, death }) => {
    if (death?.data.effect === 'from-start') return [];
    return [{ ruleset: rulesetOf(corrected.data), fallsFrom: death && death.data.effectFrom }];
  });

/**
 * @throws RuleViolation `ruleset.rule-unknown` for a rule that no program judges by, `ruleset.values-invalid` for values that
 *   do not have its shape, and what the shape says of values that are not sound with one another
 */
export function checkValues({ rule, values }: Pick<Published, 'rule' | 'values'>, rulebook: Rulebook): void {
  const shape = rulebook.shapeOf(rule);
  if (!shape) throw new RuleViolation('ruleset.rule-unknown', { pointer: '/rule', values: { rule } });
  const misfit = misfitIn(shape, values);
  if (misfit !== null)
    throw new RuleViolation('ruleset.values-invalid', {
      pointer: `/values${misfit}`,
      values: { rule },
    });
  const flaw = flawIn(shape, values);
  if (flaw)
    throw new RuleViolation(flaw.code, {
      pointer: `/values${flaw.pointer}`,
      values: { rule, ...flaw.values },
    });
}
