import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Attempt, Seen } from '../../libs/event-store/src/contract/history.js';

/** Revisions are bigint in code and text in JSON. */
const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
const asBigint = (_: string, value: unknown) =>
  typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value;

/** What a run's callers saw, kept in a file: so the memory of the run is the store's and not the judge's. */
export class Journal<T extends Attempt | Seen> {
  private readonly file;
  count = 0;

  constructor(private readonly path: string) {
    this.file = createWriteStream(path);
  }

  note(entry: T): void {
    this.count++;
    this.file.write(`${JSON.stringify(entry, asText)}\n`);
  }

  /** Everything noted, in order; nothing may be noted after. */
  async entries(): Promise<T[]> {
    this.file.end();
    await once(this.file, 'close');
    const entries: T[] = [];
    for await (const line of createInterface({ input: createReadStream(this.path) }))
      entries.push(JSON.parse(line, asBigint) as T);
    return entries;
  }
}
