import pg from 'pg';
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
import { placeOf, positionOf } from '../positions.js';
import { prepareAppend } from '../prepared-append.js';
import { Arrivals } from './arrivals.js';
import { follow } from './follow.js';
import { GroupCommit } from './group-commit.js';
import { FIRST, LogReader, PAGE } from './log-reader.js';
import { foreignFormat } from '../log-format.js';
import { roleOption, type StoreRole } from './roles.js';
import { StartupError } from '../startup-error.js';
import { WriterConnection } from './writer-connection.js';

const DEADLINE_MS = 5_000;
const LAST = 2n ** 63n - 1n;

export interface OpenOptions {
  /** Where `recordedAt` comes from on a store with a simulated clock; not used on others. */
  readonly clock?: Clock;
  /** Role its connections take on; default `jejak_writer`. A projector's store reads only. */
  readonly role?: StoreRole;
}

/** The log on PostgreSQL: one head row, dense positions in commit order, group commit. */
export class PostgresEventStore implements OperatedEventStore {
  private constructor(
    private readonly reader: LogReader,
    private readonly committer: GroupCommit,
    private readonly arrivals: Arrivals,
  ) {}

  /**
   * Opens a migrated log.
   * @throws StartupError when its format is unknown, or when its clock is simulated and none is given
   */
  static async open(
    url: string,
    { clock, role = 'jejak_writer' }: OpenOptions = {},
  ): Promise<PostgresEventStore> {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => {});
    await client.connect();
    let options: string;
    let head: { format: number; clock: StoreClock } | undefined;
    try {
      options = await roleOption(client, role);
      head = (await client.query('select format, clock from jejak_log.head')).rows[0];
    } finally {
      await client.end();
    }
    if (!head) throw new StartupError(['The log has no head row: run its migrations first.']);
    const foreign = foreignFormat(head.format);
    if (foreign) throw new StartupError([foreign]);
    if (head.clock === 'simulated' && !clock)
      throw new StartupError([
        'This store was created with a simulated clock; set JEJAK_CLOCK=simulated, or use another database.',
      ]);
    const simulated = head.clock === 'simulated' ? (clock ?? null) : null;
    const committer = new GroupCommit(new WriterConnection(url, options), simulated);
    return new PostgresEventStore(new LogReader(url, options), committer, new Arrivals(url, options));
  }

  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    { deadlineMs = DEADLINE_MS }: AppendOptions = {},
  ): Promise<Appended> {
    return this.committer.submit(prepareAppend(stream, expected, events), deadlineMs);
  }

  async *readStream(
    stream: string,
    { from, backwards = false, limit = Infinity }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    let next = from ?? (backwards ? LAST : 0n);
    let left = limit;
    if (!backwards && limit > 0) {
      const most = Math.min(limit, FIRST);
      const events = await this.reader.firstOf({ stream, from: next, limit: most });
      yield* events;
      if (events.length < most) return;
      left -= events.length;
      next = events.at(-1)!.revision + 1n;
    }
    while (left > 0) {
      const size = Math.min(left, PAGE);
      const page = await this.reader.streamPage(stream, next, backwards, size);
      yield* page;
      if (page.length < size) return;
      left -= page.length;
      next = page.at(-1)!.revision + (backwards ? -1n : 1n);
    }
  }

  async *readAll({ after, categories, limit }: ReadAllOptions): AsyncIterable<RecordedEvent> {
    let cursor = placeOf(after ?? 'start');
    const pageOf = (left: number) => {
      const page = left > 0 ? this.reader.logPage(cursor, LAST, categories, Math.min(left, PAGE)) : null;
      page?.catch(() => undefined);
      return page;
    };
    let left = limit;
    for (let next = pageOf(left); next;) {
      const page = await next;
      left -= page.length;
      // The next page is on its way while this one is used.
      if (page.length > 0) cursor = placeOf(page.at(-1)!.position);
      next = page.length === PAGE ? pageOf(left) : null;
      yield* page;
    }
  }

  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    return follow(this.reader, this.arrivals, options);
  }

  async head(): Promise<StoreHead> {
    const { storeId, place } = await this.reader.head();
    return { storeId, position: place === 0n ? null : positionOf(place) };
  }

  /** Identity, format and clock of the store, and its newest time. */
  async storeInfo(): Promise<StoreInfo> {
    const { storeId, format, clock, recordedAt } = await this.reader.head();
    return { storeId, format, clock, recordedAt: recordedAt.toISOString() };
  }

  /** Health of the writer since it was opened. `halted`: something wrote around the head row, or the chain does not fit; nothing is recorded any more. */
  writerState(): WriterState & { readonly batches: number } {
    const { unknown, deadlocks, batches } = this.committer.counts;
    return { halted: this.committer.halted, unknownOutcomes: unknown, deadlocks, batches };
  }

  /** Records nothing from now on, as the log cannot be trusted any more; reading goes on. */
  stopWriting(reason: string): void {
    this.committer.stop(reason);
  }

  /** Commits what is queued, then ends all connections. Subscriptions are ended by their own signal. */
  async close(): Promise<void> {
    await this.committer.close();
    await this.reader.close();
  }
}
