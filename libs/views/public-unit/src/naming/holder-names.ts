import type { Moment } from '#app/platform';

/** A holder by the decision under which they hold a post. */
export interface AskedHolder {
  readonly postId: string;
  readonly level: string;
  readonly decisionId: string;
}

/** Whose names are asked for: the holders in the posts of a unit. */
export interface HoldersQuestion {
  readonly unitId: string;
  readonly agencyId: string;
  readonly validAt: string;
  /** As it was asked; null: by what is known now. */
  readonly knownAt: string | null;
  /** The same moment, read. */
  readonly moment: Moment;
  /** As it was asked: wait until this position is known. */
  readonly minPosition: string | null;
  /** Place of the ledger that the answer goes to: every erasure up to there counts. */
  readonly position: string | null;
  readonly holders: readonly AskedHolder[];
}

/** The name of a holder, and the basis by which it is published. */
export interface HolderName {
  readonly postId: string;
  /** The decision under which the post is held. */
  readonly decisionId: string;
  readonly name: string;
  /** The decision that the basis is: its permalink is made of it. */
  readonly basisDecisionId: string;
}

/**
 * Names of holders, of those alone whom a basis covers. They are opened when they are asked for and kept nowhere: not in a read model, not in
 * a cache. Nest token: the class. A process that keeps keys answers itself (view `holder-names`); one without asks it.
 */
export abstract class HolderNames {
  /** Null: names cannot be read now. @throws BehindError */
  abstract of(question: HoldersQuestion): Promise<readonly HolderName[] | null>;
}
