import type { Predicate } from '#app/personnel';
import type { KnownDecision } from './matters.js';

/** Persons per predicate. */
export type Counts = Readonly<Record<Predicate, number>>;

/** How many were rated how, of a summary that was opened; undefined: closed. */
export const countsOf = ({ data }: KnownDecision): Counts | undefined => data['counts'] as Counts | undefined;

/** The unit's own predicate. */
export const orgPredicateOf = ({ data }: KnownDecision): Predicate => data['orgPredicate'] as Predicate;
