// Builds the program when its sources differ from those of the last build; the stamp stands in dist/.sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const stampFile = join(root, 'dist/.sources');

/** Digest of everything that the program is built from. */
export function sourcesDigest() {
  const digest = createHash('sha256');
  const settings = [
    'package-lock.json',
    'tsconfig.json',
    'nest-cli.json',
    'apps/standalone/tsconfig.app.json',
  ];
  const sources = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|sql|css)$/.test(file) && !/\.spec\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
  for (const file of [...settings, ...sources].toSorted())
    digest
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n');
  return digest.digest('hex');
}

/** Builds if need be. @throws Error with the compiler's messages */
export function ensureBuilt() {
  const digest = sourcesDigest();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest) return false;
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build', 'standalone'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, digest);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(ensureBuilt() ? 'built' : 'nothing to build');
