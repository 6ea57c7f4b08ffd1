import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MemoryEventStore, migrateLog } from '#app/event-store';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import { testDatabase, type TestDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event } from './read-model.fixture.js';

const EVENTS = 5_000;
const BAD = 2_000;
const place = (n: number): string => String(n).padStart(19, '0');

@Entity('test_sheet')
class Sheet {
  @PrimaryColumn({ type: 'text' })
  letter: string;
  @Column({ type: 'text' })
  text: string;
}

/** A wide row an event; one of them holds a character that no text of PostgreSQL can. */
const sheets: Projection = {
  name: 'sheets',
  version: 1,
  categories: ['archive.folder'],
  entities: [Sheet],
  apply({ position, data }: RecordedFact, rows: Rows) {
    const text = `${'x'.repeat(4_000)}${position === place(BAD) ? '\u0000' : ''}`;
    rows.save(Sheet, { letter: (data as { letter: string }).letter, text });
  },
};

describe('new rows written by COPY', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
  });
  afterEach(() => database.drop());

  it('halt their projection at the event whose row the database refuses, and nothing else ends', async () => {
    const store = new MemoryEventStore();
    const filed = (from: number) =>
      Array.from({ length: 500 }, (_, i) => event('Filed', 'a', String(from + i)));
    for (let n = 0; n < EVENTS; n += 500)
      await store.append('archive.folder-1', n === 0 ? 'no_stream' : BigInt(n - 1), filed(n));
    const runner = await ProjectionRunner.open({ url: database.url, store, codec, logElsewhere: true }, [
      sheets,
    ]);
    await runner.start();
    await expect(runner.caughtUp('sheets')).rejects.toThrow(`sheets halted at ${place(BAD)}`);
    const [state] = await runner.health();
    expect(state).toMatchObject({ status: 'halted', position: place(BAD - 1) });
    await runner.stop();
  }, 120_000);
});
