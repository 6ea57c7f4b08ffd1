import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { inShadow, type RebuildProgress, type Shadow } from './in-shadow.js';
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
  /** Reading, decoding, applying and making the indexes, without the digests. */
  readonly eventsPerSecond: number;
}

/**
 * Builds a projection's version once more beside the live one, which serves and moves on meanwhile; compares both at one
 * position; swaps the new tables in when they agree. When they differ the live ones stay, and so do the others, to be examined.
 * @throws Error when another version serves, or none does · as `inShadow` does
 */
export async function rebuild(
  side: ReadSide,
  projection: Projection,
  options: string,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<Rebuilt> {
  const { name, version, entities } = projection;
  const live = await openDataSource({
    url: side.url,
    schema: schemaOf(projection),
    entities,
    connections: 1,
    options,
    name: `jejak rebuild ${name}`,
  });
  try {
    await assertServed(live.manager, projection);
    const start = await readState(live.manager, projection);
    return await inShadow(side, projection, options, onProgress, async (shadow) => {
      const eventsPerSecond = await shadow.build(start?.position ?? null);
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
        eventsPerSecond,
      };
      if (equal) await swap(live, projection, shadow);
      else {
        await shadow.keep();
        side.log?.('error', 'rebuild.differs', { ...rebuilt });
      }
      return rebuilt;
    });
  } finally {
    await live.destroy();
  }
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
