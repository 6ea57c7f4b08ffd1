import { decodeCursor, encodeCursor, Problem } from '#app/web';

/** Where an item stands in the feed, `docs/decisions/0007-feed-order.md`. */
export interface Place {
  /** RFC 3339 UTC with milliseconds. */
  readonly releasedAt: string;
  readonly feedId: string;
}

/** A place to go on from, and which way: `older` runs down the page, `newer` up. */
export interface PageStart extends Place {
  readonly direction: 'older' | 'newer';
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const FEED_ID = /^[0-9A-Za-z]{1,64}$/;

/** The opaque name of a place. */
export const placeName = (place: Place): string => encodeCursor([place.releasedAt, place.feedId]);

/** The place of that name. @throws Problem 400 `cursor.invalid` */
export function placeOf(name: string): Place {
  const [releasedAt, feedId] = decodeCursor(name, 2);
  return checked({ releasedAt: releasedAt!, feedId: feedId! });
}

/** The opaque cursor of a page. */
export const pageName = (start: PageStart): string =>
  encodeCursor([start.releasedAt, start.feedId, start.direction]);

/** The start a page's cursor names. @throws Problem 400 `cursor.invalid` */
export function pageStartOf(name: string): PageStart {
  const [releasedAt, feedId, direction] = decodeCursor(name, 3);
  if (direction !== 'older' && direction !== 'newer') throw invalid();
  return { ...checked({ releasedAt: releasedAt!, feedId: feedId! }), direction };
}

function checked(place: Place): Place {
  if (!INSTANT.test(place.releasedAt) || !FEED_ID.test(place.feedId)) throw invalid();
  return place;
}

const invalid = () =>
  new Problem('cursor.invalid', 400, { errors: [{ pointer: '#/cursor', code: 'cursor.invalid' }] });
