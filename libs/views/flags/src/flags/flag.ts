import type { Rulebook, Ruleset } from '#app/kernel';
import type { Sentence } from '#app/platform';
import type { KeptFact } from '../projection/flag-matter.entity.js';
import type { KnownDecision } from '../folding/matters.js';

/** What a flag is computed from. Each is read only for the flags that need it. */
export const PARTS = [
  'suspects',
  'posts',
  'ratings',
  'summaries',
  'objections',
  'formations',
  'bases',
  'findings',
] as const;
export type Part = (typeof PARTS)[number];

/** An objection to a decision, with the answers that live. */
export interface Objection {
  readonly filed: KeptFact;
  readonly answers: readonly KnownDecision[];
}

/** The facts of an agency as known at the moment asked about, in the order of the log. */
export interface FlagFacts {
  /** Decisions that show what a flag of one decision looks for. */
  readonly suspects: readonly KnownDecision[];
  /** Decisions about posts: created, given, acted in, left. */
  readonly posts: readonly KnownDecision[];
  readonly ratings: readonly KnownDecision[];
  readonly summaries: readonly KnownDecision[];
  readonly objections: readonly Objection[];
  /** Each: rankings and corrections of scores of one formation. */
  readonly formations: readonly (readonly KeptFact[])[];
  /** Facts other than decisions that were recorded with findings. */
  readonly findings: readonly KeptFact[];
  /** True: the agency did not keep a ledger on that day. */
  isBeforeLedger(day: string): boolean;
  /** First day without a decision that an assignment rests on; null: it lives, or is not known. */
  basisDeadFrom(decisionId: string): string | null;
}

/** A fact that a flag rests on: the inspector replays from there. */
export interface FlaggedFact {
  readonly eventId: string;
  readonly stream: string;
}

/** A flag that was raised. It is a question, and proves nothing. */
export interface RaisedFlag {
  readonly flag: string;
  /** Stays the same however often it is computed: the flag and what it is about. */
  readonly id: string;
  /** Civil day since which it is raised. */
  readonly raisedOn: string;
  /** The rules that it was judged by; the first is the flag's own. */
  readonly rules: readonly Ruleset[];
  readonly decisionId: string | null;
  readonly unitIds: readonly string[];
  readonly events: readonly FlaggedFact[];
  /** What was measured, none of it private. */
  readonly values: Readonly<Record<string, string | number>>;
  /** True: what it is about was revoked or annulled; the flag stays. */
  readonly annulled: boolean;
}

/** One integrity flag (tanda): a pure function over folded facts. */
export interface Flag {
  readonly flag: string;
  readonly needs: readonly Part[];
  /** Parts by whose facts it changes although it is not computed from them all. */
  readonly follows?: readonly Part[];
  /** True: time alone may raise it. */
  readonly timed?: true;
  readonly definition: Sentence;
  /** Why it may be raised although nothing is wrong. */
  readonly innocent: Sentence;
  /** @param day the civil day asked about, for flags that time raises */
  raise(facts: FlagFacts, rulebook: Rulebook, day: string): readonly RaisedFlag[];
}

/** The version of a flag's parameters that holds on a day. @throws Error where the rules say none: they hold since ever */
export function parametersOf<V>(rulebook: Rulebook, flag: string, day: string): Ruleset<V> {
  const ruleset = rulebook.inForce<V>(flag, day);
  if (!ruleset) throw new Error(`No version of ${flag} holds on ${day}.`);
  return ruleset;
}

/** A flag about one decision. */
export const ofDecision = (
  decision: KnownDecision,
  rules: readonly [Ruleset, ...Ruleset[]],
  raisedOn: string,
  values: RaisedFlag['values'],
  events: readonly FlaggedFact[] = [decision],
): RaisedFlag => ({
  flag: rules[0].rule,
  id: `${rules[0].rule}~${decision.decisionId}`,
  ...{ raisedOn, rules, values },
  decisionId: decision.decisionId,
  unitIds: unitsOf([decision]),
  events: events.map(({ eventId, stream }) => ({ eventId, stream })),
  annulled: decision.deadFrom !== null,
});

/** The units that decisions name, each once. */
export const unitsOf = (decisions: readonly Pick<KnownDecision, 'data'>[]): string[] => [
  ...new Set(decisions.flatMap(({ data }) => (typeof data['unitId'] === 'string' ? [data['unitId']] : []))),
];

/** In groups with the same key, in the order of the first of each; what has no key is in none. */
export function grouped<T>(
  values: readonly T[],
  keyOf: (value: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
