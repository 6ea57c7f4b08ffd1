import type { RecordedEvent } from '../event-store.js';

/** Statements under way at one time; what is asked for meanwhile goes together into the next one. */
const UNDER_WAY = 2;
/** Streams that one statement reads. */
const STREAMS = 64;

/** Where to begin in which stream, and how many events to read at most. */
export interface StreamPart {
  readonly stream: string;
  readonly from: bigint;
  readonly limit: number;
}

interface Asked extends StreamPart {
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
  /** A turn of the event loop is waited for, in which those ask who came together. */
  private gathering = false;

  /** @param read gives the first events of each of these parts, each stream's in order; no two parts are of one stream */
  constructor(private readonly read: (parts: readonly StreamPart[]) => Promise<readonly RecordedEvent[]>) {}

  /** The first events of a stream from a revision on; none of a missing one. @throws what the read throws */
  first(part: StreamPart): Promise<readonly RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...part, resolve, reject });
      if (this.gathering) return;
      this.gathering = true;
      setImmediate(() => {
        this.gathering = false;
        this.next();
      });
    });
  }

  private next(): void {
    if (this.underWay >= UNDER_WAY || this.waiting.length === 0) return;
    const asked = this.take();
    this.underWay += 1;
    void this.answer(asked).finally(() => {
      this.underWay -= 1;
      this.next();
    });
  }

  /** Those who ask for one part of one stream share its events; another part of that stream goes into the next statement. */
  private take(): Map<string, Asked[]> {
    const asked = new Map<string, Asked[]>();
    const left: Asked[] = [];
    for (const one of this.waiting) {
      const same = asked.get(one.stream);
      if (same ? !isSame(same[0]!, one) : asked.size >= STREAMS) left.push(one);
      else if (same) same.push(one);
      else asked.set(one.stream, [one]);
    }
    this.waiting = left;
    return asked;
  }

  private async answer(asked: ReadonlyMap<string, readonly Asked[]>): Promise<void> {
    try {
      const found = new Map<string, RecordedEvent[]>();
      for (const stream of asked.keys()) found.set(stream, []);
      for (const event of await this.read([...asked.values()].map(([one]) => one!)))
        found.get(event.stream)!.push(event);
      for (const [stream, same] of asked) for (const { resolve } of same) resolve(found.get(stream)!);
    } catch (error) {
      for (const same of asked.values()) for (const { reject } of same) reject(error);
    }
  }
}

const isSame = (a: StreamPart, b: StreamPart): boolean => a.from === b.from && a.limit === b.limit;
