import { entriesOf, stands, type Entry } from '#app/decision-life';
import { isKnown, type Moment } from '#app/platform';
import type { KeptFact, StoredFact } from '../projection/kept-facts.js';

/** A decision as kept, with its corrections and its end. */
export type Decided = Entry<KeptFact>;

/** Decision of a matter as corrected; those of one type say what its data hold. */
export const dataOf = ({ corrected }: Decided): Readonly<Record<string, unknown>> => corrected.data;

/** Those facts that were known at a moment, as recorded. */
export const knownAt = (facts: readonly StoredFact[], moment: Moment): readonly StoredFact[] =>
  // no revision is asked for: a moment of several streams is none
  facts.filter((fact) => isKnown({ ...fact, revision: 0n }, moment));

/** The decisions of a matter, as recorded. */
export const decisionsOf = (facts: readonly KeptFact[]): readonly Decided[] => entriesOf(facts);

/** Those that stand on a day, as recorded. */
export const standingOn = (decisions: readonly Decided[], day: string): readonly Decided[] =>
  decisions.filter((entry) => stands(entry, day));

/** A text of a decision, or null. */
export const textOf = (decided: Decided, field: string): string | null => {
  const value = dataOf(decided)[field];
  return typeof value === 'string' ? value : null;
};

/** The decisions of these types in the order of their first day; of one day, as recorded. */
export const ofTypes = (decisions: readonly Decided[], ...types: readonly string[]): readonly Decided[] =>
  decisions
    .filter(({ corrected }) => types.includes(corrected.type))
    .toSorted((a, b) => compared(textOf(a, 'effectiveFrom') ?? '', textOf(b, 'effectiveFrom') ?? ''));

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
