import type { EntityManager, EntityMetadata } from 'typeorm';
import { plain, type Values } from './column-values.js';
import { amongKeys, keysAsJson } from './statements.js';

/** The rows of a table that have one of the keys, each with its values in declared order, by one statement. */
export async function readRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  keys: readonly (readonly string[])[],
): Promise<Values[]> {
  const rows = await manager
    .createQueryBuilder<object>(metadata.target, 'row')
    .where(amongKeys(metadata, 'row', ':keys::json'), { keys: keysAsJson(metadata, keys) })
    .getMany();
  return rows.map((row) => plain(metadata, row));
}
