import type { DataSource } from 'typeorm';
import type { EntityClass, Projection } from '#app/platform';
import { BufferedRows } from './buffered-rows.js';
import { sendChanges } from './changes.js';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { dropIndexes, makeIndexes } from './late-indexes.js';
import { shadowSchemaOf } from './names.js';
import { RowMemory } from './row-memory.js';
import { prepareSchema } from './schemas.js';
import { CATCH_UP_BATCH, type ReadSide } from './settings.js';

/** How far a rebuild is. */
export interface RebuildProgress {
  readonly events: number;
  readonly position: string;
  /** The position it goes to. */
  readonly target: string;
}

/** An earlier comparison found rows that differ; they are kept to be examined, and building anew would destroy them. */
export class ShadowKeptError extends Error {
  override readonly name = 'ShadowKeptError';
}

/** What the comment on a shadow schema says whose rows are to be examined. Any other is left by a run that was cut off. */
const KEPT = 'kept: its rows differ';

/**
 * The shadow need not survive a crash before it is swapped in; that commit flushes everything before it. Autovacuum makes
 * the fine statistics, a minute later.
 */
const SETTINGS = '-c synchronous_commit=off -c maintenance_work_mem=256MB -c default_statistics_target=20';

/**
 * Makes a projection's tables once more beside those that serve, empty, and lets `work` fill and judge them. One at a time
 * for each projection, of all processes.
 * @throws ShadowKeptError · Error when another process does the same · what `work` throws
 */
export async function inShadow<T>(
  side: ReadSide,
  projection: Projection,
  options: string,
  onProgress: (progress: RebuildProgress) => void,
  work: (shadow: Shadow) => Promise<T>,
): Promise<T> {
  const { name, entities } = projection;
  const schema = shadowSchemaOf(projection);
  const source = await openDataSource({
    url: side.url,
    schema,
    entities,
    // One holds the lock.
    connections: 3,
    options: `${options} ${SETTINGS}`.trim(),
    name: `jejak shadow ${name}`,
  });
  const alone = source.createQueryRunner();
  try {
    const [{ locked, kept }] = (await alone.query(
      `select pg_try_advisory_lock(hashtext($1)) as locked,
         coalesce((select obj_description(oid, 'pg_namespace') = $2 from pg_namespace where nspname = $1), false) as kept`,
      [schema, KEPT],
    )) as [{ locked: boolean; kept: boolean }];
    if (!locked) throw new Error(`${name} is being rebuilt or checked already.`);
    if (kept)
      throw new ShadowKeptError(
        `The schema ${schema} holds the rows of ${name} that an earlier check or rebuild found different. Examine them (docs/operating.md), then remove them, with: drop schema "${schema}" cascade`,
      );
    await source.query(`drop schema if exists "${schema}" cascade`);
    await prepareSchema(source, schema, true);
    const copy = new Copy(side, projection, source, onProgress);
    return await work(new Shadow(source, schema, copy, await dropIndexes(source, schema)));
  } finally {
    // The session's end gives the lock back too, but only a while after it was told to end.
    await alone.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await alone.release();
    await source.destroy();
  }
}

/** Rows made anew from the log, in the shadow schema. */
export class Shadow {
  constructor(
    private readonly source: DataSource,
    private readonly schema: string,
    private readonly copy: Copy,
    private readonly indexes: readonly string[],
  ) {}

  /** Events applied. */
  get events(): number {
    return this.copy.events;
  }

  /** Makes the rows from the log's beginning up to a position, then their indexes. @returns events a second */
  async build(target: string | null): Promise<number> {
    const began = performance.now();
    await this.copy.advance(target);
    await makeIndexes(this.source, this.indexes);
    return Math.round(this.events / Math.max((performance.now() - began) / 1_000, 0.001));
  }

  /** Applies what follows, up to another position. */
  advance(target: string | null): Promise<void> {
    return this.copy.advance(target);
  }

  digest(): Promise<string> {
    const entities = this.source.entityMetadatas.map(({ target }) => target as EntityClass);
    return this.source.transaction('REPEATABLE READ', (manager) => digestOf(manager, entities));
  }

  /** Leaves the rows to be examined: until somebody drops them, nothing is built in their place. */
  async keep(): Promise<void> {
    await this.source.query(`comment on schema "${this.schema}" is '${KEPT}'`);
  }

  async drop(): Promise<void> {
    await this.source.query(`drop schema "${this.schema}" cascade`);
  }
}

/** The version's rows in the shadow schema, made from the log from its beginning. */
class Copy {
  events = 0;
  private position: string | null = null;
  private readonly memory = new RowMemory(true);

  constructor(
    private readonly side: ReadSide,
    private readonly projection: Projection,
    private readonly source: DataSource,
    private readonly onProgress: (progress: RebuildProgress) => void,
  ) {}

  /** Applies every event up to a position, inclusive: one batch is written while the next is read and applied. */
  async advance(target: string | null): Promise<void> {
    if (target === null || (this.position ?? '') >= target) return;
    const { store, codec } = this.side;
    const { categories } = this.projection;
    const after = this.position === null ? {} : { after: this.position };
    const wanted = categories === '*' ? {} : { categories };
    let writing: Promise<unknown> = Promise.resolve();
    let rows = this.batch(writing);
    let applied = 0;
    const write = async (): Promise<void> => {
      const changes = rows.changes();
      rows.remember();
      await writing;
      writing = this.source.transaction((manager) => sendChanges(manager, changes));
      writing.catch(() => undefined);
      rows = this.batch(writing);
      applied = 0;
      this.onProgress({ events: this.events, position: this.position!, target });
    };
    for await (const event of store.readAll({ ...after, ...wanted, limit: Infinity })) {
      if (event.position > target) break;
      const waits = this.projection.apply(codec.decode(event), rows);
      if (waits) await waits;
      this.position = event.position;
      this.events++;
      if (++applied === CATCH_UP_BATCH) await write();
    }
    if (applied > 0) await write();
    await writing;
  }

  private batch(before: Promise<unknown>): BufferedRows {
    return new BufferedRows(this.source.manager, this.projection.entities, this.memory, before);
  }
}
