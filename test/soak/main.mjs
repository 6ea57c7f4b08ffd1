// `node test/soak/main.mjs --minutes 10`: writers and readers on a PostgreSQL that is killed every five seconds; ends with
// the judgement of everything they saw and with figures. Exit code 1 when the judgement finds anything. `SEED=` repeats
// what the writers choose. The program is TypeScript and runs as the tests do, without a build.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { closeTestRun, openTestRun } from '../../libs/testing/test-run.mjs';

const root = join(import.meta.dirname, '../..');
const hooks = join(root, 'libs/read-model/test/register-hooks.mjs');
const flags = ['--conditions=jejak-src', '--no-warnings', '--import', hooks];
const folder = await openTestRun();
const child = spawn(
  process.execPath,
  [...flags, join(import.meta.dirname, 'soak.ts'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, JEJAK_TEST_RUN: folder } },
);
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
await closeTestRun(folder);
