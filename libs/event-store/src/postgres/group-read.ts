import type { RecordedEvent } from '../event-store.js';

/** Statements under way at one time; what is asked for meanwhile goes together into the next one. */
const UNDER_WAY = 2;
/** Streams that one statement reads. */
const STREAMS = 32;

interface Asked {
  readonly stream: string;
  readonly resolve: (events: readonly RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads the beginnings of many streams by one statement, as group commit writes them: a round trip costs more than the
 * rows it brings. Nobody waits for a timer, and a read begins after it was asked for, so it sees all acknowledged before.
 */
export class GroupRead {
  private waiting: Asked[] = [];
  private underWay = 0;

  /** @param read gives the first events of each of these streams, each stream's in order */
  constructor(private readonly read: (streams: readonly string[]) => Promise<readonly RecordedEvent[]>) {}

  /** The first events of a stream; none of a missing one. @throws what the read throws */
  first(stream: string): Promise<readonly RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.underWay >= UNDER_WAY || this.waiting.length === 0) return;
    const asked = this.waiting.slice(0, STREAMS);
    this.waiting = this.waiting.slice(STREAMS);
    this.underWay += 1;
    void this.answer(asked).finally(() => {
      this.underWay -= 1;
      this.next();
    });
  }

  private async answer(asked: readonly Asked[]): Promise<void> {
    try {
      const found = new Map<string, RecordedEvent[]>(asked.map(({ stream }) => [stream, []]));
      for (const event of await this.read([...found.keys()])) found.get(event.stream)!.push(event);
      for (const { stream, resolve } of asked) resolve(found.get(stream)!);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
