import pg from 'pg';
import { testDatabase, type TestDatabase } from '#app/testing';
import { LeanClient } from './lean-client.js';

describe('a lean client', () => {
  let database: TestDatabase;
  let client: LeanClient;
  beforeAll(async () => {
    database = await testDatabase();
    client = new LeanClient({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('answers by promise, by callback, and to a question that is an object of its own', async () => {
    expect((await client.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }]);
    expect((await client.query({ name: 'named', text: 'select 8 as n' })).rows).toEqual([{ n: 8 }]);
    const called = new Promise((resolve) => client.query('select 9 as n', (_, { rows }) => resolve(rows)));
    expect(await called).toEqual([{ n: 9 }]);
    const own = new pg.Query('select 10 as n');
    expect(client.query(own)).toBe(own);
    expect(await new Promise((resolve) => own.once('end', resolve))).toMatchObject({ rowCount: 1 });
  });

  it('fails with what the server said, and where the question came from', async () => {
    const failed = await client.query('select no_such_column').catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: '42703', stack: expect.stringContaining('lean-client') });
  });
});
