import type pg from 'pg';
import { contentHash } from '../content-hash.js';
import type { RecordedEvent } from '../event-store.js';
import { arrayOf, linesOf } from './spelling.js';

const CALL = `select jejak_log.copy_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as place`;

/** Adds events of another log behind the end of this one. Whoever else writes to it meanwhile is found out and refused. */
export class CopyIn {
  private constructor(
    private readonly client: pg.ClientBase,
    private place: string,
  ) {}

  /** @param client the owner's; in a transaction of the caller, or by itself a transaction a call */
  static async open(client: pg.ClientBase): Promise<CopyIn> {
    const { rows } = await client.query('select position from jejak_log.head');
    return new CopyIn(client, (rows[0] as { position: string }).position);
  }

  /** @throws the driver's error when the events do not follow what is there, or something else wrote since the last call */
  async write(events: readonly RecordedEvent[]): Promise<void> {
    const { rows } = await this.client.query(CALL, [this.place, ...valuesOf(events)]);
    this.place = (rows[0] as { place: string }).place;
  }
}

function valuesOf(events: readonly RecordedEvent[]): unknown[] {
  const texts = events.map(({ data, metadata }) => ({
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  }));
  const array = (of: (event: RecordedEvent) => unknown): string => arrayOf(events.map(of));
  const lines = (of: (event: RecordedEvent) => string | null): string => linesOf(events.map(of));
  return [
    lines((e) => e.stream),
    array((e) => e.revision),
    array((e) => e.id),
    lines((e) => e.type),
    array((e) => e.schemaVersion),
    lines((e) => e.metadata.occurredAt),
    lines((e) => e.recordedAt),
    lines((e) => e.metadata.validAt),
    array((e) => e.metadata.commandId),
    array((e) => e.metadata.$correlationId),
    lines((e) => e.metadata.$causationId),
    linesOf(texts.map(({ data }) => data)),
    linesOf(texts.map(({ metadata }) => metadata)),
    Buffer.concat(events.map((event, i) => contentHash(event.stream, { event, ...texts[i]! }))),
  ];
}
