import type { Moment } from './moment.js';

/** Names of which agency, in the law of which day and as known when. */
export interface NamesQuestion {
  readonly agencyId: string;
  readonly validAt: string;
  readonly knownAt: Moment;
  /** Wait until this position is known (read-your-write); null: what is known. */
  readonly minPosition: string | null;
}

/** What lets names of holders of posts be published. */
export interface PublishedNames {
  /** Levels of the posts whose holders may be named. */
  readonly levels: readonly string[];
  /** The bases that hold, oldest first. */
  readonly bases: readonly {
    /** The permalink is made of it. */
    readonly decisionId: string;
    /** Whom alone it covers; null: every holder in the agency. */
    readonly personRef: string | null;
  }[];
}

/**
 * Whether names may be published. A basis counts where it held on the day asked about, as known at the moment asked about, and holds today as
 * known now: what is shown today is published today, whatever the question. Nest token: the class. The context `privacy` provides it.
 */
export abstract class NamesPublication {
  /** @throws BehindError · StoreError */
  abstract on(question: NamesQuestion): Promise<PublishedNames>;
}
