import { Injectable, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { metrics, Problem } from '#app/web';
import { placeName, type Place } from '../reading/place.js';
import { TimelineReader } from '../reading/timeline-reader.js';
import type { TimelineItem } from '../reading/timeline-item.js';
import { cloudEventOf } from './public-item.js';

const MOST = 500;
const MOST_OF_ONE_ADDRESS = 10;
const HEARTBEAT_MS = 15_000;
/** A notification may be lost; looking is what counts. */
const LOOK_AGAIN_MS = 5_000;
const ITEMS_AT_ONCE = 100;

/** Where a follower begins: after a place, at the very first item, or with what comes from now on. */
export type Beginning = Place | 'first' | 'now';

/** Everyone who follows the timeline. Each keeps its own place, so nothing is missed and nothing comes twice. */
@Injectable()
export class FeedFollowers implements BeforeApplicationShutdown {
  private readonly following = new Map<Subscriber<MessageEvent>, string>();
  private readonly looking = new Map<string, Promise<readonly TimelineItem[]>>();

  constructor(private readonly timeline: TimelineReader) {}

  /** How many follow now. */
  get count(): number {
    return this.following.size;
  }

  /** @throws Problem 503 `feed.full`, 429 `feed.too-many` */
  follow(address: string, beginning: Beginning): Observable<MessageEvent> {
    const headers = { 'Retry-After': '30' };
    if (this.following.size >= MOST) throw new Problem('feed.full', 503, { headers });
    if ([...this.following.values()].filter((own) => own === address).length >= MOST_OF_ONE_ADDRESS)
      throw new Problem('feed.too-many', 429, { headers, values: { most: MOST_OF_ONE_ADDRESS } });
    return new Observable((subscriber) => {
      const gone = new AbortController();
      this.following.set(subscriber, address);
      metrics.sseClients.inc();
      this.run(subscriber, beginning, gone.signal).catch((error: unknown) => subscriber.error(error));
      return () => {
        gone.abort();
        metrics.sseClients.dec();
        this.following.delete(subscriber);
      };
    });
  }

  /** Ends every stream, so that the process can stop; clients come back with the place they had reached. */
  beforeApplicationShutdown(): void {
    for (const subscriber of this.following.keys()) subscriber.complete();
  }

  private async run(
    subscriber: Subscriber<MessageEvent>,
    beginning: Beginning,
    gone: AbortSignal,
  ): Promise<void> {
    let place = beginning === 'now' ? await this.timeline.newest() : beginning === 'first' ? null : beginning;
    // Without an id of its own Nest would number the message, and a client would come back with that number.
    subscriber.next({ id: nameOf(place), retry: 3_000, comment: 'jejak', data: undefined as never });
    let spokenAt = performance.now();
    while (!gone.aborted) {
      // Waiting begins before looking: a move between the two is not slept through.
      const moved = this.timeline.moved(LOOK_AGAIN_MS);
      const items = await this.after(place);
      for (const item of items) {
        if (gone.aborted) return;
        subscriber.next({
          id: placeName(item.place),
          type: 'decision',
          data: JSON.stringify(cloudEventOf(item)),
        });
        place = item.place;
        spokenAt = performance.now();
      }
      if (items.length === ITEMS_AT_ONCE) continue;
      await moved;
      if (performance.now() - spokenAt < HEARTBEAT_MS - LOOK_AGAIN_MS) continue;
      subscriber.next({ comment: 'heartbeat', data: undefined as never });
      spokenAt = performance.now();
    }
  }

  /** All who stand at the same place share one look at the database. */
  private after(place: Place | null): Promise<readonly TimelineItem[]> {
    const name = nameOf(place);
    const known = this.looking.get(name);
    if (known) return known;
    const look = this.timeline.since(place, ITEMS_AT_ONCE).then(({ value }) => value);
    this.looking.set(name, look);
    const done = () => this.looking.delete(name);
    look.then(done, done);
    return look;
  }
}

const nameOf = (place: Place | null): string => (place === null ? 'first' : placeName(place));
