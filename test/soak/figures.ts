import type { Attempt } from '../../libs/event-store/src/contract/history.js';

const MIB = 1024 * 1024;

/** Counts of a run, taken while it runs. */
export class Figures {
  appends = 0;
  events = 0;
  conflicts = 0;
  repeated = 0;
  unknown = 0;
  /** Calls to the database whose outcome nobody knew; the store's own repeat cleared most of them up. */
  unknownCalls = 0;
  kills = 0;
  longestGapMs = 0;
  private lastAt = performance.now();
  private readonly memory: number[] = [];

  note({ outcome, ids, unknown, answeredAt }: Attempt): void {
    this.unknown += unknown;
    if (outcome === 'conflict') return void this.conflicts++;
    this.appends++;
    this.events += ids.length;
    if (outcome.repeated) this.repeated++;
    this.longestGapMs = Math.max(this.longestGapMs, answeredAt - this.lastAt);
    this.lastAt = answeredAt;
  }

  /** Takes the memory of the process now. */
  weigh(): void {
    this.memory.push(process.memoryUsage().rss / MIB);
  }

  /** The figures as lines of text, a name and a value. */
  lines(minutes: number): string[] {
    const middle = this.memory.slice(Math.floor(this.memory.length / 2));
    const rows = {
      minutes,
      'appends acknowledged': this.appends,
      'events acknowledged': this.events,
      'appends a second': Math.round(this.appends / (minutes * 60)),
      'conflicts told': this.conflicts,
      'calls of unknown outcome, all resolved': this.unknownCalls,
      'of these told to the caller as unknown': this.unknown,
      'repeats recognised': this.repeated,
      'kills of PostgreSQL': this.kills,
      'longest time without an acknowledgement, ms': Math.round(this.longestGapMs),
      'RSS at the start, in the middle, at the end, MiB': [this.memory[0], middle[0], this.memory.at(-1)]
        .map((mib) => Math.round(mib ?? 0))
        .join(', '),
    };
    return Object.entries(rows).map(([name, value]) => `${name.padEnd(50)} ${value}`);
  }
}
