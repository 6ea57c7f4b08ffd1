import { Client } from 'pg';
import { ownServer } from './own-server.js';
import { testDatabase } from './test-database.js';

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  it('is empty, durable and apart from the next one', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    await ask(one.url, 'CREATE TABLE mark (n int)');
    expect(await ask(one.url, `SELECT to_regclass('mark')::text`)).toBe('mark');
    expect(await ask(two.url, `SELECT to_regclass('mark')::text`)).toBeNull();
    expect(await ask(two.url, 'SHOW fsync')).toBe('on');
    await Promise.all([one.drop(), two.drop()]);
    await expect(ask(one.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});

describe('ownServer', () => {
  it('keeps what was committed over a kill -9 and takes flags', async () => {
    const server = await ownServer({ flags: ['max_connections=17'] });
    expect(await ask(server.url, 'SHOW max_connections')).toBe('17');
    await ask(server.url, 'CREATE TABLE mark AS SELECT 7 AS n');
    const first = server.pid;
    await server.kill();
    await expect(ask(server.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.start();
    expect(server.pid).not.toBe(first);
    expect(await ask(server.url, 'SELECT n FROM mark')).toBe(7);
    await server.remove();
  });
});
