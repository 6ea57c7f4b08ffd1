import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port nobody listens on. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a program that serves HTTP and waits until `path` answers 200. `stop` ends it in order. */
export async function serve(entry, path, settings = {}) {
  const port = await freePort();
  const started = performance.now();
  const env = { ...process.env, LOG_LEVEL: 'warn', ...settings, PORT: String(port) };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${entry} ended: ${output.slice(-500)}`);
    if (
      await fetch(`${address}${path}`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await sleep(20);
  }
  return {
    address,
    pid: child.pid,
    seconds: (performance.now() - started) / 1000,
    printed: () => output,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
