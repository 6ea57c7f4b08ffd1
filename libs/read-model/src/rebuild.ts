import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { buildTogether, inShadows, type Shadow } from './in-shadow.js';
import type { RebuildProgress } from './log-pass.js';
import { schemaOf, shadowSchemaOf } from './names.js';
import { pointViews, servedVersion } from './schemas.js';
import type { ReadSide } from './settings.js';
import { announce, readState } from './state.js';

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
  /** Of reading, decoding, applying and making the indexes, without the digests; of all that were built together. */
  readonly seconds: number;
  /** Over those seconds. */
  readonly eventsPerSecond: number;
}

/**
 * Builds versions once more beside the live ones, which serve and move on meanwhile, by one reading of the log; compares
 * each with its own at one position; swaps the new tables in where they agree. Where they differ the live ones stay, and so
 * do the others, to be examined.
 * @throws Error when another version of one of them serves, or none does: then nothing is built · as `inShadow` does · what
 *   one of them cannot apply. Those swapped in before it serve.
 */
export function rebuildTogether(
  side: ReadSide,
  projections: readonly Projection[],
  options: string,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<Rebuilt[]> {
  return besideLive(side, projections, options, async (lives) => {
    const targets: (string | null)[] = [];
    for (const [i, projection] of projections.entries()) {
      const { manager } = lives[i]!;
      await assertServed(manager, projection);
      targets.push((await readState(manager, projection))?.position ?? null);
    }
    return inShadows(side, projections, options, async (shadows) => {
      const stages = shadows.map((shadow, i) => ({ shadow, target: targets[i]! }));
      const seconds = await buildTogether(side, stages, onProgress);
      const rebuilt: Rebuilt[] = [];
      for (const [i, shadow] of shadows.entries())
        rebuilt.push(await judged(side, projections[i]!, lives[i]!, shadow, seconds));
      return rebuilt;
    });
  });
}

/** Opens the tables that serve, of each projection. */
async function besideLive<T>(
  side: ReadSide,
  projections: readonly Projection[],
  options: string,
  work: (lives: readonly DataSource[]) => Promise<T>,
): Promise<T> {
  const lives: DataSource[] = [];
  try {
    for (const projection of projections)
      lives.push(
        await openDataSource({
          url: side.url,
          schema: schemaOf(projection),
          entities: projection.entities,
          connections: 1,
          options,
          name: `jejak rebuild ${projection.name}`,
        }),
      );
    return await work(lives);
  } finally {
    for (const live of lives) await live.destroy();
  }
}

/** Compares what was built with what serves, and swaps it in when they agree. */
async function judged(
  side: ReadSide,
  projection: Projection,
  live: DataSource,
  shadow: Shadow,
  seconds: number,
): Promise<Rebuilt> {
  const { name, version, entities } = projection;
  const eventsPerSecond = Math.round(shadow.events / seconds);
  const [position, liveDigest] = await live.transaction('REPEATABLE READ', async (manager) => {
    const state = await readState(manager, projection);
    return [state?.position ?? null, await digestOf(manager, entities)] as const;
  });
  await shadow.advance(position);
  const digest = await shadow.digest();
  const { events } = shadow;
  const equal = digest === liveDigest;
  const rebuilt: Rebuilt = {
    projection: name,
    version,
    position,
    digest,
    liveDigest,
    equal,
    events,
    seconds,
    eventsPerSecond,
  };
  if (equal) await swap(live, projection, shadow);
  else {
    await shadow.keep();
    side.log?.('error', 'rebuild.differs', { ...rebuilt });
  }
  return rebuilt;
}

/** Another version's readers would be taken back, or see nothing. */
async function assertServed(manager: EntityManager, { name, version }: Projection): Promise<void> {
  const served = await servedVersion(manager, name);
  if (served === version) return;
  throw new Error(
    served === null
      ? `${name} v${version} was never built. Start the service, which builds it.`
      : `${name} v${served} serves, and this Jejak builds v${version}. ` +
          (served < version
            ? 'Start the service of this version and wait until it serves its own.'
            : 'Rebuild it with the version of Jejak that runs.'),
  );
}

/** Holds the live version still, brings the new tables to its position, and lets them take its place. */
async function swap(live: DataSource, projection: Projection, shadow: Shadow): Promise<void> {
  await live.transaction(async (manager: EntityManager) => {
    const state = await readState(manager, projection, true);
    // A newer version may have begun to serve since; it cannot while the state is held.
    await assertServed(manager, projection);
    await shadow.advance(state?.position ?? null);
    const schema = schemaOf(projection);
    await manager.query(`alter schema "${schema}" rename to "${schema}_replaced"`);
    await manager.query(`alter schema "${shadowSchemaOf(projection)}" rename to "${schema}"`);
    await pointViews(manager, projection);
    await manager.query(`drop schema "${schema}_replaced" cascade`);
    await announce(manager, projection.name);
  });
}
