import type { EntityClass } from '#app/platform';
import type { Values } from './column-values.js';

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
 */
export class RowMemory {
  private readonly tables = new Map<EntityClass, Generations>();

  /** @param complete true when the tables were empty at the start: a row not in memory is not in the table either */
  constructor(private complete: boolean) {}

  /** The row; null: there is none; undefined: not known here. */
  get(entity: EntityClass, key: string): Values | null | undefined {
    const table = this.tables.get(entity);
    const row = table?.young.get(key);
    if (row !== undefined) return row;
    const old = table?.old.get(key);
    if (old !== undefined) this.set(entity, key, old);
    return old === undefined && this.complete ? null : old;
  }

  set(entity: EntityClass, key: string, row: Values | null): void {
    let table = this.tables.get(entity);
    if (!table) this.tables.set(entity, (table = { young: new Map(), old: new Map() }));
    table.young.set(key, row);
    if (table.young.size < GENERATION) return;
    if (table.old.size > 0) this.complete = false;
    table.old = table.young;
    table.young = new Map();
  }

  /** Forgets everything: the next batch asks the database. */
  clear(): void {
    this.tables.clear();
    this.complete = false;
  }
}
