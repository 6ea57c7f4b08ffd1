import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { migrateLog, PostgresEventStore } from '#app/event-store';
import { ownServer } from '#app/testing';
import { checkHistory } from '../../libs/event-store/src/contract/check-history.js';
import { newStream, seeded } from '../../libs/event-store/src/contract/contract-events.js';
import { followAll, write, type Attempt, type Seen } from '../../libs/event-store/src/contract/history.js';
import { chainDamage } from '../../libs/event-store/test/chain.js';
import { Figures } from './figures.js';
import { Journal } from './journal.js';

const WRITERS = 8;
const READERS = 2;
const STREAMS = 40;
const KILL_EVERY_MS = 5_000;
/** Writers rest this long at most between appends: a soak lasts, it does not race. */
const REST_MS = 12;
const SHOWN = 20;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes}: a number above 0 is needed.`);
const file = (name: string): string => join(process.env['JEJAK_TEST_RUN']!, name);

const random = seeded('soak');
const server = await ownServer();
await migrateLog(server.url);
// Two processes' worth of stores: what one writes the other finds changed.
const stores = [await PostgresEventStore.open(server.url), await PostgresEventStore.open(server.url)];
const attempts = new Journal<Attempt>(file('attempts'));
const seen = Array.from({ length: READERS }, (_, i) => new Journal<Seen>(file(`reader-${i}`)));
const figures = new Figures();
const ending = new AbortController();
const readers = seen.map((journal, i) =>
  followAll(stores[i % stores.length]!, (event) => journal.note(event), ending.signal),
);

const end = performance.now() + minutes * 60_000;
const writing = {
  streams: Array.from({ length: STREAMS }, () => newStream()),
  ends: new Map(),
  random,
  note: (attempt: Attempt) => {
    attempts.note(attempt);
    figures.note(attempt);
  },
  over: () => performance.now() >= end,
  pauseMs: 20,
  rest: () => sleep(random() * REST_MS),
};
figures.weigh();
const writers = Promise.all(
  Array.from({ length: WRITERS }, (_, i) => write(stores[i % stores.length]!, writing)),
);
for (let next = performance.now() + KILL_EVERY_MS; next < end; next += KILL_EVERY_MS) {
  await Promise.race([sleep(Math.max(0, next - performance.now())), writers]);
  await server.kill();
  figures.kills++;
  await server.start();
  figures.weigh();
  if (figures.kills % 12 === 0)
    console.log(`… ${figures.kills} kills, ${figures.appends} appends, ${figures.conflicts} conflicts`);
}
await writers;
figures.unknownCalls = stores.reduce((sum, store) => sum + store.writerState().unknownOutcomes, 0);
let left = 0;
for await (const _ of stores[0]!.readAll({ limit: Number.MAX_SAFE_INTEGER })) left++;
while (seen.some(({ count }) => count < left)) await sleep(20);
ending.abort();
await Promise.all(readers);
figures.weigh();

console.log('judging …');
const history = {
  attempts: await attempts.entries(),
  followers: await Promise.all(seen.map((journal) => journal.entries())),
};
const log = stores[0]!.readAll({ limit: Number.MAX_SAFE_INTEGER });
const wrong = [...(await checkHistory(history, log, { dense: true })), ...(await chainDamage(server.url))];
console.log(figures.lines(minutes).join('\n'));
for (const line of wrong.slice(0, SHOWN)) console.log(`VIOLATION ${line}`);
console.log(wrong.length === 0 ? 'checkHistory: clean' : `checkHistory: ${wrong.length} violations`);
process.exitCode = wrong.length === 0 ? 0 : 1;
await Promise.all(stores.map((store) => store.close()));
await server.remove();
