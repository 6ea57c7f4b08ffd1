import type { EntityClass } from '#app/platform';
import type { Values } from './column-values.js';

const LIMIT = 20_000;

/**
 * Rows as the last batches left them. The owner of a projection is the only writer of its tables, so what it wrote is
 * what stands there; it is forgotten whenever a batch fails. Saves a round trip for each `find` of a rebuild.
 */
export class RowMemory {
  private readonly rows = new Map<EntityClass, Map<string, Values | null>>();

  /** @param complete true when the tables were empty at the start: a row not in memory is not in the table either */
  constructor(private complete: boolean) {}

  /** The row; null: there is none; undefined: not known here. */
  get(entity: EntityClass, key: string): Values | null | undefined {
    const row = this.rows.get(entity)?.get(key);
    return row === undefined && this.complete ? null : row;
  }

  set(entity: EntityClass, key: string, row: Values | null): void {
    let table = this.rows.get(entity);
    if (!table) this.rows.set(entity, (table = new Map()));
    // Re-inserting moves the key to the end: the first key is the one not touched for longest.
    table.delete(key);
    table.set(key, row);
    if (table.size <= LIMIT) return;
    table.delete(table.keys().next().value!);
    this.complete = false;
  }

  /** Forgets everything: the next batch asks the database. */
  clear(): void {
    this.rows.clear();
    this.complete = false;
  }
}
