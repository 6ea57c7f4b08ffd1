import { jest } from '@jest/globals';
import { eventsIn } from '../src/contract/read-contract.js';
import { newEvent, newStream, seeded, settled, wholeLog } from '../src/contract/contract-events.js';
import type { Appended } from '../src/event-store.js';
import { isConflict } from '../src/store-error.js';
import { appendInTurn } from '../src/postgres/migrations/0008-append-in-turn.js';
import { run, withClient } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

/** Inside the append: 30 % are slowed, 10 % are rolled back by a failure that may be repeated. */
const TROUBLE = `
create function public.trouble() returns trigger language plpgsql as $$
begin
  if random() < 0.3 then perform pg_sleep(random() * 0.02); end if;
  if random() < 0.1 then raise exception 'trouble' using errcode = 'serialization_failure'; end if;
  return null;
end $$;
create trigger trouble after insert on jejak_log.event for each statement execute function public.trouble();`;

/** Twelve writers in four processes against one reader that keeps a checkpoint. Returns what went wrong. */
async function race(under: PostgresUnderTest): Promise<string[]> {
  const random = seeded('O1');
  await run(under.url, TROUBLE);
  const stores = await Promise.all([1, 2, 3, 4].map(() => under.another()));
  const acknowledged: string[] = [];
  const wrong: string[] = [];
  const writing = Array.from({ length: 12 }, async (_, writer) => {
    for (let i = 0; i < 20; i++) {
      if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 10));
      const event = newEvent();
      const outcome = await settled(stores[writer % 4]!.append(newStream(), 'no_stream', [event]));
      if (outcome instanceof Error) return void wrong.push(outcome.message);
      acknowledged.push(event.id);
    }
  });
  const ending = new AbortController();
  const seen = new Map<string, string>();
  const reading = (async () => {
    let checkpoint = '';
    for await (const item of under.store.subscribe({ after: 'start', signal: ending.signal })) {
      if (item.kind !== 'event') continue;
      if (item.event.position <= checkpoint) wrong.push(`${item.event.position} after ${checkpoint}`);
      checkpoint = item.event.position;
      seen.set(item.event.id, checkpoint);
    }
  })().catch((error: Error) => void wrong.push(error.message));
  await Promise.all(writing);
  const until = performance.now() + 20_000;
  while (acknowledged.some((id) => !seen.has(id)) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  ending.abort();
  await reading;
  for (const id of acknowledged) if (!seen.has(id)) wrong.push(`${id} was never read`);
  return wrong;
}

describe('order on PostgreSQL', () => {
  let under: PostgresUnderTest;
  beforeEach(async () => {
    under = await postgresUnderTest();
  });
  afterEach(() => under.remove());

  it('O1, O2, T11 loses nothing and leaves no gap while writers are slowed and rolled back', async () => {
    expect(await race(under)).toEqual([]);
    const positions = (await wholeLog(under.store)).map((e) => Number(e.position));
    expect(positions).toEqual(Array.from({ length: 240 }, (_, i) => i + 1));
  });

  it('E16 lets one of 24 writers in four processes win each revision', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => under.another()));
    const stream = newStream();
    const writers = Array.from({ length: 24 }, async (_, writer) => {
      const event = newEvent();
      for (let expected: 'no_stream' | bigint = 'no_stream'; ;) {
        const outcome: Appended | Error = await settled(
          stores[writer % 4]!.append(stream, expected, [event]),
        );
        if (!(outcome instanceof Error)) return Number(outcome.revision);
        if (!isConflict(outcome)) throw outcome;
        expected = outcome.body.actual;
      }
    });
    const won = (await Promise.all(writers)).toSorted((a, b) => a - b);
    expect(won).toEqual(Array.from({ length: 24 }, (_, i) => i));
    expect(await wholeLog(under.store)).toHaveLength(24);
  });

  it('O3 sees an append at once while other transactions stay open, here and in another database', async () => {
    const elsewhere = await postgresUnderTest();
    const open = (url: string, work: () => Promise<void>) =>
      withClient(url, async (client) => {
        await client.query('create table public.other (n int)');
        await client.query('begin');
        await client.query('insert into public.other values (1)');
        await client.query('select pg_current_xact_id()');
        await work();
        await client.query('rollback');
      });
    await open(under.url, () =>
      open(elsewhere.url, async () => {
        const { position } = await under.store.append(newStream(), 'no_stream', [newEvent()]);
        expect((await wholeLog(under.store)).map((e) => e.position)).toEqual([position]);
        for await (const item of under.store.subscribe({
          after: 'start',
          signal: AbortSignal.timeout(5_000),
        })) {
          expect(eventsIn([item])).toHaveLength(1);
          break;
        }
      }),
    );
    await elsewhere.remove();
  });

  it('O4 (canary) goes wrong when the head row is not locked', async () => {
    const unlocked = appendInTurn.replace('drop function jejak_log.append;', '').replace(/ for update;/, ';');
    expect(unlocked).not.toContain('for update');
    await run(under.url, unlocked);
    expect(await race(under)).not.toEqual([]);
  });
});
