/** The platform's clock. Rules never read it; the edge and the simulated store do. */
export interface Clock {
  /** Now, RFC 3339 UTC with milliseconds. */
  now(): string;
}

/** Nest token under which a process provides its `Clock`. */
export const CLOCK = Symbol('CLOCK');

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands where it was set, for fixtures and simulators on a store created with a simulated clock. */
export class SettableClock implements Clock {
  constructor(private instant: string) {}

  now(): string {
    return this.instant;
  }

  /** Moves the clock. @param instant RFC 3339 */
  set(instant: string): void {
    this.instant = new Date(instant).toISOString();
  }
}
