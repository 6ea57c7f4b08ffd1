import { unavailable } from '../store-error.js';
import type { Address } from './address.js';
import { Connection } from './connection.js';
import { failureOf, NoAnswerError } from './failure.js';

/** What a call under our own clock may use. */
export interface Call {
  readonly connection: Connection;
  /** Aborted when the clock runs out. */
  readonly signal: AbortSignal;
  /** Something came: the clock starts again. */
  readonly alive: () => void;
}

/** The store's hold on the server: one client at a time (pitfall 6), and a clock around every call (pitfalls 7, 13). */
export class Link {
  private connection: Connection | undefined;
  private readonly ending = new AbortController();

  constructor(private readonly address: Address) {}

  /** Aborted when the store is closed. */
  get closing(): AbortSignal {
    return this.ending.signal;
  }

  /** The client in use; a new one after the last was given up. @throws StoreError when the store is closed */
  current(): Connection {
    if (this.closing.aborted) throw unavailable('not_written', 'The store is closed.', { retryable: false });
    return (this.connection ??= new Connection(this.address));
  }

  /**
   * Makes one call. Whatever the server does, it ends within the time given without a sign of life.
   * @throws NoAnswerError, or what the call threw
   */
  async call<T>(milliseconds: number, work: (call: Call) => Promise<T>): Promise<T> {
    const connection = this.current();
    const began = performance.now();
    const ending = new AbortController();
    let ring: () => void = () => undefined;
    const silence = new Promise<never>((_, reject) => {
      ring = () => reject(new NoAnswerError(`The server said nothing for ${milliseconds} ms.`));
    });
    silence.catch(() => undefined);
    let timer = setTimeout(ring, milliseconds);
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(ring, milliseconds);
    };
    try {
      return await Promise.race([work({ connection, signal: ending.signal, alive }), silence]);
    } catch (error) {
      this.doubt(connection, error, began);
      throw error;
    } finally {
      clearTimeout(timer);
      ending.abort();
    }
  }

  /**
   * Gives a client up that will not mend itself; those that still use it finish with it. One that answered anybody since the
   * failed call began is not deaf: a cluster drops a repeated append without a word while the first is under way.
   * @param since when the call began, by `performance.now()`
   */
  doubt(connection: Connection, error: unknown, since: number): void {
    if (failureOf(error) !== 'deaf' || this.connection !== connection) return;
    if (!(error instanceof NoAnswerError && connection.answered > since)) this.renew();
  }

  /** Takes a new client for the calls to come. */
  renew(): void {
    this.connection?.close();
    this.connection = undefined;
  }

  /** Ends the client; calls after it are refused. */
  close(): void {
    this.ending.abort();
    this.connection?.close();
  }
}
