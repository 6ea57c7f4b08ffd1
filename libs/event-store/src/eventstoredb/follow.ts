import { setTimeout as sleep } from 'node:timers/promises';
import type { Position, SubscribeOptions, SubscriptionItem } from '../event-store.js';
import { isUnavailable, unavailable } from '../store-error.js';
import { Inbox } from './inbox.js';
import type { Link } from './link.js';
import { pauseOf, refusalOf } from './patience.js';
import { placeOf, positionOf } from './place.js';
import { matching } from './matching.js';
import type { Reader } from './reader.js';
import { isAmong } from './stored-event.js';
import { NoAnswerError } from './failure.js';

/** The subscription must be confirmed within this. */
const CONFIRMATION_MS = 2_000;
/** When nothing came for so long, what was passed over is reported. */
const BREATH_MS = 100;
/** And while much is passed over without a rest, this often. */
const PASSED_OVER = 500;
/**
 * After a silence as long as this the end of the log is looked up: a server may keep a subscription and deliver nothing, and
 * keep-alive finds a dead connection only after some 20 s (pitfall 25).
 */
const SILENCE_MS = 5_000;
/** What was written just before that look is under way: so long it is waited for. */
const UNDER_WAY_MS = 1_000;
/** A leader that has just fallen may not know the end; so much later, and by another client, it is looked up once more. */
const SECOND_LOOK_MS = 3_000;
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
 * next begins behind the last event that was delivered (pitfall 3). Where categories are asked for, what stands in the log
 * already is picked out by the server, up to an end looked up before. What comes after that it does not filter, since its
 * checkpoints of filtered subscriptions are wrong (pitfalls 1, 2, 22): what is passed over here is told as progress, in its
 * place.
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
  const end = await endBehind(link, reader, course, ending);
  if (categories) yield* past(link, reader, course, { end, categories, ending });
  if (ending.aborted) return;
  const connection = link.current();
  const began = performance.now();
  const leaving = new AbortController();
  const from = course.cursor === undefined ? 'start' : placeOf(course.cursor);
  const inbox = new Inbox(connection.ask({ from }, AbortSignal.any([ending, leaving.signal])));
  try {
    let confirmed = false;
    let passedOver = 0;
    let missing = false;
    for (;;) {
      const untold = course.cursor !== course.told;
      const patience = untold ? BREATH_MS : missing ? UNDER_WAY_MS : SILENCE_MS;
      const item = await inbox.next(confirmed ? patience : CONFIRMATION_MS);
      if (ending.aborted || item === 'end') return;
      if (item === 'quiet') {
        if (!confirmed) throw new NoAnswerError('The subscription was not confirmed.');
        if (untold) yield progress(course);
        // Its connection may serve everybody else: only the subscription is made anew.
        else if (missing) throw new Error('Nothing is delivered.');
        else if (((await reader.end()) ?? '') > (course.cursor ?? '')) missing = true;
        else if (!course.caughtUp) yield caughtUp(course);
        continue;
      }
      confirmed = true;
      course.attempts = 0;
      missing = false;
      if (item.kind === 'event') {
        course.cursor = positionOf(item.event.place);
        const event = reader.own.recorded(item.event);
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
    link.doubt(connection, error, began);
    throw error;
  } finally {
    leaving.abort();
    inbox.leave();
  }
}

/** Where the log ends. @throws StoreError when the course lies beyond it, for good */
async function endBehind(
  link: Link,
  reader: Reader,
  { cursor }: Course,
  ending: AbortSignal,
): Promise<Position | null> {
  const end = await reader.end();
  if (cursor === undefined || cursor <= (end ?? '')) return end;
  link.renew();
  await sleep(SECOND_LOOK_MS, undefined, { signal: ending });
  const later = await reader.end();
  if (cursor <= (later ?? '')) return later;
  const message = `Position ${cursor} lies beyond the end of the log.`;
  throw unavailable('not_written', message, { retryable: false });
}

/** What the log holds already of some categories, up to an end it had. */
async function* past(
  link: Link,
  reader: Reader,
  course: Course,
  { end, categories, ending }: { end: Position | null; categories: readonly string[]; ending: AbortSignal },
): AsyncGenerator<SubscriptionItem, void, undefined> {
  for await (const wire of matching(link, { after: course.cursor, categories, signal: ending })) {
    course.attempts = 0;
    course.cursor = positionOf(wire.place);
    const event = reader.own.recorded(wire);
    if (!event) continue;
    course.told = course.cursor;
    yield { kind: 'event', event };
  }
  if (ending.aborted) return;
  if (end !== null && end > (course.cursor ?? '')) course.cursor = end;
  if (course.cursor !== course.told) yield progress(course);
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
