import pg from 'pg';
import { LeanClient } from '#app/lean-postgres';
import type { JsonObject, EventMetadata } from '../envelope.js';
import type { RecordedEvent } from '../event-store.js';
import { positionOf } from '../positions.js';
import { unavailable } from '../store-error.js';
import { GroupRead, type StreamPart } from './group-read.js';

/** Rows fetched at once: no reader ever holds more of the log than this. */
export const PAGE = 500;
/** Events of one stream that a grouped read brings; where there are more, it goes on by pages. */
export const FIRST = 100;
/** A question that waits longer for its answer failed. */
const PATIENCE_MS = 3_000;

interface Row {
  position: string;
  stream: string;
  revision: string;
  event_id: string;
  type: string;
  schema_version: number;
  recorded_ms: string;
  data: JsonObject;
  metadata: EventMetadata;
}

interface HeadRow {
  format: number;
  clock: 'database' | 'simulated';
  recordedAt: Date;
}

const COLUMNS = `e.position, e.stream, e.revision, e.event_id, e.type, e.schema_version,
  (extract(epoch from e.recorded_at) * 1000)::bigint as recorded_ms, e.data, e.metadata`;

/**
 * Values: after, up to, limit, categories. Compared and ordered as the index of categories is: asked by `category =` and
 * `order by position`, the planner goes through the whole rest of the log for a category that has few events.
 */
export const FILTERED = `select e.* from unnest($4::text[]) c(category), lateral (
   select ${COLUMNS} from jejak_log.event e
   where (e.category, e.position) > (c.category, $1) and (e.category, e.position) <= (c.category, $2)
   order by e.category, e.position limit $3) e
 order by e.position limit $3`;

/** Reads pages of the log over a small pool. */
export class LogReader {
  private readonly pool: pg.Pool;
  private readonly group = new GroupRead((parts) =>
    this.page(
      'jejak-streams',
      `select e.* from unnest($1::text[], $2::bigint[], $3::int[]) s(stream, start, most), lateral (
         select ${COLUMNS} from jejak_log.event e
         where e.stream = s.stream and e.revision >= s.start order by e.revision limit s.most) e`,
      [
        parts.map(({ stream }) => stream),
        parts.map(({ from }) => String(from)),
        parts.map(({ limit }) => limit),
      ],
    ),
  );

  constructor(url: string, roleOption: string) {
    this.pool = new pg.Pool({
      Client: LeanClient,
      connectionString: url,
      options: `-c statement_timeout=5000 ${roleOption}`,
      connectionTimeoutMillis: 2_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      max: 6,
      application_name: 'jejak reader of the log',
    });
    this.pool.on('error', () => {});
    // One that is lent out and asked nothing yet tells its end to nobody else: unheard, it would end the process.
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  /** The first events of a stream from a revision on, read together with other streams asked for at the same time. */
  firstOf(part: StreamPart): Promise<readonly RecordedEvent[]> {
    return this.group.first(part);
  }

  streamPage(stream: string, from: bigint, backwards: boolean, limit: number): Promise<RecordedEvent[]> {
    const [comparison, direction] = backwards ? ['<=', 'desc'] : ['>=', 'asc'];
    return this.page(
      `jejak-stream-${direction}`,
      `select ${COLUMNS} from jejak_log.event e where e.stream = $1 and e.revision ${comparison} $2 order by e.revision ${direction} limit $3`,
      [stream, String(from), limit],
    );
  }

  /** Events after a place and up to another, in order. */
  logPage(
    after: bigint,
    upTo: bigint,
    categories: readonly string[] | undefined,
    limit: number,
  ): Promise<RecordedEvent[]> {
    const values = [String(after), String(upTo), limit];
    if (!categories)
      return this.page(
        'jejak-log',
        `select ${COLUMNS} from jejak_log.event e where e.position > $1 and e.position <= $2 order by e.position limit $3`,
        values,
      );
    return this.page('jejak-log-filtered', FILTERED, [...values, [...new Set(categories)]]);
  }

  /** Identity and end of the log. A row read after it is at most as new. */
  async head(): Promise<HeadRow & { storeId: string; place: bigint }> {
    const rows = await this.rows<HeadRow & { store_id: string; position: string }>({
      name: 'jejak-head',
      text: 'select store_id, position, format, clock, recorded_at as "recordedAt" from jejak_log.head',
    });
    const row = rows[0];
    if (!row) throw unavailable('not_written', 'The log has no head row.', { retryable: false });
    const { store_id: storeId, position, format, clock, recordedAt } = row;
    return { storeId, place: BigInt(position), format, clock, recordedAt };
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async page(name: string, text: string, values: unknown[]): Promise<RecordedEvent[]> {
    return (await this.rows<Row>({ name, text, values })).map(recorded);
  }

  private async rows<R extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<R[]> {
    try {
      return await this.rowsInTime<R>(await this.pool.connect(), query);
    } catch (cause) {
      throw unavailable('not_written', 'The log could not be read.', { cause });
    }
  }

  /** A connection that does not answer is given up, which ends the question. */
  private async rowsInTime<R extends pg.QueryResultRow>(
    client: pg.PoolClient,
    query: pg.QueryConfig,
  ): Promise<R[]> {
    let held = true;
    const release = (broken: boolean): void => {
      if (held) client.release(broken);
      held = false;
    };
    const late = setTimeout(() => release(true), PATIENCE_MS);
    try {
      const { rows } = await client.query<R>(query);
      release(false);
      return rows;
    } catch (error) {
      release(true);
      throw error;
    } finally {
      clearTimeout(late);
    }
  }
}

const recorded = (row: Row): RecordedEvent => ({
  id: row.event_id,
  stream: row.stream,
  revision: BigInt(row.revision),
  position: positionOf(row.position),
  type: row.type,
  schemaVersion: row.schema_version,
  recordedAt: new Date(Number(row.recorded_ms)).toISOString(),
  data: row.data,
  metadata: row.metadata,
});
