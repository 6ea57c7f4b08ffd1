import type { Static, TSchema } from 'typebox';
import { record } from './schemas.js';

/** How sure we are of a legal value: A read in the law · B, C secondary sources · D unconfirmed · own: our design choice. */
export const SURENESS = ['A', 'B', 'C', 'D', 'own'] as const;
export type Sureness = (typeof SURENESS)[number];

/** True for a value that is shown as "belum terkonfirmasi" wherever it is shown: unconfirmed, or a choice of our own. */
export const isUnconfirmed = (sureness: Sureness): boolean => sureness === 'D' || sureness === 'own';

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
  /** Name by which decisions cite it, where that is not made of `validFrom`: a version that holds again keeps its name. */
  readonly version?: string;
  /** Public id of the decision that published it; absent: it came with the program. */
  readonly decisionId?: string;
}

/** Name of a ruleset's version as decisions cite it: `<rule>@<first day>`. */
export const versionOf = (ruleset: Ruleset): string =>
  ruleset.version ?? `${ruleset.rule}@${ruleset.validFrom}`;

/** Rule → the shape that the values of each of its versions have, as JSON Schema. */
export type RuleShapes = Readonly<Record<string, TSchema>>;

/** A shape whose values are of the type that a rule reads: `shapeFor<Window>()(record({ days: whole(0, 366) }))`. */
export const shapeFor =
  <V>() =>
  <S extends TSchema>(schema: Static<S> extends V ? S : never): TSchema =>
    schema;

/** The shape of a rule that has no values: its versions only say since when it holds, and by which law. */
export const noValues = record({});

/** All rulesets the service knows; rules receive it as an argument, so that they stay pure. */
export class Rulebook {
  private readonly byRule = new Map<string, Ruleset[]>();

  /**
   * @param shapes of the values of every rule that a program knows; a rule without one takes no new version
   * @throws Error when two versions of one rule claim the same day
   */
  constructor(
    rulesets: readonly Ruleset[],
    private readonly shapes: RuleShapes = {},
  ) {
    for (const ruleset of rulesets) {
      const versions = this.byRule.get(ruleset.rule) ?? [];
      const clash = versions.find(
        (v) => (v.validTo ?? '9999') >= ruleset.validFrom && v.validFrom <= (ruleset.validTo ?? '9999'),
      );
      if (clash) throw new Error(`${versionOf(ruleset)} overlaps ${versionOf(clash)}.`);
      this.byRule.set(ruleset.rule, [...versions, ruleset]);
    }
  }

  /**
   * The book as it stands: a value that no publication changes. Who judges takes it once, at the beginning, so that a decision
   * is cited and judged by the same versions.
   */
  now(): Rulebook {
    return this;
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

  /**
   * The book by which a decision was judged: of each rule, the version that it cites is still in force on its day, whatever was
   * published since. A version that is not known any more is not kept; of several cited of one rule, the last counts.
   */
  keeping(citations: readonly { readonly rule: string; readonly version: string }[]): Rulebook {
    const cited = new Map(citations.map(({ rule, version }) => [rule, version]));
    const kept = [...this.byRule].flatMap(([rule, versions]) => {
      const own = versions.find((version) => versionOf(version) === cited.get(rule));
      if (!own) return versions;
      const before = versions.filter(({ validTo }) => validTo !== null && validTo < own.validFrom);
      return [...before, { ...own, validTo: null }];
    });
    return new Rulebook(kept, this.shapes);
  }

  /** Every version known, in the order given. */
  all(): Ruleset[] {
    return [...this.byRule.values()].flat();
  }

  /** The shape of a rule's values; undefined: no program judges by such a rule. */
  shapeOf(rule: string): TSchema | undefined {
    return Object.hasOwn(this.shapes, rule) ? this.shapes[rule] : undefined;
  }
}
