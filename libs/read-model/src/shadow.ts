import type { Projection } from '#app/platform';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { buildTogether, inShadow } from './in-shadow.js';
import type { RebuildProgress } from './log-pass.js';
import { schemaOf } from './names.js';
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
 * @throws Error when it is of another version · as `inShadow` does
 */
export async function checkInShadow(
  side: ReadSide,
  projection: Projection,
  options: string,
  expected: Digest,
  onProgress: (progress: RebuildProgress) => void = () => undefined,
): Promise<ShadowCheck> {
  const { name, version } = projection;
  if (expected.version !== version)
    throw new Error(
      `The digest of ${name} is one of version ${expected.version}; this Jejak builds version ${version}.`,
    );
  return inShadow(side, projection, options, async (shadow) => {
    const { position } = expected;
    const seconds = await buildTogether(side, [{ shadow, target: position }], onProgress);
    const digest = await shadow.digest();
    const equal = digest === expected.digest;
    await (equal ? shadow.drop() : shadow.keep());
    return {
      projection: name,
      version,
      position,
      digest,
      expected: expected.digest,
      equal,
      events: shadow.events,
      eventsPerSecond: Math.round(shadow.events / seconds),
    };
  });
}
