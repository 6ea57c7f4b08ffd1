import pg from 'pg';
import { LocalKey } from '#app/web';
import { ApiClient } from '../../dist/apps/cli/src/api-client.js';
import { RECORDED_AFTERWARDS } from '../../dist/apps/cli/src/simulate/round-clock.js';
import { simulateRecruitment } from '../../dist/apps/cli/src/simulate/simulate-recruitment.js';
import { rankingRows } from './ranking.mjs';
import { mebibytesOf, row } from './measure.mjs';

/** What begins with each day that the simulation says. */
const STAGES = [
  ['applications', /\d+ applications$/],
  ['administrative results', /results of the administrative/],
  ['objections and answers', /objections; /],
  ['scores of SKD', /scores of SKD/],
  ['ranking after SKD over HTTP', /rankings after SKD/],
];

/**
 * A whole simulated round of one formation, on a store whose clock is not simulated: bulk endpoints, single commands for
 * objections; then the two rankings alone, in this process.
 */
export async function recruitmentRows({ house, dataDir, databaseUrl, applicants }) {
  const key = await LocalKey.open(dataDir);
  const token = await key.issue({ person: 'bench', role: 'officer', agency: '*', ttlSeconds: 3600 });
  const seats = Math.ceil(applicants / 10);
  const size = { agency: 'kota-contoh-s', seats, applicants, formations: 1, seed: 1 };
  const marks = [];
  const say = (line) => marks.push({ line, at: performance.now() });
  const before = await eventsIn(databaseUrl);
  const api = new ApiClient(house.address, token);
  const round = await simulateRecruitment(api, size, RECORDED_AFTERWARDS, say);
  const events = (await eventsIn(databaseUrl)) - before;
  if (round.passed !== seats) throw new Error(`${round.passed} of ${seats} seats were filled.`);
  const name = `round of ${applicants} applicants`;
  return [
    row(name, round.seconds, 's'),
    row(`${name}, ${events} events`, events / round.seconds, 'events/s'),
    ...STAGES.map(([stage, pattern]) => row(`${name}: ${stage}`, secondsOf(marks, pattern), 's')),
    ...memoryRows(name, house.pid),
    ...rankingRows(applicants),
  ];
}

/** From the first line that matches to the first after it that does not, the answers to objections included. */
function secondsOf(marks, pattern) {
  const first = marks.findIndex(({ line }) => pattern.test(line));
  const next = marks.findIndex(({ line }, i) => i > first && !pattern.test(line) && !/answers to/.test(line));
  return (marks[next].at - marks[first].at) / 1000;
}

/** Resident memory of the service, its threads included, PostgreSQL not; nothing where the system does not tell. */
function memoryRows(name, pid) {
  if (process.platform !== 'linux') return [];
  return [
    row(`${name}: RSS of the service at its end`, mebibytesOf(pid, 'VmRSS'), 'MiB'),
    row(`${name}: highest RSS of the service`, mebibytesOf(pid, 'VmHWM'), 'MiB'),
  ];
}

async function eventsIn(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query('select count(*)::int as events from jejak_log.event');
  await client.end();
  return rows[0].events;
}
