import { RuleViolation, versionOf, type Rulebook, type Ruleset } from '#app/kernel';
import type { FinalTies, Integration, SkdCut, SkdScale, Threshold } from '../selection-rules.js';

/** The rules of a round's selection, by the versions of the day that opened it. */
export interface RoundRules {
  readonly scale: Ruleset<SkdScale>;
  readonly threshold: Ruleset<{ readonly thresholds: readonly Threshold[] }>;
  readonly cut: Ruleset<SkdCut>;
  readonly integration: Ruleset<Integration>;
  readonly ties: Ruleset<FinalTies>;
}

/** @throws RuleViolation `round.no-rules` for a day before the first version of any of them */
export function roundRules(openedOn: string, rulebook: Rulebook): RoundRules {
  const of = <V>(rule: string): Ruleset<V> => {
    const ruleset = rulebook.inForce<V>(rule, openedOn);
    if (!ruleset) throw new RuleViolation('round.no-rules', { values: { date: openedOn } });
    return ruleset;
  };
  return {
    scale: of('recruitment.skd.scale'),
    threshold: of('recruitment.skd.threshold'),
    cut: of('recruitment.skb.cut'),
    integration: of('recruitment.integration'),
    ties: of('recruitment.final.ties'),
  };
}

/** What a refusal names of the rule that judged. */
export const judgedBy = (ruleset: Ruleset) => ({ rule: ruleset.rule, version: versionOf(ruleset) });
