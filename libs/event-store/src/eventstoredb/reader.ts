import type { Position, ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../event-store.js';
import { unavailable } from '../store-error.js';
import type { Question, WireEvent } from './connection.js';
import type { Link } from './link.js';
import { patiently } from './patience.js';
import { placeOf, positionOf } from './place.js';
import { isAmong, recordedOf } from './stored-event.js';

/** Events asked for at once: no reader ever holds more of the log than this. */
const PAGE = 500;
/** A reader is told within this that the log cannot be read. */
const PATIENCE_MS = 2_500;
/** Longest silence within an answer. */
const SILENCE_MS = 1_200;

/** Reads pages of streams and of the log, each under a clock of its own. */
export class Reader {
  constructor(private readonly link: Link) {}

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
      for (const event of page) yield ownOf(event);
      const last = page.at(-1);
      if (!last || page.length < count || (backwards && last.revision === 0n)) return;
      left -= page.length;
      next = last.revision + (backwards ? -1n : 1n);
    }
  }

  async *log({ after, categories, limit }: ReadAllOptions): AsyncGenerator<RecordedEvent, void, undefined> {
    let cursor = after;
    let left = limit;
    while (left > 0) {
      const page = await this.pageAfter(cursor);
      for (const wire of page) {
        const event = recordedOf(wire);
        if (!event || !isAmong(event, categories)) continue;
        yield event;
        if (--left === 0) return;
      }
      if (page.length < PAGE) return;
      cursor = positionOf(page.at(-1)!.place);
    }
  }

  /** Where the server's log ends, whoever wrote last; null: it is empty. */
  async end(): Promise<Position | null> {
    const [last] = await this.page({ from: 'end', backwards: true, count: 1 });
    return last ? positionOf(last.place) : null;
  }

  /** The newest event of ours among the last ones of the server. */
  async newest(): Promise<RecordedEvent | null> {
    for (const wire of await this.page({ from: 'end', backwards: true, count: 20 * PAGE })) {
      const event = recordedOf(wire);
      if (event) return event;
    }
    return null;
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

  /** Reads include the place they begin at, subscriptions do not (pitfall 24): here it is left out. */
  private async pageAfter(position: Position | undefined): Promise<WireEvent[]> {
    if (position === undefined) return this.page({ from: 'start', count: PAGE });
    const page = await this.page({ from: placeOf(position), count: PAGE + 1 });
    return page[0] && positionOf(page[0].place) === position ? page.slice(1) : page.slice(0, PAGE);
  }
}

function ownOf(wire: WireEvent): RecordedEvent {
  const event = recordedOf(wire);
  if (event) return event;
  throw unavailable('not_written', `Something else wrote revision ${wire.revision} of ${wire.stream}.`, {
    retryable: false,
  });
}
