import type { Position, ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../event-store.js';
import { unavailable } from '../store-error.js';
import type { Question, WireEvent } from './connection.js';
import type { Link } from './link.js';
import { patiently } from './patience.js';
import { matching } from './matching.js';
import type { OwnLog } from './own-log.js';
import { placeOf, positionOf, type Place } from './place.js';

/** Events asked for at once: no reader ever holds more of the log than this. */
const PAGE = 500;
/** The newest event of a log stands mostly among this many at the end of its server. */
const FIRST_LOOK = 50;
/** A reader is told within this that the log cannot be read. */
const PATIENCE_MS = 2_500;
/** Longest silence within an answer. */
const SILENCE_MS = 1_200;

/** Reads pages of streams and of the log, each under a clock of its own. */
export class Reader {
  constructor(
    private readonly link: Link,
    readonly own: OwnLog,
  ) {}

  async *stream(
    stream: string,
    { from, backwards = false, limit = Infinity }: ReadStreamOptions = {},
  ): AsyncGenerator<RecordedEvent, void, undefined> {
    let next: bigint | 'end' = from ?? (backwards ? 'end' : 0n);
    if (backwards && from !== undefined) {
      // From beyond the end the server answers with nothing, the port with what there is.
      const [last] = await this.page({ stream, from: 'end', backwards, count: 1 });
      if (!last) return;
      if (last.revision < from) next = 'end';
    }
    for (let left = limit; left > 0;) {
      const count = Math.min(left, PAGE);
      const page = await this.page({ stream, from: next, backwards, count });
      for (const event of page) yield this.owned(event);
      const last = page.at(-1);
      if (!last || page.length < count || (backwards && last.revision === 0n)) return;
      left -= page.length;
      next = last.revision + (backwards ? -1n : 1n);
    }
  }

  async *log({ after, categories, limit }: ReadAllOptions): AsyncGenerator<RecordedEvent, void, undefined> {
    if (limit <= 0) return;
    let left = limit;
    const { closing: signal } = this.link;
    const wires = categories ? matching(this.link, { after, categories, signal }) : this.everything(after);
    for await (const wire of wires) {
      const event = this.own.recorded(wire);
      if (!event) continue;
      yield event;
      if (--left === 0) return;
    }
  }

  /** Where the server's log ends, whoever wrote last; null: it is empty. */
  async end(): Promise<Position | null> {
    const [last] = await this.page({ from: 'end', backwards: true, count: 1 });
    return last ? positionOf(last.place) : null;
  }

  /** The newest event of the log, however many others stand behind it; null: there is none yet. */
  async newest(): Promise<RecordedEvent | null> {
    let from: 'end' | Place = 'end';
    for (let count = FIRST_LOOK; ; count = PAGE) {
      const page: WireEvent[] = await this.page({ from, backwards: true, count });
      for (const wire of page) {
        const event = this.own.recorded(wire);
        // Nothing of a log stands before its origin.
        if (event || wire.stream === this.own.origin) return event;
      }
      if (page.length < count) return null;
      from = page.at(-1)!.place;
    }
  }

  /** Events as they come, a missing stream being empty. @throws StoreError */
  async page(question: Question, patienceMs = PATIENCE_MS): Promise<WireEvent[]> {
    return patiently(performance.now() + patienceMs, 'not_written', () =>
      this.link.call(SILENCE_MS, async ({ connection, signal, alive }) => {
        const events: WireEvent[] = [];
        for await (const item of connection.ask(question, signal)) {
          alive();
          if (item.kind === 'event') events.push(item.event);
        }
        return events;
      }),
    );
  }

  private async *everything(after: Position | undefined): AsyncGenerator<WireEvent, void, undefined> {
    for (let cursor = after; ;) {
      const page = await this.pageAfter(cursor);
      yield* page;
      if (page.length < PAGE) return;
      cursor = positionOf(page.at(-1)!.place);
    }
  }

  private owned(wire: WireEvent): RecordedEvent {
    const event = this.own.recorded(wire);
    if (event) return event;
    throw unavailable('not_written', `Something else wrote revision ${wire.revision} of ${wire.stream}.`, {
      retryable: false,
    });
  }

  /** Reads include the place they begin at, subscriptions do not (pitfall 24): here it is left out. */
  private async pageAfter(position: Position | undefined): Promise<WireEvent[]> {
    if (position === undefined) return this.page({ from: 'start', count: PAGE });
    const page = await this.page({ from: placeOf(position), count: PAGE + 1 });
    return page[0] && positionOf(page[0].place) === position ? page.slice(1) : page.slice(0, PAGE);
  }
}
