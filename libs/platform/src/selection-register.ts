/** One of the best of an open selection, in the order of the panel. */
export interface Shortlisted {
  readonly rank: number;
  readonly candidateNo: string;
  readonly personRef: string;
}

/** An open selection as known now. */
export interface SelectionOutcome {
  readonly selectionId: string;
  readonly agencyId: string;
  readonly postId: string;
  /** Empty: no shortlist stands. */
  readonly shortlist: readonly Shortlisted[];
  /** The events that say so, to be named as relied on. */
  readonly eventIds: readonly string[];
}

/**
 * What a context may ask about open selections (seleksi terbuka) without knowing the context that keeps them. Nest token: the
 * class. The context `selection` provides it.
 */
export abstract class SelectionRegister {
  /** The selection, from the log itself; undefined: it is not recorded. */
  abstract outcomeOf(selectionId: string): Promise<SelectionOutcome | undefined>;
}
