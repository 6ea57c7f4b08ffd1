import { randomInt } from 'node:crypto';
import type { Position } from '../event-store.js';
import { placeOf } from '../positions.js';
import { rememberedFault, rememberFault } from './remembered-fault.js';
import { verifyChain, type ChainFault, type ChainReport } from './verify-chain.js';

/** Between two looks; a look reads one window and takes a few milliseconds. */
const INTERVAL_MS = 120_000;
/** Events of a window. */
const WINDOW = 500;
/** So many looks may fail before the watch is called overdue. */
const PATIENCE = 3;
/** Repeated ids that are named. */
const NAMED = 20;

/** What the watch has found since it began. */
export interface ChainState {
  /** When a window was last read to its end; null: not yet. RFC 3339 UTC. */
  readonly checkedAt: string | null;
  /** No window was read to its end for three intervals: nobody knows whether the log still fits. */
  readonly overdue: boolean;
  /** Events read since the start, some of them more than once. */
  readonly events: number;
  /** The first place found that does not fit. It stays: nothing mends a log. */
  readonly fault: ChainFault | null;
  /** Events found whose id stands earlier in their stream, twenty at most: a bug of whoever recorded them. */
  readonly repeatedIds: readonly Position[];
}

export interface ChainWatchOptions {
  readonly intervalMs?: number;
  readonly window?: number;
  /** Told once, of the first fault. */
  readonly onFault: (fault: ChainFault) => void;
  /** Told of each look that could not be made. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Checks the chain while the service runs: where an earlier watch found a fault, the newest events, then random windows for
 * as long as it lives.
 */
export class ChainWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private state: Omit<ChainState, 'overdue'> = { checkedAt: null, events: 0, fault: null, repeatedIds: [] };
  private goodAt = performance.now();
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly options: ChainWatchOptions,
  ) {}

  /** Begins. @returns this watch */
  start(): this {
    this.looking = this.look();
    return this;
  }

  found(): ChainState {
    const { intervalMs = INTERVAL_MS } = this.options;
    return { ...this.state, overdue: performance.now() - this.goodAt > PATIENCE * intervalMs };
  }

  /** Ends after the look under way. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { intervalMs = INTERVAL_MS, onTrouble } = this.options;
    try {
      if (this.state.checkedAt === null) await this.lookAgain();
      await this.take(await this.window());
    } catch (error) {
      onTrouble(error);
    }
    if (this.closed) return;
    this.timer = setTimeout(() => (this.looking = this.look()), intervalMs);
    this.timer.unref();
  }

  /** A restart must not make a fault unknown; one that is gone, because the database was exchanged, is forgotten. */
  private async lookAgain(): Promise<void> {
    const { window = WINDOW } = this.options;
    const known = await rememberedFault(this.url);
    if (known === null) return;
    const place = placeOf(known);
    const from = place > BigInt(window) ? place - BigInt(window) + 1n : 1n;
    const report = await verifyChain(this.url, { count: window, from });
    if (report.fault === null) return rememberFault(this.url, null);
    await this.take(report);
  }

  private async take({ fault, events, repeatedIds }: ChainReport): Promise<void> {
    const former = this.state;
    this.goodAt = performance.now();
    this.state = {
      checkedAt: new Date().toISOString(),
      events: former.events + events,
      fault: former.fault ?? fault,
      repeatedIds: [...new Set([...former.repeatedIds, ...repeatedIds])].slice(0, NAMED),
    };
    if (fault === null || former.fault !== null) return;
    this.options.onFault(fault);
    await rememberFault(this.url, fault.position);
  }

  private window(): Promise<ChainReport> {
    const { window = WINDOW } = this.options;
    const first = this.state.checkedAt === null;
    return verifyChain(this.url, {
      count: window,
      from: (last) => {
        const latest = last > BigInt(window) ? last - BigInt(window) + 1n : 1n;
        return first ? latest : 1n + BigInt(randomInt(Number(latest)));
      },
    });
  }
}
