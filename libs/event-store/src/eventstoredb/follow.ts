import { setTimeout as sleep } from 'node:timers/promises';
import type { Position, SubscribeOptions, SubscriptionItem } from '../event-store.js';
import { isUnavailable, unavailable } from '../store-error.js';
import { Inbox } from './inbox.js';
import type { Link } from './link.js';
import { pauseOf, refusalOf } from './patience.js';
import { placeOf, positionOf } from './place.js';
import type { Reader } from './reader.js';
import { isAmong, recordedOf } from './stored-event.js';
import { NoAnswerError } from './failure.js';

/** The subscription must be confirmed within this. */
const CONFIRMATION_MS = 2_000;
/** When nothing came for so long, what was passed over is reported. */
const BREATH_MS = 100;
/** And while much is passed over without a rest, this often. */
const PASSED_OVER = 500;
/** After a silence as long as this the end of the log is looked up: a server may keep a subscription and deliver nothing. */
const SILENCE_MS = 5_000;
const LONGEST_PAUSE_MS = 2_000;

/** How far a follower is. */
interface Course {
  /** The last place delivered or passed over. */
  cursor: Position | undefined;
  /** The last place the caller knows of. */
  told: Position | undefined;
  caughtUp: boolean;
  /** Attempts since anything came. */
  attempts: number;
}

/**
 * Follows the log over any number of subscriptions: whichever way one ends — an error, a clean end (pitfall 4), silence — the
 * next begins behind the last event that was delivered (pitfall 3). The server filters nothing, since its checkpoints of
 * filtered subscriptions are wrong (pitfalls 1, 2, 22): what is passed over here is told as progress, in its place.
 */
export async function* follow(
  link: Link,
  reader: Reader,
  { after, categories, signal }: SubscribeOptions,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  const cursor = after === 'start' ? undefined : after;
  if (cursor !== undefined) placeOf(cursor);
  const course: Course = { cursor, told: cursor, caughtUp: false, attempts: 0 };
  const ending = AbortSignal.any([signal, link.closing]);
  while (!ending.aborted) {
    try {
      yield* once(link, reader, course, categories, ending);
    } catch (error) {
      if (ending.aborted) return;
      const refusal = refusalOf(error);
      if (refusal && !(isUnavailable(refusal) && refusal.body.retryable)) throw refusal;
    }
    await sleep(pauseOf(course.attempts++, LONGEST_PAUSE_MS), undefined, { signal: ending }).catch(
      () => undefined,
    );
  }
}

/** One subscription, until it ends. */
async function* once(
  link: Link,
  reader: Reader,
  course: Course,
  categories: readonly string[] | undefined,
  ending: AbortSignal,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  const end = await reader.end();
  if (course.cursor !== undefined && course.cursor > (end ?? ''))
    throw unavailable('not_written', `Position ${course.cursor} lies beyond the end of the log.`, {
      retryable: false,
    });
  const connection = link.current();
  const leaving = new AbortController();
  const from = course.cursor === undefined ? 'start' : placeOf(course.cursor);
  const inbox = new Inbox(connection.ask({ from }, AbortSignal.any([ending, leaving.signal])));
  try {
    let confirmed = false;
    let passedOver = 0;
    for (;;) {
      const untold = course.cursor !== course.told;
      const item = await inbox.next(confirmed ? (untold ? BREATH_MS : SILENCE_MS) : CONFIRMATION_MS);
      if (ending.aborted || item === 'end') return;
      if (item === 'quiet') {
        if (!confirmed) throw new NoAnswerError('The subscription was not confirmed.');
        if (untold) yield progress(course);
        else if (((await reader.end()) ?? '') > (course.cursor ?? ''))
          throw new NoAnswerError('Nothing is delivered.');
        else if (!course.caughtUp) yield caughtUp(course);
        continue;
      }
      confirmed = true;
      course.attempts = 0;
      if (item.kind === 'event') {
        course.cursor = positionOf(item.event.place);
        const event = recordedOf(item.event);
        if (event && isAmong(event, categories)) {
          course.told = course.cursor;
          passedOver = 0;
          yield { kind: 'event', event };
        } else if (++passedOver % PASSED_OVER === 0) yield progress(course);
      } else if (item.kind === 'caught_up' && !course.caughtUp) {
        if (untold) yield progress(course);
        yield caughtUp(course);
      }
      if (ending.aborted) return;
    }
  } catch (error) {
    link.doubt(connection, error);
    throw error;
  } finally {
    leaving.abort();
    inbox.leave();
  }
}

function progress(course: Course): SubscriptionItem {
  course.told = course.cursor;
  return { kind: 'progress', position: course.cursor! };
}

/** Said once, however many subscriptions there are. */
function caughtUp(course: Course): SubscriptionItem {
  course.caughtUp = true;
  return { kind: 'caught_up' };
}
