import { randomInt } from 'node:crypto';
import { verifyChain, type ChainFault, type ChainReport } from './verify-chain.js';

/** Between two looks; a look reads one window and takes a few milliseconds. */
const INTERVAL_MS = 120_000;
/** Events of a window. */
const WINDOW = 500;

/** What the watch has found since it began. */
export interface ChainState {
  /** When a window was last read to its end; null: not yet. RFC 3339 UTC. */
  readonly checkedAt: string | null;
  /** Events read since the start, some of them more than once. */
  readonly events: number;
  /** The first place found that does not fit. It stays: nothing mends a log. */
  readonly fault: ChainFault | null;
}

export interface ChainWatchOptions {
  readonly intervalMs?: number;
  readonly window?: number;
  /** Told once, of the first fault. */
  readonly onFault: (fault: ChainFault) => void;
  /** Told of a look that could not be made. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Checks the chain while the service runs: the newest events first, then random windows for as long as it lives. */
export class ChainWatch {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private state: ChainState = { checkedAt: null, events: 0, fault: null };
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
    return this.state;
  }

  /** Ends after the look under way. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const { intervalMs = INTERVAL_MS, onFault, onTrouble } = this.options;
    try {
      const report = await this.window();
      const fault = this.state.fault ?? report.fault;
      if (fault !== null && this.state.fault === null) onFault(fault);
      this.state = { checkedAt: new Date().toISOString(), events: this.state.events + report.events, fault };
    } catch (error) {
      onTrouble?.(error);
    }
    if (this.closed) return;
    this.timer = setTimeout(() => (this.looking = this.look()), intervalMs);
    this.timer.unref();
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
