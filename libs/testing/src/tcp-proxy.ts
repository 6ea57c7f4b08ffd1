import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What befalls the next call that holds all markers: the connection is cut before it arrives, or before its answer comes
 * back; or the call, or its answer, stays in the hop and the connection is silent from then on.
 */
export type ProxyFault = 'cut-before-call' | 'drop-answer' | 'hold-call' | 'hold-answer';

/** A hop between a client and its database, to be broken at a chosen moment. */
export interface TcpProxy {
  /** The address given to `tcpProxy`, through this hop. */
  readonly url: string;
  /** Breaks the next connection that sends these texts together. Resolves when it happened. */
  break(fault: ProxyFault, ...markers: string[]): Promise<void>;
  /** Hands the held call to the server, however long its sender has been gone. Resolves when the server answered. */
  release(): Promise<void>;
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
  let armed: { fault: ProxyFault; markers: string[]; happened: () => void } | undefined;
  let release = (): Promise<void> => Promise.resolve();
  let stopped = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    if (stopped) socket.pause();
  };
  const server = createServer((client) => {
    const upstream = connect(Number(port || 5432), hostname);
    let befalls: (() => void) | undefined;
    let held = false;
    const cut = (): void => void (client.destroy(), upstream.destroy());
    client.on('close', () => held || upstream.destroy());
    upstream.on('close', cut);
    client.on('data', (bytes) => {
      if (held) return;
      if (!armed?.markers.every((marker) => bytes.includes(marker))) return void upstream.write(bytes);
      const { fault, happened } = armed;
      armed = undefined;
      if (fault === 'cut-before-call') return (cut(), happened());
      held = fault !== 'drop-answer';
      if (fault === 'hold-call') {
        release = () =>
          new Promise((resolve) => ((befalls = () => (cut(), resolve())), upstream.write(bytes)));
        return happened();
      }
      befalls = () => (held || cut(), happened());
      upstream.write(bytes);
    });
    // The server speaks only after the commit: its first bytes are the answer.
    upstream.on('data', (bytes) => (befalls ? befalls() : void client.write(bytes)));
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
    break: (fault, ...markers) => new Promise((happened) => (armed = { fault, markers, happened })),
    release: () => release(),
    cut: cutAll,
    stop: () => pass(false),
    resume: () => pass(true),
    close: () => new Promise((resolve) => (server.close(() => resolve()), cutAll())),
  };
}
