import { momentOf, NOW, type Moment } from '#app/platform';

/** In the law of which day, and by what was known when. */
export interface Clocks {
  /** Null: the day of the newest event. */
  readonly validAt: string | null;
  /** As it was asked; null: now. */
  readonly knownAt: string | null;
  /** The same moment, read. */
  readonly moment: Moment;
}

/** The moment of a text, of several streams; undefined: it is none. */
export function momentOfSeveral(knownAt: string | null): Moment | undefined {
  const moment = knownAt === null ? NOW : momentOf(knownAt);
  // a revision is a place in one stream alone
  return moment?.at === 'revision' ? undefined : moment;
}
