import type { Projection } from '#app/platform';

/** What names a projection's tables and views. */
export type Named = Pick<Projection, 'name' | 'version'>;

/** Channel on which a committed batch is announced; the payload is the projection's name. */
export const READ_CHANNEL = 'jejak_read';

const identifier = (name: string): string => name.replaceAll('-', '_');

/** Schema that holds the rows of one version: `rm_<name>_v<version>`. */
export const schemaOf = ({ name, version }: Named): string => `rm_${identifier(name)}_v${version}`;

/** Schema in which the same version is built once more, to be compared and swapped in. */
export const shadowSchemaOf = (named: Named): string => `${schemaOf(named)}_shadow`;

/** View in schema `read` on the state row of the version that is served. It is swapped together with the rows. */
export const ledgerViewOf = (name: string): string => `ledger_${identifier(name)}`;

/** A table's path as SQL: `"schema"."table"`. */
export const quotedPath = (tablePath: string): string =>
  tablePath
    .split('.')
    .map((name) => `"${name}"`)
    .join('.');

/** Refuses what would not survive as part of an identifier, and tables that two projections claim. @throws Error */
export function checkProjections(projections: readonly Projection[]): void {
  const tables = new Map<string, string>();
  for (const { name, version, entities } of projections) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40)
      throw new Error(`Projection name ${name} is not kebab-case.`);
    if (!Number.isInteger(version) || version < 1)
      throw new Error(`Projection ${name}: version must be ≥ 1.`);
    for (const key of [name, ...entities.map((entity) => entity.name)]) {
      const other = tables.get(key);
      if (other !== undefined) throw new Error(`${key} is claimed by the projections ${other} and ${name}.`);
      tables.set(key, name);
    }
  }
}
