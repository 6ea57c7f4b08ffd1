import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { visitDatabase } from '#app/embedded-postgres';
import { LocalKey } from '#app/web';
import { ApiClient } from '../../dist/apps/cli/src/api-client.js';
import { Drawn } from '../../dist/apps/cli/src/simulate/drawn.js';
import { ClockOfStore } from '../../dist/apps/cli/src/simulate/round-clock.js';
import { simulateAgency } from '../../dist/apps/cli/src/simulate/agency/simulate-agency.js';
import { mebibytesOf, quantile, row } from './measure.mjs';
import { rebuildBy } from './rebuild.mjs';
import { serve } from './service.mjs';

/** Employees whose five years make a log of about 10,000 events. */
const SMALL = 68;
const HEAD_QUESTIONS = 10_000;
const CAREER_QUESTIONS = 2_000;
const WARM_UP = 300;
export const SIMULATED = { JEJAK_CLOCK: 'simulated', SAMPLE: 'off' };

/**
 * Years of a city's personnel life in a store with a simulated clock: simulated through the HTTP interface, projected, asked and
 * rebuilt; careers also beside those of a log of about 10,000 events, over the same years.
 */
export async function agencyRows({ house, standalone, dataDir, databaseUrl, employees, years, say }) {
  const large = await lived({ house, dataDir, databaseUrl }, { employees, years }, say);
  const smallDir = mkdtempSync(join(tmpdir(), 'jejak-bench-small-'));
  const smallHouse = await serve(standalone, '/ready', { DATA_DIR: smallDir, ...SIMULATED });
  try {
    const database = await visitDatabase({ dataDir: smallDir, log: () => undefined });
    const place = { house: smallHouse, dataDir: smallDir, databaseUrl: database.url };
    const small = await lived(place, { employees: SMALL, years }, say);
    await database.close();
    say('careers …');
    const careers = await careersOf({ small, large });
    say('heads of units …');
    const heads = await headsOf(large);
    say('rebuild --all …');
    return [...livedRows(large), ...heads, ...careers, ...rebuildRow(dataDir, say)];
  } finally {
    await smallHouse.stop();
    rmSync(smallDir, { recursive: true, force: true });
  }
}

/** Simulates, and waits until every read model serves the end. */
async function lived({ house, dataDir, databaseUrl }, { employees, years }, say) {
  const key = await LocalKey.open(dataDir);
  const officer = await key.issue({ person: 'bench', role: 'officer', agency: '*', ttlSeconds: 7200 });
  const inspector = await key.issue({ person: 'bench-i', role: 'inspector', agency: '*', ttlSeconds: 7200 });
  const api = new ApiClient(house.address, officer);
  const size = { agency: 'kota-contoh-s', employees, years, seed: 1 };
  const result = await simulateAgency(api, size, new ClockOfStore(api), say);
  const { events, lag } = await projected(databaseUrl);
  const highest = mebibytesOf(house.pid, 'VmHWM');
  const worked = processorSecondsOf(house.pid);
  return { address: house.address, inspector, result, events, lag, highest, worked };
}

/** Clock ticks a second of Linux, in which a process's time is told. */
const TICKS = 100;

/** Processor time of a process since its start, its threads included; undefined where the system does not tell. */
function processorSecondsOf(pid) {
  if (process.platform !== 'linux') return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const livedRows = ({ result, events, lag, highest, worked }) => {
  const name = `${result.employees} employees × ${result.years} years`;
  return [
    row(`${name}: simulated, ${events} events`, result.seconds, 's'),
    row(`${name}: simulated`, events / result.seconds, 'events/s'),
    row(`${name}: until every read model serves the end`, lag, 's'),
    row(`${name}: simulated and projected`, events / (result.seconds + lag), 'events/s'),
    ...(worked ? [row(`${name}: processor time of the service`, (worked * 1000) / events, 'ms/event')] : []),
    ...(highest ? [row(`${name}: highest RSS of the service`, highest, 'MiB')] : []),
    row(`${name}: RSS of the simulator, which measures`, process.memoryUsage().rss / 2 ** 20, 'MiB'),
  ];
};

/** Events of the log, and how many seconds the slowest read model needed to come to its end. */
async function projected(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const started = performance.now();
  try {
    const log = await client.query(
      'select count(*)::int as events, max(position) as head from jejak_log.event',
    );
    const { events, head } = log.rows[0];
    for (;;) {
      const { rows } = await client.query(
        'select name, halted_error from jejak_read.projection where position is null or position::numeric < $1',
        [head],
      );
      const halted = rows.find(({ halted_error: error }) => error !== null);
      if (halted) throw new Error(`${halted.name} halted: ${halted.halted_error}`);
      if (rows.length === 0) return { events, lag: (performance.now() - started) / 1000 };
      await sleep(50);
    }
  } finally {
    await client.end();
  }
}

async function asked({ address, inspector }, path) {
  const started = performance.now();
  const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${inspector}` } });
  await answer.arrayBuffer();
  const took = performance.now() - started;
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return took;
}

/** "Who headed unit X on day D as known on day K", one question after the other. */
async function headsOf({ result, ...place }) {
  const drawn = new Drawn(7);
  const { firstYear, years, unitIds } = result;
  const day = () =>
    [drawn.whole(firstYear, firstYear + years), drawn.whole(1, 12), drawn.whole(1, 28)]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const question = () =>
    `/v1/organisation/units/${drawn.oneOf(unitIds)}/head?validAt=${day()}&knownAt=${day()}`;
  for (let i = 0; i < WARM_UP; i++) await asked(place, question());
  const took = [];
  for (let i = 0; i < HEAD_QUESTIONS; i++) took.push(await asked(place, question()));
  return [0.5, 0.99].map((part) =>
    row(`head of a unit, ${HEAD_QUESTIONS} questions over HTTP, p${part * 100}`, quantile(took, part), 'ms'),
  );
}

/** Careers of both logs in turn, so that a drift of the machine meets both alike. */
async function careersOf(logs) {
  const drawn = new Drawn(11);
  const took = { small: [], large: [] };
  for (let i = 0; i < WARM_UP + CAREER_QUESTIONS; i++)
    for (const [name, log] of Object.entries(logs)) {
      const ms = await asked(log, `/v1/careers/${drawn.oneOf(log.result.personRefs)}`);
      if (i >= WARM_UP) took[name].push(ms);
    }
  return [0.5, 0.99].map((part) =>
    row(
      `replay of one career, p${part * 100}, log of ${logs.large.events} events beside ${logs.small.events}`,
      quantile(took.large, part),
      'ms',
      quantile(took.small, part),
    ),
  );
}

/** All read models anew, beside the service, each equal to the one that serves. */
function rebuildRow(dataDir, say) {
  const all = rebuildBy(dataDir, say, '--all', SIMULATED);
  const events = all.reduce((sum, each) => sum + each.events, 0);
  const seconds = Math.max(...all.map((each) => each.seconds));
  return [
    row(`rebuild --all, ${all.length} read models, digests equal`, seconds, 's'),
    row(`rebuild --all, ${events} events applied`, events / seconds, 'events/s'),
  ];
}
