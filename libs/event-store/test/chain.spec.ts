import { jest } from '@jest/globals';
import { newEvent, newStream } from '../src/contract/contract-events.js';
import { ChainWatch } from '../src/postgres/chain-watch.js';
import { verifyChain, type ChainFault } from '../src/postgres/verify-chain.js';
import { run, withClient } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

const at = (place: number) => String(place).padStart(19, '0');
/** What only a superuser can do: with the guards off, change what was recorded. */
const tamper = (url: string, statement: string): Promise<unknown> =>
  withClient(url, async (client) => {
    await client.query(
      'begin; alter table jejak_log.event disable trigger all; alter table jejak_log.head disable trigger all',
    );
    await client.query(statement);
    await client.query(
      `alter table jejak_log.event enable always trigger event_stays; alter table jejak_log.head enable always trigger head_moves_forward; commit`,
    );
  });

const until = async (there: () => boolean): Promise<void> => {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the check of the chain', () => {
  let under: PostgresUnderTest;
  beforeEach(async () => {
    under = await postgresUnderTest();
    for (let i = 0; i < 5; i++)
      await under.store.append(newStream(), 'no_stream', [newEvent(), newEvent({ text: 'dua' })]);
  });
  afterEach(() => under.remove());

  it('F12 finds a log clean that nobody touched, from its beginning or from any place', async () => {
    const { store, url } = under;
    const { storeId } = await store.head();
    const whole = await verifyChain(url);
    expect(whole).toMatchObject({
      storeId,
      from: at(1),
      to: at(10),
      events: 10,
      fault: null,
      repeatedIds: [],
    });
    const { rows } = await run(url, `select encode(chain, 'hex') as chain from jejak_log.head`);
    expect(whole.chain).toBe(rows[0].chain);
    const part = await verifyChain(url, { from: 4n });
    expect(part).toMatchObject({ from: at(4), to: at(10), events: 7, fault: null, chain: whole.chain });
    expect(await verifyChain(url, { from: 2n, count: 3 })).toMatchObject({
      to: at(4),
      events: 3,
      fault: null,
    });
    expect(await verifyChain(url, { from: 11n })).toMatchObject({
      from: null,
      to: null,
      events: 0,
      fault: null,
    });
  });

  it('finds an empty log clean', async () => {
    const empty = await postgresUnderTest();
    expect(await verifyChain(empty.url)).toMatchObject({ from: null, events: 0, fault: null });
    await empty.remove();
  });

  it.each<[string, string, ChainFault['reason'], number]>([
    [
      'a byte of the data',
      `update jejak_log.event set data = replace(data::text, 'dua', 'tua')::json where position = 6`,
      'chain',
      6,
    ],
    [
      'a byte of the metadata',
      `update jejak_log.event set metadata = replace(metadata::text, '"commandId":"', '"commandId":"x')::json where position = 7`,
      'chain',
      7,
    ],
    [
      'a byte of a link',
      `update jejak_log.event set chain = set_byte(chain, 0, 255 - get_byte(chain, 0)) where position = 3`,
      'chain',
      3,
    ],
    ['the type', `update jejak_log.event set type = 'LetterLost' where position = 1`, 'chain', 1],
    [
      'the time',
      `update jejak_log.event set recorded_at = recorded_at + interval '1 ms' where position = 10`,
      'chain',
      10,
    ],
    [
      'an index column',
      `update jejak_log.event set valid_at = '2024-01-01' where position = 5`,
      'columns',
      5,
    ],
    ['the category', `update jejak_log.event set category = 'other.folder' where position = 2`, 'columns', 2],
    ['a row that is gone', `delete from jejak_log.event where position = 4`, 'missing', 4],
    ['the last row', `delete from jejak_log.event where position = 10`, 'missing', 10],
    [
      'two rows swapped',
      `update jejak_log.event set position = -1 where position = 3; update jejak_log.event set position = 3 where position = 5; update jejak_log.event set position = 5 where position = -1`,
      'chain',
      3,
    ],
    ['the link of the head', `update jejak_log.head set chain = decode(repeat('11', 32), 'hex')`, 'head', 10],
    [
      'a head behind its events',
      `update jejak_log.head set position = 9, chain = (select chain from jejak_log.event where position = 9)`,
      'head',
      9,
    ],
  ])('F12 names the position after a superuser changed %s', async (_, statement, reason, place) => {
    await tamper(under.url, statement);
    expect((await verifyChain(under.url)).fault).toMatchObject({ reason, position: at(place) });
  });

  it('names a stream whose revisions have a hole, and a time that went back, even when the chain was rewritten', async () => {
    const rewritten = (place: number, change: string): Promise<void> => rewrite(under.url, place, change);
    await rewritten(8, 'revision = 2');
    expect((await verifyChain(under.url)).fault).toMatchObject({ reason: 'revision', position: at(8) });
    await rewritten(8, 'revision = 1');
    expect((await verifyChain(under.url)).fault).toBeNull();
    await rewritten(9, `recorded_at = recorded_at - interval '1 hour'`);
    expect((await verifyChain(under.url)).fault).toMatchObject({ reason: 'time', position: at(9) });
  });

  it('reports an id that stands twice in its stream, and calls the log no worse for it', async () => {
    const stream = newStream();
    const event = newEvent();
    await under.store.append(stream, 'no_stream', [event]);
    await under.store.append(stream, 0n, [event]);
    expect(await verifyChain(under.url)).toMatchObject({ fault: null, repeatedIds: [at(12)] });
  });

  it('reads page by page, and says how far it is', async () => {
    const stream = newStream();
    for (let i = 0; i < 3; i++)
      await under.store.append(
        stream,
        i === 0 ? 'no_stream' : BigInt(i * 900 - 1),
        Array.from({ length: 900 }, () => newEvent()),
      );
    const places: bigint[] = [];
    await verifyChain(under.url, { onProgress: (place, target) => void places.push(place, target) });
    expect(places).toEqual([1000n, 2710n, 2000n, 2710n, 2710n, 2710n]);
  });

  it('is made by the watch: the newest window first, then others, until it finds a fault and keeps it', async () => {
    const faults: ChainFault[] = [];
    const troubles: unknown[] = [];
    const watch = new ChainWatch(under.url, {
      intervalMs: 5,
      window: 4,
      onFault: (fault) => void faults.push(fault),
      onTrouble: (error) => void troubles.push(error),
    }).start();
    await until(() => watch.found().checkedAt !== null);
    expect(watch.found()).toMatchObject({ events: 4, fault: null });
    await tamper(under.url, `update jejak_log.event set type = 'LetterLost' where position = 2`);
    await until(() => watch.found().fault !== null);
    expect(watch.found().fault).toMatchObject({ position: at(2), reason: 'chain' });
    const { events } = watch.found();
    await until(() => watch.found().events > events + 8);
    await watch.close();
    expect([faults.length, watch.found().fault?.position, troubles]).toEqual([1, at(2), []]);
  });

  it('is begun, after a restart, where a fault was found, and forgets one that is gone', async () => {
    const watched = () => {
      const found: ChainFault[] = [];
      const onTrouble = (error: unknown): never => {
        throw error;
      };
      const options = { intervalMs: 3_600_000, window: 4, onTrouble };
      return {
        found,
        watch: new ChainWatch(under.url, { ...options, onFault: (one) => void found.push(one) }),
      };
    };
    const remember = `insert into jejak_read.chain_fault (id, position) values (1, '${at(2)}')`;
    await run(under.url, remember);
    const before = watched();
    await before.watch.start().close();
    expect([before.found, (await run(under.url, 'select from jejak_read.chain_fault')).rowCount]).toEqual([
      [],
      0,
    ]);
    await tamper(under.url, `update jejak_log.event set type = 'LetterLost' where position = 2`);
    await run(under.url, remember);
    const after = watched();
    await after.watch.start().close();
    expect([after.found.map(({ position }) => position), after.watch.found().fault?.position]).toEqual([
      [at(2)],
      at(2),
    ]);
    await run(under.url, 'delete from jejak_read.chain_fault');
    await tamper(under.url, `update jejak_log.event set type = 'LetterLost' where position = 9`);
    await watched().watch.start().close();
    expect((await run(under.url, 'select position from jejak_read.chain_fault')).rows).toEqual([
      { position: at(9) },
    ]);
  });

  it('is overdue when looks fail, each of which is told, and names repeated ids', async () => {
    const stream = newStream();
    const event = newEvent();
    await under.store.append(stream, 'no_stream', [event]);
    await under.store.append(stream, 0n, [event]);
    const troubles: unknown[] = [];
    const watch = new ChainWatch(under.url, {
      intervalMs: 5,
      onFault: () => undefined,
      onTrouble: (error) => void troubles.push(error),
    }).start();
    await until(() => watch.found().checkedAt !== null);
    expect(watch.found()).toMatchObject({ fault: null, repeatedIds: [at(12)] });
    await run(under.url, 'alter table jejak_log.event rename to hidden');
    await until(() => watch.found().overdue && troubles.length > 1);
    await run(under.url, 'alter table jejak_log.hidden rename to event');
    await until(() => !watch.found().overdue);
    await watch.close();
    expect(watch.found()).toMatchObject({ fault: null, repeatedIds: [at(12)] });
  });

  it.each(['XX001', 'XX002'])(
    'F12 calls what PostgreSQL finds broken (%s) a fault of the log',
    async (code) => {
      await run(
        under.url,
        `alter table jejak_log.event rename to stored;
       create function jejak_log.broken() returns boolean language plpgsql as $$
         begin raise exception 'invalid page in block 3' using errcode = '${code}'; end $$;
       create view jejak_log.event as select * from jejak_log.stored where position < 5 or jejak_log.broken()`,
      );
      const fault = { reason: 'damaged', position: at(3), stream: null };
      expect(await verifyChain(under.url, { from: 3n, count: 2 })).toMatchObject({ fault: null });
      expect(await verifyChain(under.url, { from: 3n, count: 4 })).toMatchObject({ fault });
    },
  );
});

/** Changes a row and makes every link anew, as who owns the database could. */
async function rewrite(url: string, place: number, change: string): Promise<void> {
  await tamper(
    url,
    `update jejak_log.event set ${change} where position = ${place};
     do $$ declare e record; link bytea := decode(repeat('00', 32), 'hex');
     begin
       for e in select * from jejak_log.event order by position loop
         link := sha256(link || int8send(e.position) || int8send(e.revision) || int8send((extract(epoch from e.recorded_at) * 1000)::bigint)
           || sha256(convert_to(e.stream || E'\\n' || e.event_id || E'\\n' || e.type || E'\\n' || e.schema_version || E'\\n'
             || encode(sha256(convert_to(e.data::text, 'UTF8')), 'hex') || E'\\n' || encode(sha256(convert_to(e.metadata::text, 'UTF8')), 'hex') || E'\\n', 'UTF8')));
         update jejak_log.event set chain = link where position = e.position;
         update jejak_log.head set chain = link;
       end loop;
     end $$`,
  );
}
