import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';

const run = promisify(execFile);

/** The command line of a living process; null when there is none, or only a zombie of one. */
export async function commandOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return commandOnLinux(pid);
  try {
    const { stdout } = await run('ps', ['-o', 'state=,command=', '-p', String(pid)]);
    const [, state, command] = /^(\S+)\s+(.*)$/.exec(stdout.trim()) ?? [];
    return state === undefined || state.startsWith('Z') ? null : (command ?? '');
  } catch {
    return null;
  }
}

async function commandOnLinux(pid: number): Promise<string | null> {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may itself hold any character.
    if (/^[ZX]/.test(status.slice(status.lastIndexOf(')') + 2))) return null;
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    return null;
  }
}

/** Waits until the process is gone; false when it still lives after `timeoutMs`. */
export async function gone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while ((await commandOf(pid)) !== null) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal; a process that is gone already is not an error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
