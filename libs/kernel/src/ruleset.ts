/** How sure we are of a legal value: A read in the law · B, C secondary sources · D unconfirmed · own: our design choice. */
export type Sureness = 'A' | 'B' | 'C' | 'D' | 'own';

/** One dated version of one rule. Decisions are judged by the version of their own day, for ever. */
export interface Ruleset<V = unknown> {
  readonly rule: string;
  /** First day of validity. */
  readonly validFrom: string;
  /** Last day of validity; null while in force. */
  readonly validTo: string | null;
  readonly values: V;
  readonly legalBasis: string;
  readonly sureness: Sureness;
}

/** Name of a ruleset's version as decisions cite it: `<rule>@<validFrom>`. */
export const versionOf = (ruleset: Ruleset): string => `${ruleset.rule}@${ruleset.validFrom}`;

/** All rulesets the service knows; rules receive it as an argument, so that they stay pure. */
export class Rulebook {
  private readonly byRule = new Map<string, Ruleset[]>();

  /** @throws Error when two versions of one rule claim the same day */
  constructor(rulesets: readonly Ruleset[]) {
    for (const ruleset of rulesets) {
      const versions = this.byRule.get(ruleset.rule) ?? [];
      const clash = versions.find(
        (v) => (v.validTo ?? '9999') >= ruleset.validFrom && v.validFrom <= (ruleset.validTo ?? '9999'),
      );
      if (clash) throw new Error(`${versionOf(ruleset)} overlaps ${versionOf(clash)}.`);
      this.byRule.set(ruleset.rule, [...versions, ruleset]);
    }
  }

  /** The version in force on that day, or undefined when the rule did not exist then. */
  inForce<V>(rule: string, date: string): Ruleset<V> | undefined {
    return this.byRule.get(rule)?.find((v) => v.validFrom <= date && date <= (v.validTo ?? '9999')) as
      Ruleset<V> | undefined;
  }

  /** The version by its cited name, or undefined. */
  byVersion(version: string): Ruleset | undefined {
    return this.byRule.get(version.slice(0, version.lastIndexOf('@')))?.find((v) => versionOf(v) === version);
  }

  /** Every version known, in the order given. */
  all(): Ruleset[] {
    return [...this.byRule.values()].flat();
  }
}
