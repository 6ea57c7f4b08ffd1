import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '#app/platform';
import { ledgerViewOf, quotedPath, schemaOf } from './names.js';
import { readState, readStates } from './state.js';

const READER = 'jejak_reader';
/** Bytes, the most that PostgreSQL allows: compressing rows of 2 KiB costs more than writing them does. */
const WIDEST_ROW = 8_160;

/**
 * Makes a version's tables from its entities, or checks that they still fit. Tables that hold rows are never altered:
 * other entities are another version. @throws Error when the entities changed and the version did not
 */
export async function prepareSchema(source: DataSource, schema: string, fresh: boolean): Promise<void> {
  if (fresh) {
    await source.query(`create schema if not exists "${schema}"`);
    await source.synchronize();
    for (const { tablePath } of source.entityMetadatas)
      await source.query(`alter table ${quotedPath(tablePath)} set (toast_tuple_target = ${WIDEST_ROW})`);
    return;
  }
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const first = upQueries[0]?.query;
  if (first !== undefined)
    throw new Error(
      `The entities in ${schema} changed, so their projection needs a higher version: ${first}`,
    );
}

/** The version that readers see, or null before the first one. */
export async function servedVersion(manager: EntityManager, name: string): Promise<number | null> {
  const rows = (await manager.query(
    `select obj_description(to_regclass('read.' || quote_ident($1)), 'pg_class') as version`,
    [ledgerViewOf(name)],
  )) as { version: string | null }[];
  return rows[0]?.version ? Number(rows[0].version) : null;
}

/**
 * Points the views at a version's tables, inside the caller's transaction: readers see all of the old version or all of
 * the new one. The ledger view goes first; every reader looks at it first, so no reader can hold one and wait for another.
 */
export async function pointViews(manager: EntityManager, projection: Projection): Promise<void> {
  const { name, version } = projection;
  const grantee = (await manager.query(`select from pg_roles where rolname = '${READER}'`)) as unknown[];
  const place = async (view: string, query: string): Promise<void> => {
    await manager.query(`drop view if exists read."${view}"`);
    await manager.query(`create view read."${view}" as ${query}`);
    if (grantee.length > 0) await manager.query(`grant select on read."${view}" to ${READER}`);
  };
  const ledger = ledgerViewOf(name);
  await place(ledger, `select * from jejak_read.projection where name = '${name}' and version = ${version}`);
  await manager.query(`comment on view read."${ledger}" is '${version}'`);
  for (const entity of projection.entities) {
    const { tableName } = manager.dataSource.getMetadata(entity);
    await place(tableName, `select * from "${schemaOf(projection)}"."${tableName}"`);
  }
}

/** Drops the tables and states of versions that were served before this one. */
export async function dropOlder(manager: EntityManager, { name, version }: Projection): Promise<void> {
  for (const old of await readStates(manager)) {
    if (old.name !== name || old.version >= version) continue;
    await manager.query(`drop schema if exists "${schemaOf(old)}" cascade`);
    await manager.query(`delete from jejak_read.projection where name = $1 and version = $2`, [
      name,
      old.version,
    ]);
  }
}

/** True when a version may be served instead of another: its position is not behind, so readers never go back. */
export async function mayServe(
  manager: EntityManager,
  projection: Projection,
  served: number,
): Promise<boolean> {
  const old = await readState(manager, { name: projection.name, version: served }, true);
  const next = await readState(manager, projection);
  return old === undefined || old.position === null || (next?.position ?? '') >= old.position;
}
