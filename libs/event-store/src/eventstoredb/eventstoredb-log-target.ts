import { SettableClock, systemClock } from '#app/platform';
import type { LogTarget } from '../copy/log-target.js';
import type { RecordedEvent } from '../event-store.js';
import type { StoreClock } from '../operated-event-store.js';
import { APPEND_LIMIT_BYTES, prepareAppend } from '../prepared-append.js';
import { readAddress } from './address.js';
import { Appender } from './appender.js';
import { EventStoreDbEventStore } from './eventstoredb-event-store.js';
import { Link } from './link.js';
import { OwnLog } from './own-log.js';
import { Reader } from './reader.js';

/** A copy waits longer for its server than a person does. */
const DEADLINE_MS = 30_000;
const MOST_EVENTS = 100;

/** A log on EventStoreDB that is filled from another one; it bears the times of the other. */
export class EventStoreDbLogTarget implements LogTarget {
  private constructor(
    readonly store: EventStoreDbEventStore,
    private readonly link: Link,
    private readonly reader: Reader,
    private readonly clock: SettableClock,
    private readonly appender: Appender,
  ) {}

  /** Opens the log at an address, or begins it there with this clock. @throws StartupError as the store does */
  static async open(url: string, clock: StoreClock): Promise<EventStoreDbLogTarget> {
    const store = await EventStoreDbEventStore.open(url, clockOf(clock));
    const { recordedAt } = await store.storeInfo();
    const link = new Link(readAddress(url));
    const copied = new SettableClock(recordedAt);
    const own = new OwnLog();
    own.learn(recordedAt);
    return new EventStoreDbLogTarget(
      store,
      link,
      new Reader(link, own),
      copied,
      new Appender(link, own, copied),
    );
  }

  last(): Promise<RecordedEvent | null> {
    return this.reader.newest();
  }

  async write(events: readonly RecordedEvent[]): Promise<void> {
    for (const together of runsOf(events)) {
      const [{ stream, revision, recordedAt }] = together;
      this.clock.set(recordedAt);
      const expected = revision === 0n ? 'no_stream' : revision - 1n;
      await this.appender.append(prepareAppend(stream, expected, together), DEADLINE_MS);
    }
  }

  async close(): Promise<void> {
    this.link.close();
    await this.store.close();
  }
}

/**
 * A log of which nothing but reading is wanted; nothing is written. @param clock the one it was created with
 * @throws StartupError where there is none
 */
export const openEventStoreDbForReading = (url: string, clock: StoreClock): Promise<EventStoreDbEventStore> =>
  EventStoreDbEventStore.open(url, { ...clockOf(clock), begin: false });

const clockOf = (clock: StoreClock) => (clock === 'simulated' ? { clock: systemClock } : {});

type Run = [RecordedEvent, ...RecordedEvent[]];

/** Neighbours of one stream and one time, which fit into one append. */
function* runsOf(events: readonly RecordedEvent[]): Generator<Run> {
  let run: Run | undefined;
  let characters = 0;
  for (const event of events) {
    const size = JSON.stringify(event.data).length + JSON.stringify(event.metadata).length;
    const last = run?.at(-1);
    const joins = last?.stream === event.stream && last.recordedAt === event.recordedAt;
    // Three bytes a character at most.
    if (run && joins && run.length < MOST_EVENTS && (characters + size) * 3 < APPEND_LIMIT_BYTES) {
      run.push(event);
      characters += size;
      continue;
    }
    if (run) yield run;
    run = [event];
    characters = size;
  }
  if (run) yield run;
}
