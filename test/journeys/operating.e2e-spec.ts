import pg from 'pg';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';

const officer = { person: 'p-001', role: 'officer', agency: '*' } as const;
const agency = (slug: string): object => ({ slug, name: `Kota ${slug}` });
const set = (house: BootedHouse, now: string, client: Client): Promise<Response> =>
  fetch(`${house.base}/v1/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}` },
    body: JSON.stringify({ now }),
  });
const metric = (text: string, name: string): number =>
  Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);

describe('a store with a simulated clock', () => {
  let house: BootedHouse;
  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2024-01-02T00:00:00.000Z' });
  });
  afterAll(() => house?.close());

  it('lets an officer set the clock forward, and records by it', async () => {
    const client = await house.as(officer);
    const answer = await set(house, '2024-03-01T09:00:00+07:00', client);
    expect([answer.status, await answer.json()]).toEqual([200, { now: '2024-03-01T02:00:00.000Z' }]);
    await client.record('/v1/organisation/agencies', agency('kota-contoh-j'));
    expect((await house.house.store.storeInfo()).recordedAt).toBe('2024-03-01T02:00:00.000Z');
  });

  it.each([
    ['2023-12-31T00:00:00Z', 409, 'clock.backwards'],
    ['2024-13-01T00:00:00Z', 400, 'clock.instant'],
    ['tomorrow', 400, 'request.invalid'],
  ])('refuses to show %s', async (now, status, code) => {
    const answer = await set(house, now, await house.as(officer));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });

  it('lets nobody else set it', async () => {
    const inspector = await house.as({ ...officer, role: 'inspector' });
    expect((await set(house, '2030-01-01T00:00:00Z', inspector)).status).toBe(403);
  });

  it('measures appends, projections and followers', async () => {
    const read = async (): Promise<string> => (await fetch(`${house.base}/metrics`)).text();
    const before = metric(await read(), 'jejak_append_seconds_count');
    await (await house.as(officer)).record('/v1/organisation/agencies', agency('kota-contoh-k'));
    const leave = new AbortController();
    await fetch(`${house.base}/v1/feed/events`, { signal: leave.signal });
    const text = await read();
    leave.abort();
    expect(metric(text, 'jejak_append_seconds_count')).toBeGreaterThan(before);
    expect(metric(text, 'jejak_sse_clients')).toBe(1);
    expect(metric(text, 'jejak_projection_halted{projection="timeline"}')).toBe(0);
    expect(metric(text, 'jejak_writer_halted')).toBe(0);
    expect(metric(text, 'jejak_chain_fault')).toBe(0);
    expect(metric(text, 'jejak_chain_check_age_seconds')).toBeLessThan(120);
  });
});

describe('a store with the clock of its database', () => {
  it('has no address to set it, and says how its writer is', async () => {
    const house = await bootHouse();
    try {
      expect((await set(house, '2030-01-01T00:00:00Z', await house.as(officer))).status).toBe(404);
      const ready = (await (await fetch(`${house.base}/ready`)).json()) as { checks: { name: string }[] };
      const log = ready.checks.find(({ name }) => name === 'log');
      expect(log).toMatchObject({ state: 'ok', unknownOutcomes: 0, deadlocks: 0 });
    } finally {
      await house.close();
    }
  });
});

describe('a log that was changed by a superuser', () => {
  it('is found by the next look: the service says where, records nothing more and goes on reading', async () => {
    const house = await bootHouse();
    try {
      const client = await house.as(officer);
      await client.record('/v1/organisation/agencies', agency('kota-contoh-l'));
      const superuser = new pg.Client(house.house.databaseUrl);
      await superuser.connect();
      await superuser.query('alter table jejak_log.event disable trigger all');
      await superuser.query(`update jejak_log.event set data = replace(data::text, 'Kota', 'Koto')::json`);
      await superuser.end();
      await house.restart();
      const ready = async () =>
        (await (await fetch(`${house.base}/ready`)).json()) as { status: string; checks: { name: string }[] };
      while ((await ready()).status !== 'down') await new Promise((resolve) => setTimeout(resolve, 50));
      const chain = (await ready()).checks.find(({ name }) => name === 'chain');
      expect(chain).toMatchObject({
        state: 'down',
        fault: { position: '0000000000000000001', reason: 'chain' },
      });
      const refused = await client.post('/v1/organisation/agencies', agency('kota-contoh-m'));
      expect([refused.status, refused.body]).toEqual([
        503,
        expect.objectContaining({ code: 'store.unavailable' }),
      ]);
      expect((await fetch(`${house.base}/`)).status).toBe(200);
      expect(metric(await (await fetch(`${house.base}/metrics`)).text(), 'jejak_chain_fault')).toBe(1);
    } finally {
      await house.close();
    }
  });
});
