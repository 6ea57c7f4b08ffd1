import type { DataSource } from 'typeorm';
import type { EntityClass, Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { dropIndexes, makeIndexes } from './late-indexes.js';
import { passOver, type RebuildProgress } from './log-pass.js';
import { shadowSchemaOf } from './names.js';
import { prepareSchema } from './schemas.js';
import type { ReadSide } from './settings.js';
import { ShadowCopy } from './shadow-copy.js';

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
    const copy = new ShadowCopy(projection, source);
    return await work(new Shadow(side, source, schema, copy, await dropIndexes(source, schema)));
  } finally {
    // The session's end gives the lock back too, but only a while after it was told to end.
    await alone.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await alone.release();
    await source.destroy();
  }
}

/** The same for several projections at once. */
export function inShadows<T>(
  side: ReadSide,
  projections: readonly Projection[],
  options: string,
  work: (shadows: readonly Shadow[]) => Promise<T>,
): Promise<T> {
  const [first, ...others] = projections;
  if (!first) return work([]);
  return inShadow(side, first, options, (shadow) =>
    inShadows(side, others, options, (shadows) => work([shadow, ...shadows])),
  );
}

/**
 * Makes the rows of shadows from the log's beginning up to each one's position, by one reading of it, then their indexes.
 * @returns seconds that took
 */
export async function buildTogether(
  side: ReadSide,
  stages: readonly { readonly shadow: Shadow; readonly target: string | null }[],
  onProgress: (progress: RebuildProgress) => void,
): Promise<number> {
  const began = performance.now();
  await passOver(
    side,
    stages.map(({ shadow: { copy }, target }) => ({ copy, target })),
    onProgress,
  );
  await makeIndexes(stages.map(({ shadow: { source, indexes } }) => ({ source, made: indexes })));
  return Math.max((performance.now() - began) / 1_000, 0.001);
}

/** Rows made anew from the log, in the shadow schema. */
export class Shadow {
  constructor(
    private readonly side: ReadSide,
    readonly source: DataSource,
    private readonly schema: string,
    readonly copy: ShadowCopy,
    /** What makes the indexes that were left out. */
    readonly indexes: readonly string[],
  ) {}

  /** Events applied. */
  get events(): number {
    return this.copy.events;
  }

  /** Applies what follows, up to another position. */
  advance(target: string | null): Promise<void> {
    return passOver(this.side, [{ copy: this.copy, target }], () => undefined);
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
