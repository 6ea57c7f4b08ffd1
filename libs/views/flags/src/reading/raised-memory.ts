import type { RaisedFlag } from '../flags/flag.js';

/** Flags kept in memory, over all questions: some tens of megabytes at most. */
const MOST_KEPT = 50_000;

/** Remembers what was raised, by all that it was computed from. The question used longest ago is forgotten first. */
export class RaisedMemory {
  private readonly kept = new Map<string, readonly RaisedFlag[]>();
  private count = 0;

  get(key: string): readonly RaisedFlag[] | undefined {
    const raised = this.kept.get(key);
    if (raised) {
      this.kept.delete(key);
      this.kept.set(key, raised);
    }
    return raised;
  }

  set(key: string, raised: readonly RaisedFlag[]): void {
    // one that raised nothing takes room as well
    this.count += raised.length + 1;
    this.kept.set(key, raised);
    for (const [oldest, flags] of this.kept) {
      if (this.count <= MOST_KEPT || oldest === key) return;
      this.kept.delete(oldest);
      this.count -= flags.length + 1;
    }
  }
}
