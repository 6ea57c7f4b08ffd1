import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on; never PostgreSQL's usual 5432, which another server may want. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = await tryPort(0);
    if (port !== null && port !== 5432) return port;
  }
}

/** Whether the port of 127.0.0.1 can be listened on. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== null;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as { port: number };
      server.close(() => resolve(taken));
    });
  });
}
