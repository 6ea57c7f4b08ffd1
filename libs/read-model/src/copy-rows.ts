import type { PoolClient } from 'pg';
import type { EntityManager, EntityMetadata } from 'typeorm';
import { from } from 'pg-copy-streams';
import type { Values } from './column-values.js';
import { copyForm } from './copy-format.js';
import { copyStatement } from './statements.js';

/** Writes rows whose keys the table does not have yet by COPY, in the caller's transaction: no conflict, and nothing to parse. */
export async function copyRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  rows: readonly Values[],
): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  // All of them beforehand: a value that does not fit must fail here and not between two callbacks.
  const pieces = copyForm(metadata, rows).values();
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(from(copyStatement(metadata)));
    let failed = false;
    stream.on('error', (error: Error) => {
      failed = true;
      reject(error);
    });
    stream.on('finish', resolve);
    // One piece under way at a time, and none after a failure: the stream has let go of its connection by then, and what
    // it still held would end the process when the socket drains (brianc/node-pg-copy-streams#171).
    const next = (): void => {
      if (failed) return;
      const { value, done } = pieces.next();
      if (done) stream.end();
      else stream.write(value, next);
    };
    next();
  });
}
