import type { EntityManager, EntityMetadata } from 'typeorm';
import type { Values } from './column-values.js';
import { fitsCopy } from './copy-format.js';
import { copyRows } from './copy-rows.js';
import { asJson, deleteStatement, upsertStatement } from './statements.js';

/** From so many new rows on, COPY pays for its two round trips. */
const BULK = 100;

/** What a batch changes in one table. */
export interface Changes {
  readonly metadata: EntityMetadata;
  /** Keys of the rows to remove, by property. */
  readonly gone: readonly Values[];
  /** Rows whose keys the table surely does not have. */
  readonly added: readonly Values[];
  /** Rows that may replace others. */
  readonly kept: readonly Values[];
}

/** Sends changes by few statements a table, in the caller's transaction. */
export async function sendChanges(manager: EntityManager, changes: readonly Changes[]): Promise<void> {
  for (const { metadata, gone, added, kept } of changes) {
    const bulk = added.length >= BULK && fitsCopy(metadata);
    const rows = bulk ? kept : [...added, ...kept];
    if (gone.length > 0) await manager.query(deleteStatement(metadata), [asJson(metadata, gone)]);
    if (bulk) await copyRows(manager, metadata, added);
    if (rows.length > 0) await manager.query(upsertStatement(metadata), [asJson(metadata, rows)]);
  }
}
