/** Somebody in a post, by the decision that put them there. */
export interface PostHolder {
  readonly personRef: string;
  /** First day of the holding in law (TMT). */
  readonly since: string;
  readonly decisionId: string;
  readonly eventId: string;
}

/** A post as it stood in law on a day, as known now. */
export interface PostOn {
  readonly postId: string;
  readonly agencyId: string;
  readonly unitId: string;
  readonly title: string;
  /** One of `POST_LEVELS` of `libs/personnel`. */
  readonly level: string;
  readonly echelon: string | null;
  readonly functionalLevel: string | null;
  readonly headsUnit: boolean;
  /** Post of the direct superior (atasan langsung). */
  readonly superiorPostId: string | null;
  /** First day without the post; null: it stands. */
  readonly abolishedFrom: string | null;
  readonly holder: PostHolder | null;
  /** Who acts in it (Plt, Plh). */
  readonly acting: PostHolder | null;
  /** The event that created it, to be named as relied on. */
  readonly eventId: string;
}

/**
 * What a context may ask about posts (jabatan) without knowing the context that keeps them. Nest token: the class. The context
 * `organisation` provides it.
 */
export abstract class PostRegister {
  /** The post on a civil day, from the log itself; undefined: it is not recorded, or was not created by then. */
  abstract postOn(postId: string, day: string): Promise<PostOn | undefined>;
}
