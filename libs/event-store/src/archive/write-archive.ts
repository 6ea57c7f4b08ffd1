import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { LogDigest } from '../copy/log-digest.js';
import type { EventStore, Position } from '../event-store.js';
import { ArchiveError, LOG_FILE, MANIFEST_FILE, type Manifest } from './manifest.js';

/** What the caller knows of the log that is written. */
export type Described = Omit<Manifest, 'format' | 'createdAt' | 'events' | 'digest' | 'sha256'>;

/**
 * Writes a log up to a position into a folder of its own, an event a line, compressed; then what it holds. The manifest comes
 * last, so that a folder without it is no backup. Memory stays flat.
 * @throws ArchiveError when the folder is not empty
 */
export async function writeArchive(
  folder: string,
  store: EventStore,
  described: Described,
  onProgress: (position: Position) => void = () => undefined,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new ArchiveError(`${folder} is not empty: name a new folder for each backup.`);
  const digest = new LogDigest();
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(bytes: Buffer, _, done) {
      hash.update(bytes);
      done(null, bytes);
    },
  });
  await pipeline(
    Readable.from(eventLines(store, described.position, digest, onProgress)),
    createGzip({ level: constants.Z_BEST_SPEED }),
    hashing,
    createWriteStream(join(folder, LOG_FILE), { mode: 0o600, flush: true }),
  );
  const manifest: Manifest = {
    format: 'jejak-backup-1',
    createdAt: new Date().toISOString(),
    ...described,
    events: digest.events,
    digest: digest.value(),
    sha256: hash.digest('hex'),
  };
  await writeManifest(folder, manifest);
  return manifest;
}

/** Lines of about this many characters leave together. */
const CHUNK = 64 * 1024;

async function* eventLines(
  store: EventStore,
  end: Position | null,
  digest: LogDigest,
  onProgress: (position: Position) => void,
): AsyncGenerator<string> {
  if (end === null) return;
  let chunk = '';
  for await (const event of store.readAll({ limit: Infinity })) {
    if (event.position > end) break;
    digest.add(event);
    chunk += `${JSON.stringify({ ...event, revision: String(event.revision) })}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    onProgress(event.position);
    chunk = '';
  }
  yield chunk;
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const partial = join(folder, `${MANIFEST_FILE}.partial`);
  const file = await open(partial, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, join(folder, MANIFEST_FILE));
}
