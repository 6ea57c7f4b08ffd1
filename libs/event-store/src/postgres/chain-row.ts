import { hash } from 'node:crypto';
import type pg from 'pg';
import type { EventMetadata } from '../envelope.js';
import { contentHash } from '../content-hash.js';

/** A stored row as its check sees it: texts and bytes, nothing parsed. */
export interface ChainRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Milliseconds since 1970. */
  readonly recordedMs: string;
  readonly data: string;
  readonly metadata: string;
  readonly chain: Buffer;
  /** The columns that repeat the metadata, for indexes. */
  readonly category: string;
  readonly occurredMs: string;
  readonly validAt: string | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The revision before stands in the same stream and earlier in the log; true for the first of a stream. */
  readonly follows: boolean;
  /** The same id stands earlier in the same stream. */
  readonly repeats: boolean;
}

const PAGE = `select e.position, e.stream, e.revision, e.event_id as id, e.type, e.schema_version as "schemaVersion",
  (extract(epoch from e.recorded_at) * 1000)::bigint as "recordedMs", e.data::text, e.metadata::text, e.chain,
  e.category, (extract(epoch from e.occurred_at) * 1000)::bigint as "occurredMs", to_char(e.valid_at, 'YYYY-MM-DD') as "validAt",
  e.command_id as "commandId", e.correlation_id as "correlationId", e.causation_id as "causationId",
  e.revision = 0 or coalesce((select d.position < e.position from jejak_log.event d
    where d.stream = e.stream and d.revision = e.revision - 1), false) as follows,
  exists (select from jejak_log.event d where d.stream = e.stream and d.command_id = e.command_id
    and d.event_id = e.event_id and d.position < e.position) as repeats
  from jejak_log.event e where e.position > $1 and e.position <= $2 order by e.position limit $3`;

/** Rows after a place and up to another, in order. */
export async function chainRows(
  client: pg.ClientBase,
  after: bigint,
  upTo: bigint,
  limit: number,
): Promise<ChainRow[]> {
  const { rows } = await client.query<ChainRow>(PAGE, [String(after), String(upTo), limit]);
  return rows;
}

/** The link of a row: what the append wrote, made anew from the row and the link before it (`event-store.md` 5.1). */
export function linkOf(before: Buffer, row: ChainRow): Buffer {
  const numbers = Buffer.alloc(24);
  numbers.writeBigInt64BE(BigInt(row.position), 0);
  numbers.writeBigInt64BE(BigInt(row.revision), 8);
  numbers.writeBigInt64BE(BigInt(row.recordedMs), 16);
  const content = contentHash(row.stream, { event: row, data: row.data, metadata: row.metadata });
  return hash('sha256', Buffer.concat([before, numbers, content]), 'buffer');
}

/** True when the columns say what the metadata says; the chain vouches for the metadata, so ask it first. */
export function isFaithful(row: ChainRow): boolean {
  const metadata = JSON.parse(row.metadata) as EventMetadata;
  return (
    row.category === row.stream.slice(0, row.stream.indexOf('-')) &&
    Number(row.occurredMs) === Date.parse(metadata.occurredAt) &&
    row.validAt === metadata.validAt &&
    row.commandId === metadata.commandId &&
    row.correlationId === metadata.$correlationId &&
    row.causationId === metadata.$causationId
  );
}
