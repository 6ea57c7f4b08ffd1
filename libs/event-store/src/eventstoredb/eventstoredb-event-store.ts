import type { Clock } from '#app/platform';
import type {
  Appended,
  AppendOptions,
  ExpectedRevision,
  NewEvent,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StoreHead,
  SubscribeOptions,
  SubscriptionItem,
} from '../event-store.js';
import type { OperatedEventStore, StoreClock, StoreInfo, WriterState } from '../operated-event-store.js';
import { LOG_FORMAT } from '../log-format.js';
import { prepareAppend } from '../prepared-append.js';
import { StartupError } from '../startup-error.js';
import { isUnavailable } from '../store-error.js';
import { readAddress } from './address.js';
import { Appender } from './appender.js';
import { follow } from './follow.js';
import { Link } from './link.js';
import { originOf, type Origin } from './origin.js';
import { BEFORE_ALL, OwnLog } from './own-log.js';
import { Reader } from './reader.js';

const DEADLINE_MS = 5_000;

/** How a store is opened. */
export interface EventStoreDbOptions {
  /** The platform's clock: then this is, or becomes, a store with a simulated one. */
  readonly clock?: Clock;
  /**
   * The stream the log begins with, `platform.store-…`: several logs may stand on one server, no stream belonging to two.
   * Default: `platform.store-1`.
   */
  readonly origin?: string;
  /** False: a log that is not there is refused, and nothing is written. Default: it is begun. */
  readonly begin?: boolean;
}

/** The log on EventStoreDB, a single node or a cluster. Positions are `commit:prepare`, sparse, in the order of the log. */
export class EventStoreDbEventStore implements OperatedEventStore {
  private constructor(
    private readonly link: Link,
    private readonly reader: Reader,
    private readonly appender: Appender,
    private readonly origin: Origin,
  ) {}

  /**
   * Opens the log at an address, `EVENTSTORE_URL`; begins it where there is none, unless told not to.
   * @throws StartupError when the address, the format or the clock does not fit, or when nobody answers in 8 s
   */
  static async open(
    url: string,
    { clock, origin: stream, begin = true }: EventStoreDbOptions = {},
  ): Promise<EventStoreDbEventStore> {
    const link = new Link(readAddress(url));
    const own = new OwnLog(stream);
    const reader = new Reader(link, own);
    const asked: StoreClock = clock ? 'simulated' : 'database';
    try {
      const origin = await originOf(link, reader, { format: LOG_FORMAT, clock: asked }, begin);
      refuseForeign(origin, asked);
      await reader.newest();
      return new EventStoreDbEventStore(link, reader, new Appender(link, own, clock ?? null), origin);
    } catch (error) {
      link.close();
      if (!isUnavailable(error) || !error.body.retryable) throw error;
      throw new StartupError([
        'EventStoreDB does not answer. Is it running, and is EVENTSTORE_URL its address?',
      ]);
    }
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    { deadlineMs = DEADLINE_MS }: AppendOptions = {},
  ): Promise<Appended> {
    // Plain JSON, checked before the client sees it (pitfall 17), and half of what the server takes (pitfall 21).
    return this.appender.append(prepareAppend(stream, expected, events), deadlineMs);
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.reader.stream(stream, options);
  }

  readAll(options: ReadAllOptions): AsyncIterable<RecordedEvent> {
    return this.reader.log(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    return follow(this.link, this.reader, options);
  }

  /** The end is the server's: a follower reaches it by its progress, whoever wrote the last event. */
  async head(): Promise<StoreHead> {
    return { storeId: this.origin.storeId, position: await this.reader.end() };
  }

  async storeInfo(): Promise<StoreInfo> {
    return { ...this.origin, recordedAt: (await this.reader.newest())?.recordedAt ?? BEFORE_ALL };
  }

  writerState(): WriterState {
    const { unknown, stopped } = this.appender.counts;
    return { halted: stopped, unknownOutcomes: unknown, deadlocks: 0 };
  }

  /** Ends the connection; subscriptions end with it. */
  async close(): Promise<void> {
    this.link.close();
  }
}

function refuseForeign({ format, clock }: Origin, asked: StoreClock): void {
  if (format !== LOG_FORMAT)
    throw new StartupError([
      `This log has format ${format}; this version of Jejak reads format ${LOG_FORMAT}. Start the version that wrote it.`,
    ]);
  if (clock !== asked)
    throw new StartupError([
      `This store was created with the ${clock} clock and cannot change it. Set JEJAK_CLOCK=${clock}, or use another EventStoreDB.`,
    ]);
}
