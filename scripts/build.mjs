// Builds the program when its sources differ from those of the last finished build; the stamp stands in dist/.sources.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { readStamp, writeStamp } from './write-stamp.mjs';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'dist/.sources');

/** Digest of everything that the program is built from. */
export function sourcesDigest() {
  const digest = createHash('sha256');
  const settings = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'nest-cli.json',
    'apps/standalone/tsconfig.app.json',
  ];
  const sources = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|sql|css)$/.test(file) && !/spec\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  for (const file of [...settings, ...sources].toSorted())
    digest
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n');
  return digest.digest('hex');
}

/** Builds if need be; `say` gets a line before. Returns whether it did. @throws Error with the compiler's messages */
export function ensureBuilt(say = () => {}) {
  const digest = sourcesDigest();
  if (readStamp(stampFile) === digest) return false;
  say('Building (after each change of the sources; 10 to 20 seconds) …');
  // What is half overwritten when we are killed must not pass for the build of the sources it had before.
  rmSync(stampFile, { force: true });
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build', 'standalone'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  writeStamp(stampFile, digest);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureInstalled(console.log);
    console.log(ensureBuilt() ? 'built' : 'nothing to build');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
