import type { RecordedFact } from './recorded-fact.js';

/** A TypeORM entity class: one table of a read model. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeORM entities have no common base
export type EntityClass<Row extends object = any> = new () => Row;

/** Names one row of a read model: its table, and its primary key (for a composite key: its values in declared order). */
export type RowKey = readonly [EntityClass, ...key: string[]];

/**
 * The rows of one projection inside the one transaction that also moves its checkpoint. Writes are buffered and sent
 * together at the end of the batch; reads see the writes before them.
 */
export interface Rows {
  /** The row with this primary key (for a composite key: its values in declared order), or undefined. */
  find<Row extends object>(entity: EntityClass<Row>, ...key: readonly string[]): Promise<Row | undefined>;
  /** Inserts or replaces the row with the same primary key. */
  save<Row extends object>(entity: EntityClass<Row>, row: Row): void;
  remove<Row extends object>(entity: EntityClass<Row>, ...key: readonly string[]): void;
}

/**
 * A read model's writer. It reads nothing but the event and its own rows: no clock, no randomness, no network.
 * Drop its tables, rewind, and it rebuilds them row for row.
 */
export interface Projection {
  /** Kebab-case; also names the schema `rm_<name>_v<version>` (hyphens become underscores). */
  readonly name: string;
  /** Raised whenever the rows would come out differently. */
  readonly version: number;
  /** Stream categories it follows; `*` for all. */
  readonly categories: readonly string[] | '*';
  readonly entities: readonly EntityClass[];
  /**
   * Rows that `apply` will ask for: those of a whole batch are then read together, and not one after the other. A hint: it
   * may name too many, and what it does not name is read when it is asked for.
   */
  asksFor?(fact: RecordedFact): readonly RowKey[];
  /** @throws anything it cannot apply: the runner halts at that event and says so; nothing is ever skipped */
  apply(fact: RecordedFact, rows: Rows): Promise<void> | void;
}
