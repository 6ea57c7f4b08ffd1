import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LogDigest } from '../copy/log-digest.js';
import type { LogTarget } from '../copy/log-target.js';
import type { RecordedEvent } from '../event-store.js';
import { ArchiveError, LOG_FILE, type Manifest } from './manifest.js';

const BATCH = 500;

/** @throws ArchiveError when the file of a backup is not the one that was written */
export async function checkArchive(folder: string, manifest: Manifest): Promise<void> {
  const hash = createHash('sha256');
  const path = join(folder, LOG_FILE);
  await pipeline(createReadStream(path), hash).catch((error: NodeJS.ErrnoException) => {
    throw new ArchiveError(`${path} cannot be read (${error.code ?? error.message}).`);
  });
  if (hash.digest('hex') !== manifest.sha256)
    throw new ArchiveError(
      `${path} is not the file that was backed up: its SHA-256 differs. Use another backup.`,
    );
}

/**
 * Writes a checked backup's events to an empty log: with their ids, revisions, times and positions.
 * @throws ArchiveError when they are not those that were backed up
 */
export async function restoreArchive(
  folder: string,
  manifest: Manifest,
  target: Pick<LogTarget, 'write'>,
  onProgress: (events: number) => void = () => undefined,
): Promise<void> {
  const digest = new LogDigest();
  let batch: RecordedEvent[] = [];
  for await (const line of linesIn(join(folder, LOG_FILE))) {
    const stored = JSON.parse(line) as Omit<RecordedEvent, 'revision'> & { readonly revision: string };
    const event = { ...stored, revision: BigInt(stored.revision) };
    digest.add(event);
    if (batch.push(event) < BATCH) continue;
    await target.write(batch);
    onProgress(digest.events);
    batch = [];
  }
  if (batch.length > 0) await target.write(batch);
  if (digest.events !== manifest.events || digest.value() !== manifest.digest)
    throw new ArchiveError('The events of the backup are not those that its manifest describes.');
}

/** Lines of a compressed file, one held at a time. Only line feeds end them: JSON may hold every other separator. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const unpacking = pipeline(createReadStream(path), unpacked);
  // Awaited at the end; a failure also ends the loop.
  unpacking.catch(() => undefined);
  let parts: Buffer[] = [];
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]).toString();
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  await unpacking;
}
