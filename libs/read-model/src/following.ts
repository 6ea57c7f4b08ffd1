import type { Projection, RecordedFact } from '#app/platform';
import type { Intake } from './intake.js';
import type { LiveWindow } from './live-window.js';
import type { ReadSide } from './settings.js';

/**
 * Delivers the log to the intake, decoded, until aborted: by a reading of its own while it is behind, from the window
 * that all projections share at the end of the log. An event that cannot be decoded is handed over as bad and ends the
 * delivery: nothing after it may be applied.
 */
export async function follow(
  side: ReadSide,
  projection: Projection,
  after: string | null,
  intake: Intake,
  signal: AbortSignal,
  window: LiveWindow,
): Promise<void> {
  const following = new Following(side, projection, after, intake, signal, window);
  try {
    if (await following.untilBad()) return;
    intake.end();
  } catch (error) {
    intake.end(error);
  }
}

class Following {
  private arrived = false;

  constructor(
    private readonly side: ReadSide,
    private readonly projection: Projection,
    /** Everything of its categories up to here was delivered. */
    private position: string | null,
    private readonly intake: Intake,
    private readonly signal: AbortSignal,
    private readonly window: LiveWindow,
  ) {}

  /** @returns true when it ended at a bad event, false when aborted */
  async untilBad(): Promise<boolean> {
    while (!this.signal.aborted) {
      const bad = this.window.holds(this.position) ? await this.fromWindow() : await this.byItself();
      if (bad) return true;
    }
    return false;
  }

  private async fromWindow(): Promise<boolean> {
    const { categories } = this.projection;
    for (;;) {
      if (this.window.endsBy(this.position)) this.arrive();
      const glimpse = await this.window.after(this.position, this.signal);
      if (!glimpse) return false;
      for (const { position, stream, fact, error } of glimpse.entries) {
        if (categories !== '*' && !categories.some((each) => stream.startsWith(`${each}-`))) continue;
        if (fact === null) return this.refuse(position, error);
        // Not awaited where there is room: so a page becomes one batch, and not one event and the rest.
        const room = this.intake.put(fact);
        if (room) await room;
        if (this.signal.aborted) return false;
      }
      this.reach(glimpse.end);
    }
  }

  private async byItself(): Promise<boolean> {
    const { side, projection, signal, intake } = this;
    // Read before the subscription begins: when that has caught up, everything up to here was delivered or is none of ours.
    const head = await side.store.head();
    const categories = projection.categories === '*' ? {} : { categories: projection.categories };
    for await (const item of side.store.subscribe({
      after: this.position ?? 'start',
      ...categories,
      signal,
    })) {
      if (signal.aborted) return false;
      switch (item.kind) {
        case 'event': {
          let fact: RecordedFact;
          try {
            fact = side.codec.decode(item.event);
          } catch (error) {
            return this.refuse(item.event.position, error);
          }
          await intake.put(fact);
          this.position = fact.position;
          break;
        }
        case 'progress':
          this.reach(item.position);
          break;
        case 'caught_up':
          if (head.position !== null) this.reach(head.position);
          this.arrive();
          break;
      }
      if (this.window.holds(this.position)) return false;
    }
    // It ends by abort only; ending by itself is a fault, to be mended after a pause.
    if (!signal.aborted) throw new Error('The subscription to the log ended.');
    return false;
  }

  private arrive(): void {
    if (this.arrived) return;
    this.arrived = true;
    this.intake.arrive();
  }

  private reach(position: string): void {
    if (position <= (this.position ?? '')) return;
    this.position = position;
    this.intake.reach(position);
  }

  private refuse(position: string, error: unknown): true {
    this.intake.refuse({ position, error });
    return true;
  }
}
