import type { Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { schemaOf, shadowSchemaOf } from './names.js';
import { Copy, type RebuildProgress } from './rebuild.js';
import { prepareSchema } from './schemas.js';
import type { ReadSide } from './settings.js';
import { readState } from './state.js';

/** The digest of a projection's rows, and the position they stood at. */
export interface Digest {
  readonly projection: string;
  readonly version: number;
  readonly position: string | null;
  readonly digest: string;
}

/** Rows made anew from the log, held against a digest taken elsewhere or before. */
export interface ShadowCheck {
  readonly projection: string;
  readonly version: number;
  readonly position: string | null;
  readonly digest: string;
  /** What it was held against. */
  readonly expected: string;
  readonly equal: boolean;
  readonly events: number;
  readonly eventsPerSecond: number;
}

/** The digest of a projection's rows as they stand, or null when it was never built. It goes on meanwhile. */
export async function liveDigest(
  side: ReadSide,
  projection: Projection,
  options: string,
): Promise<Digest | null> {
  const { name, version, entities } = projection;
  const live = await openDataSource({
    url: side.url,
    schema: schemaOf(projection),
    entities,
    connections: 1,
    options,
    name: `jejak digest ${name}`,
  });
  try {
    return await live.transaction('REPEATABLE READ', async (manager) => {
      const state = await readState(manager, projection);
      if (!state || state.position === null) return null;
      return {
        projection: name,
        version,
        position: state.position,
        digest: await digestOf(manager, entities),
      };
    });
  } finally {
    await live.destroy();
  }
}

/**
 * Makes a projection's rows anew from the log up to a position, beside whatever serves, and holds their digest against
 * the one given. Equal rows are dropped again; different ones stay in the shadow schema, to be examined.
 * @throws Error when it is of another version, or the projection is being rebuilt or checked by another process
 */
export async function checkInShadow(
  side: ReadSide,
  projection: Projection,
  options: string,
  expected: Digest,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<ShadowCheck> {
  const { name, version, entities } = projection;
  if (expected.version !== version)
    throw new Error(
      `The digest of ${name} is one of version ${expected.version}; this Jejak builds version ${version}.`,
    );
  const schema = shadowSchemaOf(projection);
  const shadow = await openDataSource({
    url: side.url,
    schema,
    entities,
    connections: 2,
    // The shadow need not survive a crash.
    options: `${options} -c synchronous_commit=off`.trim(),
    name: `jejak shadow check ${name}`,
  });
  const alone = shadow.createQueryRunner();
  try {
    const [{ locked }] = (await alone.query('select pg_try_advisory_lock(hashtext($1)) as locked', [
      schema,
    ])) as [{ locked: boolean }];
    if (!locked) throw new Error(`${name} is being rebuilt or checked already.`);
    await shadow.query(`drop schema if exists "${schema}" cascade`);
    await prepareSchema(shadow, schema, true);
    const copy = new Copy(side, projection, shadow, onProgress);
    const began = performance.now();
    await copy.advance(expected.position);
    const seconds = Math.max((performance.now() - began) / 1_000, 0.001);
    const digest = await shadow.transaction('REPEATABLE READ', (manager) => digestOf(manager, entities));
    const equal = digest === expected.digest;
    if (equal) await shadow.query(`drop schema "${schema}" cascade`);
    const { events } = copy;
    const eventsPerSecond = Math.round(events / seconds);
    return {
      projection: name,
      version,
      position: expected.position,
      digest,
      expected: expected.digest,
      equal,
      events,
      eventsPerSecond,
    };
  } finally {
    // The session's end also gives the advisory lock back.
    await alone.release();
    await shadow.destroy();
  }
}
