import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/apps/standalone/src/main.js');

/** The built service as a child process. */
export interface Service {
  readonly child: ChildProcess;
  readonly address: string;
  /** All it has said. */
  said(): string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** The environment of a built program: these settings, and nothing of the test run's own. */
export const settingsOf = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_OPTIONS|NODE_ENV|JEST_|PORT|DATA_DIR|DATABASE_URL)/.test(name),
    ),
  ),
  ...settings,
});

/** Starts the built service; it may still be starting when this returns. */
export function launch(settings: Readonly<Record<string, string>>): Service {
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: settingsOf(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const note = (bytes: Buffer): void => void (text += bytes.toString());
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return { child, address: `http://127.0.0.1:${settings['PORT']}`, said: () => text, ended };
}

/** Starts the service and waits until it calls itself ready. @throws Error with what it said when it never does */
export async function start(settings: Readonly<Record<string, string>>): Promise<Service> {
  const service = launch(settings);
  let over = false;
  void service.ended.then(() => (over = true));
  for (let tries = 0; tries < 600 && !over; tries++) {
    const ready = await fetch(`${service.address}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return service;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  service.child.kill('SIGKILL');
  throw new Error(`The service is not ready:\n${service.said()}`);
}

/** A port nobody listens on now. */
export const freePort = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(String(port)));
    });
  });
