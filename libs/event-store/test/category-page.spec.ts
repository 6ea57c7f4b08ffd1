import pg from 'pg';
import { newEvent, newStream } from '../src/contract/contract-events.js';
import { FILTERED } from '../src/postgres/log-reader.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

describe('a page of some categories', () => {
  let log: PostgresUnderTest;
  beforeAll(async () => {
    log = await postgresUnderTest();
  });
  afterAll(() => log.remove());

  it('is looked up by category, however few events that has, and never by going through the log', async () => {
    for (let stream = 0; stream < 20; stream++)
      await log.store.append(
        newStream(),
        'no_stream',
        Array.from({ length: 100 }, () => newEvent()),
      );
    const client = new pg.Client(log.url);
    await client.connect();
    try {
      await client.query('analyze jejak_log.event');
      // The plan that a prepared statement comes to keep: made before the categories are known.
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${FILTERED}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('Index Scan using event_category_position');
      expect(plan).not.toContain('event_pkey');
    } finally {
      await client.end();
    }
  });
});
