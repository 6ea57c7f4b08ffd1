// Installs the packages when package.json or the lock differ from those of the last finished install.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from './write-stamp.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.jejak-installed');
const begun = join(modules, '.jejak-installing');

/** Installs if need be; `say` gets a line before. Returns whether it did. @throws Error in plain words */
export function ensureInstalled(say) {
  const wanted = manifestDigest();
  if (readStamp(stampFile) === wanted) return false;
  // npm takes a folder for an installed package however little of it was written before it was killed.
  if (existsSync(begun)) rmSync(modules, { recursive: true, force: true });
  say('Installing packages (once; 20 to 60 seconds) …');
  try {
    mkdirSync(modules, { recursive: true });
    writeStamp(begun, '');
  } catch (error) {
    throw new Error(`Packages cannot be installed, ${modules} is not writable: ${error.message}`, {
      cause: error,
    });
  }
  npmInstall();
  writeStamp(stampFile, wanted);
  rmSync(begun, { force: true });
  return true;
}

function npmInstall() {
  // NODE_ENV=production would leave out the compiler that the program is built with.
  const flags = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const { status, stdout, stderr, error } = spawnSync(npm[0], [...npm.slice(1), ...flags], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  const why = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`
    .trim()
    .split('\n')
    .slice(-15)
    .join('\n');
  throw new Error(`npm install failed. Is the network, or the registry of npm, reachable?\n${why}`);
}

/** Of the manifest, what decides which packages are installed: not its scripts or its version. */
const DECISIVE = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'allowScripts'];

function manifestDigest() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return createHash('sha256')
    .update(`${process.versions.modules} ${process.platform} ${process.arch}\n`)
    .update(JSON.stringify(DECISIVE.map((name) => manifest[name])))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
