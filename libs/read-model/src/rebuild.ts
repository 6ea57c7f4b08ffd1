import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '#app/platform';
import { BufferedRows } from './buffered-rows.js';
import { sendChanges } from './changes.js';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { dropIndexes, makeIndexes } from './late-indexes.js';
import { schemaOf, shadowSchemaOf } from './names.js';
import { RowMemory } from './row-memory.js';
import { pointViews, prepareSchema } from './schemas.js';
import { CATCH_UP_BATCH, type ReadSide } from './settings.js';
import { announce, readState } from './state.js';

/** How far a rebuild is. */
export interface RebuildProgress {
  readonly events: number;
  readonly position: string;
  /** The position it goes to. */
  readonly target: string;
}

/** Outcome of a rebuild. The digest is how anyone proves that a read model is right. */
export interface Rebuilt {
  readonly projection: string;
  readonly version: number;
  /** Where both digests were taken. */
  readonly position: string | null;
  readonly digest: string;
  readonly liveDigest: string;
  /** True when the digests agree: then, and only then, the new rows are served. */
  readonly equal: boolean;
  readonly events: number;
  /** Reading, decoding, applying and making the indexes, without the digests. */
  readonly eventsPerSecond: number;
}

/**
 * Builds a projection's version once more beside the live one, which serves and moves on meanwhile; compares both at one
 * position; swaps the new tables in when they agree. When they differ the live ones stay, and so do the others, to be examined.
 * @throws Error when the projection was never built, or is being rebuilt by another process
 */
export async function rebuild(
  side: ReadSide,
  projection: Projection,
  options: string,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<Rebuilt> {
  const shadowSchema = shadowSchemaOf(projection);
  const common = {
    url: side.url,
    entities: projection.entities,
    options,
    name: `jejak rebuild ${projection.name}`,
  };
  const live = await openDataSource({ ...common, schema: schemaOf(projection), connections: 2 });
  // The shadow need not survive a crash before the swap, whose own commit flushes everything before it.
  const shadow = await openDataSource({
    ...common,
    schema: shadowSchema,
    connections: 1,
    options: `${options} -c synchronous_commit=off -c maintenance_work_mem=256MB`.trim(),
  });
  const alone = live.createQueryRunner();
  try {
    const [{ locked }] = (await alone.query('select pg_try_advisory_lock(hashtext($1)) as locked', [
      shadowSchema,
    ])) as [{ locked: boolean }];
    if (!locked) throw new Error(`${projection.name} is being rebuilt already.`);
    const start = await readState(live.manager, projection);
    if (!start) throw new Error(`${projection.name} v${projection.version} was never built.`);
    await shadow.query(`drop schema if exists "${shadowSchema}" cascade`);
    await prepareSchema(shadow, shadowSchema, true);
    const indexes = await dropIndexes(shadow, shadowSchema);
    const copy = new Copy(side, projection, shadow, onProgress);
    const began = performance.now();
    await copy.advance(start.position);
    await makeIndexes(shadow, indexes);
    const built = copy.events / Math.max((performance.now() - began) / 1_000, 0.001);
    const [position, liveDigest] = await live.transaction('REPEATABLE READ', async (manager) => {
      const state = await readState(manager, projection);
      return [state?.position ?? null, await digestOf(manager, projection.entities)] as const;
    });
    await copy.advance(position);
    const digest = await shadow.transaction('REPEATABLE READ', (manager) =>
      digestOf(manager, projection.entities),
    );
    const { name, version } = projection;
    const rebuilt: Rebuilt = {
      projection: name,
      version,
      position,
      digest,
      liveDigest,
      equal: digest === liveDigest,
      events: copy.events,
      eventsPerSecond: Math.round(built),
    };
    if (rebuilt.equal) await swap(live, projection, copy);
    else side.log?.('error', 'rebuild.differs', { ...rebuilt });
    return rebuilt;
  } finally {
    // The session's end also gives the advisory lock back.
    await alone.release();
    await shadow.destroy();
    await live.destroy();
  }
}

/** Holds the live version still, brings the new tables to its position, and lets them take its place. */
async function swap(live: DataSource, projection: Projection, copy: Copy): Promise<void> {
  await live.transaction(async (manager: EntityManager) => {
    const state = await readState(manager, projection, true);
    await copy.advance(state?.position ?? null);
    const schema = schemaOf(projection);
    await manager.query(`alter schema "${schema}" rename to "${schema}_replaced"`);
    await manager.query(`alter schema "${shadowSchemaOf(projection)}" rename to "${schema}"`);
    await pointViews(manager, projection);
    await manager.query(`drop schema "${schema}_replaced" cascade`);
    await announce(manager, projection.name);
  });
}

/** The version's rows in the shadow schema, made from the log from its beginning. */
export class Copy {
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
