import type { EntityMetadata } from 'typeorm';
import { writtenColumns, type Values } from './column-values.js';
import { quotedPath } from './names.js';

const quoted = (name: string): string => `"${name}"`;
const table = ({ tablePath }: EntityMetadata): string => quotedPath(tablePath);
const primary = (metadata: EntityMetadata): string[] =>
  metadata.primaryColumns.map((c) => quoted(c.databaseName));

/** One statement that writes any number of rows of a table, given as one JSON array: a statement per row costs 15 times more. */
export function upsertStatement(metadata: EntityMetadata): string {
  const columns = writtenColumns(metadata).map((c) => quoted(c.databaseName));
  const keys = primary(metadata);
  const others = columns.filter((column) => !keys.includes(column));
  const change =
    others.length === 0 ? 'nothing' : `update set ${others.map((c) => `${c} = excluded.${c}`).join(', ')}`;
  return (
    `insert into ${table(metadata)} (${columns.join(', ')}) ` +
    `select ${columns.join(', ')} from json_populate_recordset(null::${table(metadata)}, $1::json) ` +
    `on conflict (${keys.join(', ')}) do ${change}`
  );
}

/** Takes rows in binary form, whose keys are new. */
export function copyStatement(metadata: EntityMetadata): string {
  const columns = writtenColumns(metadata).map((c) => quoted(c.databaseName));
  return `copy ${table(metadata)} (${columns.join(', ')}) from stdin (format binary)`;
}

/** True of rows whose keys stand in a JSON array of keys. @param named how the statement calls the table */
export function amongKeys(metadata: EntityMetadata, named: string, json: string): string {
  const keys = primary(metadata);
  const own = keys.map((key) => `${named}.${key}`).join(', ');
  return `(${own}) in (select ${keys.join(', ')} from json_populate_recordset(null::${table(metadata)}, ${json}))`;
}

/** One statement that removes any number of rows, given as a JSON array of their keys. */
export const deleteStatement = (metadata: EntityMetadata): string =>
  `delete from ${table(metadata)} gone where ${amongKeys(metadata, 'gone', '$1::json')}`;

/** Keys, each by its values in declared order, as JSON text. */
export const keysAsJson = (metadata: EntityMetadata, keys: readonly (readonly string[])[]): string => {
  const names = metadata.primaryColumns.map(({ databaseName }) => databaseName);
  return JSON.stringify(keys.map((key) => Object.fromEntries(names.map((name, i) => [name, key[i]]))));
};

/** Rows by column name, as JSON text. */
export function asJson(metadata: EntityMetadata, rows: readonly Values[]): string {
  const columns = writtenColumns(metadata).map(
    (column) => [column.databaseName, column.propertyName] as const,
  );
  return JSON.stringify(
    rows.map((row) => {
      const stored: Values = {};
      for (const [name, property] of columns) stored[name] = row[property];
      return stored;
    }),
  );
}

/** Selects a table's written columns in primary-key order, each in the one text form that digests are made of. */
export function digestStatement(metadata: EntityMetadata): string {
  const columns = writtenColumns(metadata).map((column) => {
    const name = quoted(column.databaseName);
    switch (column.type) {
      case 'timestamptz':
      case 'timestamp with time zone':
        return `to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
      case 'boolean':
      case 'bool':
      case Boolean:
        return name;
      case 'json':
      case 'jsonb':
        return name;
      default:
        return column.isArray ? `to_json(${name})` : `${name}::text`;
    }
  });
  const order = primary(metadata).map((key) => `${key}::text collate "C"`);
  return `select json_build_array(${columns.join(', ')}) as row from ${table(metadata)} order by ${order.join(', ')}`;
}
