import type { DataSource } from 'typeorm';
import { quotedPath } from './names.js';

/**
 * Takes every index but the primary keys' from the empty tables of a schema: filling them row by row costs several times
 * what making them once over all rows does. @returns what makes them again, statement by statement
 */
export async function dropIndexes(source: DataSource, schema: string): Promise<string[]> {
  const found = (await source.query(
    `select format('%I.%I', n.nspname, t.relname) as table, format('%I.%I', n.nspname, c.relname) as index, quote_ident(k.conname) as constraint,
       case when k.oid is null then pg_get_indexdef(c.oid)
         else format('alter table %I.%I add constraint %I %s', n.nspname, t.relname, k.conname, pg_get_constraintdef(k.oid)) end as made
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
       left join pg_constraint k on k.conindid = c.oid and k.contype = 'u'
     where n.nspname = $1 and not i.indisprimary order by c.relname`,
    [schema],
  )) as { table: string; index: string; constraint: string | null; made: string }[];
  for (const { table, index, constraint } of found)
    await source.query(
      constraint === null ? `drop index ${index}` : `alter table ${table} drop constraint ${constraint}`,
    );
  return found.map(({ made }) => made);
}

/** The tables of one schema, and what makes their indexes. */
export interface Unindexed {
  readonly source: DataSource;
  readonly made: readonly string[];
}

/**
 * Makes them again, of all these schemas two at a time, and lets the planner know the columns that they are over: readers
 * use the tables from their first moment on.
 */
export async function makeIndexes(schemas: readonly Unindexed[]): Promise<void> {
  const all = schemas.flatMap(({ source, made }) => made.map((text) => ({ source, text })));
  // The slowest first, so that the others are made beside it.
  await inTwoLanes([...all.filter(isSearch), ...all.filter((statement) => !isSearch(statement))]);
  await inTwoLanes(
    schemas.flatMap(({ source }) =>
      source.entityMetadatas.map(({ tablePath, columns, indices, primaryColumns }) => {
        const known = new Set([...primaryColumns, ...indices.flatMap((index) => index.columns)]);
        const names = columns
          .filter((column) => known.has(column))
          .map((column) => `"${column.databaseName}"`);
        return { source, text: `analyze ${quotedPath(tablePath)} (${names.join(', ')})` };
      }),
    ),
  );
}

interface Statement {
  readonly source: DataSource;
  readonly text: string;
}

const isSearch = ({ text }: Statement): boolean => / USING gin /.test(text);

async function inTwoLanes(statements: readonly Statement[]): Promise<void> {
  const left = [...statements];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await next.source.query(next.text);
  };
  await Promise.all([lane(), lane()]);
}
