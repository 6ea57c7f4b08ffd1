import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type, type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { foreignFormat } from '../log-format.js';

/** The two files of a backup. */
export const LOG_FILE = 'log.ndjson.gz';
export const MANIFEST_FILE = 'manifest.json';

const hex = Type.String({ pattern: '^[0-9a-f]{64}$' });
const place = Type.Union([Type.String({ pattern: '^\\d{19}$' }), Type.Null()]);

const manifest = Type.Object({
  format: Type.Literal('jejak-backup-1'),
  createdAt: Type.String(),
  storeId: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
  clock: Type.Union([Type.Literal('database'), Type.Literal('simulated')]),
  logFormat: Type.Integer(),
  position: place,
  events: Type.Integer({ minimum: 0 }),
  chain: hex,
  digest: hex,
  sha256: hex,
  readModels: Type.Array(
    Type.Object({ projection: Type.String(), version: Type.Integer(), position: place, digest: hex }),
  ),
});
const validator = Compile(manifest);

/**
 * What a backup says of itself: the log's identity and end, its last link (`chain`), the digest of its events, the SHA-256 of
 * the file, and the digests that read models had at positions within it, so that a restore can be proven.
 */
export type Manifest = Static<typeof manifest>;

/** Why a folder cannot be restored from, in plain words. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** @throws ArchiveError when the folder holds no backup of this kind, or one of a log that this version does not read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => null);
  if (text === null) throw new ArchiveError(`${folder} holds no backup: there is no ${MANIFEST_FILE} in it.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (!validator.Check(value))
    throw new ArchiveError(
      `${join(folder, MANIFEST_FILE)} does not describe a backup that this version can read.`,
    );
  const foreign = foreignFormat(value.logFormat);
  if (foreign) throw new ArchiveError(foreign);
  return value;
}
