// The folder one run of jest shares among its workers: made by global-setup, removed with its server by global-teardown.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  chmodSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PREFIX = 'jejak-test-run-';

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Makes the folder and removes those of runs that were killed. */
export async function openTestRun() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = join(tmpdir(), name, 'owner');
    if (existsSync(owner) && !alive(Number(readFileSync(owner, 'utf8'))))
      await closeTestRun(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // The server's user must be able to pass through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
}

/** Stops the servers that the run left and removes the folder. */
export async function closeTestRun(folder) {
  for (const pid of serversOf(folder)) {
    // Nothing of a test run is worth a shutdown in order.
    if (alive(pid)) process.kill(pid, 'SIGQUIT');
    for (let waited = 0; alive(pid) && waited < 5000; waited += 20) await sleep(20);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function serversOf(folder) {
  const lockFiles = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, 'data/postmaster.pid'));
  return lockFiles
    .filter((file) => existsSync(file))
    .map((file) => Number(readFileSync(file, 'utf8').split('\n')[0]))
    .filter((pid) => commandHas(pid, folder));
}

/** A number in a stale lock file may be a stranger's by now; where there is no /proc it is believed. */
function commandHas(pid, text) {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
  } catch {
    return false;
  }
}
