import type { EntityClass } from '#app/platform';
import type { Values } from './column-values.js';
import { KeyFilter } from './key-filter.js';

/** Rows of one table in each of the two generations. */
const GENERATION = 10_000;

interface Generations {
  young: Map<string, Values | null>;
  old: Map<string, Values | null>;
}

/**
 * Rows as the last batches left them. The owner of a projection is the only writer of its tables, so what it wrote is
 * what stands there; it is forgotten whenever a batch fails. Saves a round trip for each `find` of a rebuild.
 * Old rows go a generation at a time: taking single ones from the front of a large Map gets slower with each.
 * Only tables that are asked for rows are remembered.
 */
export class RowMemory {
  private readonly tables = new Map<EntityClass, Generations>();
  private filters: Map<EntityClass, KeyFilter> | null;

  /** @param complete true when the tables were empty at the start: a key that was not written since is in none of them */
  constructor(complete: boolean) {
    this.filters = complete ? new Map() : null;
  }

  /** The row; null: there is none; undefined: not known here. */
  get(entity: EntityClass, key: string): Values | null | undefined {
    let table = this.tables.get(entity);
    if (!table) this.tables.set(entity, (table = { young: new Map(), old: new Map() }));
    const row = table.young.get(key);
    if (row !== undefined) return row;
    const old = table.old.get(key);
    if (old !== undefined) this.set(entity, key, old);
    return old === undefined && this.isNew(entity, key) ? null : old;
  }

  /** True when the table surely has no row of this key. */
  isNew(entity: EntityClass, key: string): boolean {
    return this.filters !== null && !(this.filters.get(entity)?.mayHold(key) ?? false);
  }

  /** Must be said before the row is written: from then on it may be in the table. */
  writes(entity: EntityClass, key: string): void {
    if (this.filters === null) return;
    let filter = this.filters.get(entity);
    if (!filter) this.filters.set(entity, (filter = new KeyFilter()));
    filter.add(key);
  }

  set(entity: EntityClass, key: string, row: Values | null): void {
    const table = this.tables.get(entity);
    if (!table) return;
    table.young.set(key, row);
    if (table.young.size < GENERATION) return;
    table.old = table.young;
    table.young = new Map();
  }

  /** Forgets everything: the next batch asks the database. */
  clear(): void {
    this.tables.clear();
    this.filters = null;
  }
}
