// `npm run check`: format, lint, types, boundaries, generated files. Runs all, prints each with its seconds, and says at
// the end what failed. `node scripts/check.mjs lint types` runs only those named.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const tool = (name) => join(root, 'node_modules/.bin', name);
const node = process.execPath;

const steps = {
  format: {
    command: [tool('prettier'), '--check', '--log-level', 'warn', '.'],
    hint: 'npx prettier --write .',
  },
  lint: { command: [tool('oxlint')], hint: 'npx oxlint --fix mends a part of it' },
  types: {
    command: [
      tool('tsc'),
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/types.tsbuildinfo',
    ],
    hint: 'npx tsc --noEmit shows the same',
  },
  boundaries: {
    command: [node, 'scripts/boundaries.mjs'],
    hint: 'the rules stand in .dependency-cruiser.mjs',
  },
  generated: {
    command: [node, 'scripts/docs.mjs', '--check'],
    hint: 'npm run docs writes them; commit the change',
  },
};
/** Two lanes for two cores; a lane runs its steps in order. */
const lanes = [
  ['types', 'format'],
  ['lint', 'boundaries', 'generated'],
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function run([program, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn(program, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString().trim() }));
  });
}

const failed = [];
async function step(name) {
  const since = performance.now();
  const { ok, output } = await run(steps[name].command);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(11)} ${seconds(since)}`);
  if (ok) return;
  failed.push(name);
  console.log(output.replaceAll(/^/gm, '     '));
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(join(root, 'node_modules'))) {
  console.error(
    'The packages are not installed: run npm install --no-save first, or npm test, which does it itself.',
  );
  process.exit(2);
}

const since = performance.now();
await Promise.all(
  lanes.map(async (lane) => {
    for (const name of lane) if (asked.length === 0 || asked.includes(name)) await step(name);
  }),
);
for (const name of failed) console.log(`${name} failed: ${steps[name].hint}`);
console.log(failed.length > 0 ? `check failed after ${seconds(since)}` : `check passed in ${seconds(since)}`);
process.exitCode = failed.length > 0 ? 1 : 0;
