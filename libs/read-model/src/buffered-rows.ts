import type { EntityManager, EntityMetadata } from 'typeorm';
import type { EntityClass, RowKey, Rows } from '#app/platform';
import { sendChanges, type Changes } from './changes.js';
import { copied, keyFrom, keyOf, plain, type Values } from './column-values.js';
import { readRows } from './read-rows.js';
import { RowMemory } from './row-memory.js';

interface Pending {
  readonly entity: EntityClass;
  readonly metadata: EntityMetadata;
  /** Key → the row to write, or null to remove it. */
  readonly writes: Map<string, Values | null>;
}

/** The unit of work of one batch: writes wait in memory, `find` sees them, `flush` sends few statements a table. */
export class BufferedRows implements Rows {
  private readonly tables = new Map<EntityClass, Pending>();

  constructor(
    private readonly manager: EntityManager,
    entities: readonly EntityClass[],
    private readonly memory: RowMemory = new RowMemory(false),
    /** What must stand in the tables before a row is looked up there. */
    private readonly before: Promise<unknown> = Promise.resolve(),
  ) {
    for (const entity of entities)
      this.tables.set(entity, {
        entity,
        metadata: manager.dataSource.getMetadata(entity),
        writes: new Map(),
      });
  }

  async find<Row extends object>(
    entity: EntityClass<Row>,
    ...key: readonly string[]
  ): Promise<Row | undefined> {
    const { metadata, writes } = this.table(entity);
    const name = keyFrom(key);
    const known = writes.get(name) ?? (writes.has(name) ? null : this.memory.get(entity, name));
    if (known === null) return undefined;
    if (known !== undefined) return copied(known) as Row;
    const where = Object.fromEntries(
      metadata.primaryColumns.map((column, i) => [column.propertyName, key[i]]),
    );
    await this.before;
    const row = await this.manager.findOneBy(entity, where as never);
    const values = row === null ? null : plain(metadata, row);
    this.memory.set(entity, name, values);
    return values === null ? undefined : (copied(values) as Row);
  }

  /** Reads rows that will be asked for, by one statement a table; what is known already is not read again. */
  async gather(keys: Iterable<RowKey>): Promise<void> {
    const unknown = new Map<EntityClass, Map<string, readonly string[]>>();
    for (const [entity, ...key] of keys) {
      const name = keyFrom(key);
      if (this.table(entity).writes.has(name) || this.memory.get(entity, name) !== undefined) continue;
      const own = unknown.get(entity);
      if (own) own.set(name, key);
      else unknown.set(entity, new Map([[name, key]]));
    }
    await this.before;
    for (const [entity, named] of unknown) {
      const { metadata } = this.table(entity);
      const found = await readRows(this.manager, metadata, [...named.values()]);
      const rows = new Map(found.map((row) => [keyOf(metadata, row), row]));
      for (const name of named.keys()) this.memory.set(entity, name, rows.get(name) ?? null);
    }
  }

  save<Row extends object>(entity: EntityClass<Row>, row: Row): void {
    const { metadata, writes } = this.table(entity);
    const values = plain(metadata, row);
    writes.set(keyOf(metadata, values), values);
  }

  remove<Row extends object>(entity: EntityClass<Row>, ...key: readonly string[]): void {
    this.table(entity).writes.set(keyFrom(key), null);
  }

  /** Sends everything, table by table in the projection's order. */
  flush(): Promise<void> {
    return sendChanges(this.manager, this.changes());
  }

  /** What is to be sent. From here on the keys count as written. */
  changes(): Changes[] {
    return [...this.tables.values()].map(({ entity, metadata, writes }) => {
      const gone: Values[] = [];
      const added: Values[] = [];
      const kept: Values[] = [];
      for (const [name, row] of writes) {
        if (row === null)
          gone.push(
            Object.fromEntries(
              metadata.primaryColumns.map((c, i) => [c.propertyName, name.split('\u0000')[i]]),
            ),
          );
        else (this.memory.isNew(entity, name) ? added : kept).push(row);
        this.memory.writes(entity, name);
      }
      return { metadata, gone, added, kept };
    });
  }

  /** The rows just written are what the next batch would find. */
  remember(): void {
    for (const { entity, writes } of this.tables.values())
      for (const [name, row] of writes) this.memory.set(entity, name, row);
  }

  private table(entity: EntityClass): Pending {
    const table = this.tables.get(entity);
    if (!table) throw new Error(`${entity.name} is not among the projection's entities.`);
    return table;
  }
}
