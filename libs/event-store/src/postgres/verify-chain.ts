import pg from 'pg';
import { positionOf } from '../positions.js';
import { chainRows, isFaithful, linkOf, type ChainRow } from './chain-row.js';

/** Rows held at once, however long the log is. */
const PAGE = 1_000;
const BEGINNING: Link = { place: 0n, chain: Buffer.alloc(32), recordedMs: 0n };

/**
 * Why a row does not fit: `missing` no event stands at the position · `chain` the event is not what was recorded, or its
 * link was changed · `revision` its stream lacks the revision before · `time` it was recorded before its predecessor ·
 * `columns` its index columns contradict its metadata · `head` the head row does not end where the events do ·
 * `damaged` PostgreSQL finds a broken page or index from there on.
 */
export type ChainFaultReason = 'missing' | 'chain' | 'revision' | 'time' | 'columns' | 'head' | 'damaged';

/** The first place that does not fit. */
export interface ChainFault {
  readonly position: string;
  readonly reason: ChainFaultReason;
  readonly stream: string | null;
}

/** What a check of the chain found. */
export interface ChainReport {
  readonly storeId: string;
  /** First and last position looked at; null where there was none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly events: number;
  /** Hex of the last link that fits; the same log has the same one, wherever it is kept. */
  readonly chain: string;
  readonly fault: ChainFault | null;
  /** Events whose id stands earlier in the same stream: a bug of whoever recorded them. */
  readonly repeatedIds: readonly string[];
}

export interface VerifyOptions {
  /** First place to look at, or how to choose it when the last place is known; default 1. The link before it is taken as it stands. */
  readonly from?: bigint | ((last: bigint) => bigint);
  /** How many events; default: up to the head, which is then checked too. */
  readonly count?: number;
  /** Told after each page. */
  readonly onProgress?: (place: bigint, target: bigint) => void;
}

interface Link {
  readonly place: bigint;
  readonly chain: Buffer;
  readonly recordedMs: bigint;
}

interface Head extends Link {
  readonly storeId: string;
  /** Last place at which an event stands; null: it cannot be read. */
  readonly newest: bigint | null;
}

/**
 * Makes every link of the chain anew from the stored rows, and names the first position that does not fit. It holds one
 * page at a time and takes no lock; what is recorded meanwhile is left to the next check. A rewritten chain and a cut tail
 * fit: only what was published outside can show them (`transparency-log.md`).
 * @throws the driver's error when the log cannot be read
 */
export async function verifyChain(url: string, options: VerifyOptions = {}): Promise<ChainReport> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 60_000,
    keepAlive: true,
    application_name: 'jejak chain check',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await verifyOn(client, options);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same over a connection of the caller's, which may see what is not committed yet. */
export async function verifyOn(client: pg.ClientBase, options: VerifyOptions): Promise<ChainReport> {
  const { count, onProgress } = options;
  const head = await headOf(client);
  const from = typeof options.from === 'function' ? options.from(head.place) : (options.from ?? 1n);
  const end = count === undefined ? head.place : from + BigInt(count) - 1n;
  const last = end < head.place ? end : head.place;
  const repeatedIds: string[] = [];
  const start = from > head.place ? head.place : from - 1n;
  let before = start > 0n ? await linkAt(client, start).catch(damageIn) : BEGINNING;
  const report = (fault: ChainFault | null, fits = before || BEGINNING): ChainReport => {
    const some = fits.place >= from;
    return {
      storeId: head.storeId,
      from: some ? positionOf(from) : null,
      to: some ? positionOf(fits.place) : null,
      events: some ? Number(fits.place - from + 1n) : 0,
      chain: fits.chain.toString('hex'),
      fault,
      repeatedIds,
    };
  };
  if (!before) return report(faultAt(start, before === null ? 'missing' : 'damaged'));
  while (before.place < last) {
    const rows = await chainRows(client, before.place, last, PAGE).catch(damageIn);
    if (!rows) return report(faultAt(before.place + 1n, 'damaged'));
    if (rows.length === 0) return report(faultAt(before.place + 1n, 'missing'));
    for (const row of rows) {
      const next: Link = linkFrom(before, row);
      const reason = flawOf(before, row, next);
      if (reason === 'missing') return report(faultAt(before.place + 1n, reason));
      if (reason) return report(faultAt(next.place, reason, row.stream));
      if (row.repeats) repeatedIds.push(positionOf(row.position));
      before = next;
    }
    onProgress?.(before.place, last);
  }
  return report(count === undefined ? headFault(head, before) : null);
}

/** Data and indexes that PostgreSQL itself finds broken; every other failure is none of the log's. */
function damageIn(error: unknown): false {
  if (['XX001', 'XX002'].includes((error as { code?: string }).code ?? '')) return false;
  throw error;
}

const linkFrom = (before: Link, row: ChainRow): Link => ({
  place: BigInt(row.position),
  chain: linkOf(before.chain, row),
  recordedMs: BigInt(row.recordedMs),
});

function flawOf(before: Link, row: ChainRow, next: Link): ChainFaultReason | null {
  if (next.place !== before.place + 1n) return 'missing';
  if (!next.chain.equals(row.chain)) return 'chain';
  if (!row.follows) return 'revision';
  if (next.recordedMs < before.recordedMs) return 'time';
  return isFaithful(row) ? null : 'columns';
}

/** The head row must end at the newest event, with its link and its time. */
function headFault(head: Head, last: Link): ChainFault | null {
  if (head.newest === null) return faultAt(head.place, 'damaged');
  const ends =
    head.newest === head.place && head.chain.equals(last.chain) && head.recordedMs === last.recordedMs;
  return ends ? null : faultAt(head.place, 'head');
}

const faultAt = (place: bigint, reason: ChainFaultReason, stream: string | null = null): ChainFault => ({
  position: positionOf(place),
  reason,
  stream,
});

async function headOf(client: pg.ClientBase): Promise<Head> {
  // Both in one statement, as the log grows meanwhile.
  const text = (newest: string): string =>
    `select store_id, position, chain, (extract(epoch from recorded_at) * 1000)::bigint as ms, ${newest} as newest
     from jejak_log.head`;
  const whole = client.query(text('(select coalesce(max(e.position), 0) from jejak_log.event e)'));
  const { rows } = (await whole.catch(damageIn)) || (await client.query(text('null')));
  const row = rows[0];
  if (!row) throw new Error('The log has no head row: it is damaged. Restore the newest backup.');
  return {
    storeId: row.store_id,
    place: BigInt(row.position),
    chain: row.chain,
    recordedMs: BigInt(row.ms),
    newest: row.newest === null ? null : BigInt(row.newest),
  };
}

async function linkAt(client: pg.ClientBase, place: bigint): Promise<Link | null> {
  const { rows } = await client.query(
    `select chain, (extract(epoch from recorded_at) * 1000)::bigint as ms from jejak_log.event where position = $1`,
    [String(place)],
  );
  return rows[0] ? { place, chain: rows[0].chain, recordedMs: BigInt(rows[0].ms) } : null;
}
