import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What befalls the next call that holds a marker: it never arrives, or it arrives and its answer does not come back. */
export type ProxyFault = 'cut-before-call' | 'drop-answer';

/** A hop between a client and its database, to be broken at a chosen moment. */
export interface TcpProxy {
  /** The address given to `tcpProxy`, through this hop. */
  readonly url: string;
  /** Breaks the next connection that sends this text. Resolves when it happened. */
  break(fault: ProxyFault, marker: string): Promise<void>;
  /** Cuts every open connection. */
  cut(): void;
  /** Nothing passes in either direction, new connections included, until `resume`. */
  stop(): void;
  resume(): void;
  close(): Promise<void>;
}

/** Opens a hop to the server of a PostgreSQL address. */
export async function tcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let armed: { fault: ProxyFault; marker: string; happened: () => void } | undefined;
  let stopped = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (stopped) socket.pause();
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port || 5432), hostname);
    let dropping: (() => void) | undefined;
    const cut = (): void => void (client.destroy(), upstream.destroy());
    client.on('close', cut);
    upstream.on('close', cut);
    client.on('data', (bytes) => {
      if (armed && bytes.includes(armed.marker)) {
        const { fault, happened } = armed;
        armed = undefined;
        if (fault === 'cut-before-call') {
          cut();
          return happened();
        }
        dropping = happened;
      }
      upstream.write(bytes);
    });
    // The server speaks only after the commit: its first bytes are the answer.
    upstream.on('data', (bytes) => (dropping ? (cut(), dropping()) : void client.write(bytes)));
    keep(client);
    keep(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(target);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const pass = (open: boolean): void => {
    stopped = !open;
    for (const socket of sockets)
      if (open) socket.resume();
      else socket.pause();
  };
  const cutAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    url: through.href,
    break: (fault, marker) => new Promise((happened) => (armed = { fault, marker, happened })),
    cut: cutAll,
    stop: () => pass(false),
    resume: () => pass(true),
    close: () => new Promise((resolve) => (server.close(() => resolve()), cutAll())),
  };
}
