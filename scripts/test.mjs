// `npm test`: installs if need be, then the checks, then every spec. `npm test -- path …` runs only those specs;
// `npm run test:slow` runs the slow ones (*.slow-spec.ts), `npm run test:eventstoredb` those over the server of EVENTSTORE_URL
// (*.server-spec.ts). Closes with `N passed, N failed, N skipped`.
import { advice } from './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureInstalled } from './install.mjs';
import { findChromium } from './test/find-chromium.mjs';

const root = join(import.meta.dirname, '..');
const slow = process.argv.includes('--slow');
const server = process.argv.includes('--eventstoredb');
const paths = process.argv.slice(2).filter((argument) => !['--slow', '--eventstoredb'].includes(argument));

/** Runs the steps of the check; each counts as one test. */
async function check() {
  const child = spawn(process.execPath, ['scripts/check.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  createInterface(child.stdout).on('line', (line) => {
    console.log(line);
    if (line.startsWith('ok  ')) counts.passed++;
    if (line.startsWith('FAIL')) counts.failed++;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function specs() {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-test-result-'));
  const result = join(folder, 'counts.json');
  const flags = [`--reporters=${join(root, 'scripts/test/progress-reporter.mjs')}`];
  if (slow) flags.push(`--testRegex=\\.slow-spec\\.tsx?$`, '--runInBand', '--passWithNoTests');
  if (server) flags.push(`--testRegex=\\.server-spec\\.ts$`, '--runInBand');
  // A list option of jest swallows the paths that follow it, unless another option stands between.
  flags.push('--color=false');
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...flags, ...paths],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
        JEJAK_TEST_RESULT: result,
      },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  const counts = readCounts(result, code);
  rmSync(folder, { recursive: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readCounts(file, code) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    if (code === 0) return { passed: 0, failed: 0, skipped: 0 };
    console.log('FAIL jest ended without a result.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

if (advice !== null) console.log(advice);
const parts = [];
try {
  if (server && !process.env.EVENTSTORE_URL)
    throw new Error(
      'Set EVENTSTORE_URL to the server to test against, such as esdb://localhost:2113?tls=false.',
    );
  ensureInstalled(console.log);
  const chromium = findChromium();
  if (chromium === null)
    console.log('Browser tests are SKIPPED: no Chromium was found. Install it, or set CHROMIUM_PATH.');
  else process.env.CHROMIUM_PATH = chromium;
  if (!slow && !server && paths.length === 0) parts.push(await check());
  parts.push(await specs());
} catch (error) {
  console.log(error.message);
  parts.push({ passed: 0, failed: 1, skipped: 0 });
}
const total = (name) => parts.reduce((sum, part) => sum + part[name], 0);
if (total('failed') > 0) process.exitCode = 1;
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
