import { ServiceRefusal, type ApiClient } from '../api-client.js';
import { CommandFailure, EXIT } from '../exit.js';

/** The time at which a simulated round is recorded. */
export interface RoundClock {
  /** What it shows, RFC 3339. */
  now(): Promise<string>;
  /** Sets it forward. @param instant RFC 3339 */
  set(instant: string): Promise<void>;
}

/** The simulated clock of a store: each step is recorded on its own day. */
export class ClockOfStore implements RoundClock {
  constructor(private readonly api: ApiClient) {}

  /** @throws CommandFailure where the store has no simulated clock */
  async now(): Promise<string> {
    try {
      return (JSON.parse(await this.api.send('/v1/clock', {})) as { now: string }).now;
    } catch (error) {
      if (!(error instanceof ServiceRefusal) || error.status !== 404) throw error;
      throw new CommandFailure(
        EXIT.usage,
        `The store of ${this.api.server} has no simulated clock: a simulation would pass for what really happened. Start one of its own: JEJAK_CLOCK=simulated DATA_DIR=.jejak/simulated PORT=3100 npm start`,
      );
    }
  }

  async set(instant: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await this.api.send('/v1/clock', { method: 'PUT', body: JSON.stringify({ now: instant }), headers });
  }
}

/**
 * For a round whose days are all over, that of 2024: it is recorded today, as an agency records what it decided before it had a
 * ledger. Every decision keeps its own days, and nobody pretends when it was recorded. There is no clock to set.
 */
export const RECORDED_AFTERWARDS: RoundClock = {
  now: () => Promise.resolve('1970-01-01T00:00:00.000Z'),
  set: () => Promise.resolve(),
};
