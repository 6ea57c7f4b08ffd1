import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { LocalKey } from '#app/web';
import { ApiClient } from '../../dist/apps/cli/src/api-client.js';
import { announceVacancies } from '../../dist/apps/cli/src/simulate/announcing.js';
import { daysFrom } from '../../dist/apps/cli/src/simulate/days-of-round.js';
import { RoundAtWork } from '../../dist/apps/cli/src/simulate/round-at-work.js';
import { RECORDED_AFTERWARDS } from '../../dist/apps/cli/src/simulate/round-clock.js';
import { planRound } from '../../dist/apps/cli/src/simulate/round-plan.js';
import { SimulatedService } from '../../dist/apps/cli/src/simulate/simulated-service.js';
import { mebibytesOf, row } from './measure.mjs';

/** A year of its own: whoever applied in the round of another part applies again. */
const BEGINNING = '2025-01-01T00:00:00.000Z';
const AGENCY = { slug: 'kota-contoh-b', name: 'Pemerintah Kota Contoh B' };
/** Blanks make a row so long: a file this large of short rows would take hours, and hold no more of it in memory. */
const ROW_BYTES = 40_000;
const LOOK_MS = 100;

/** A large file of applications through `jejak import`: how long it takes, and what the command and the service need. */
export async function largeFileRows({ house, dataDir, megabytes }) {
  const key = await LocalKey.open(dataDir);
  const token = await key.issue({ person: 'bench', role: 'officer', agency: '*', ttlSeconds: 3600 });
  const work = await announcedRound(
    new ApiClient(house.address, token),
    Math.ceil((megabytes * 1_000_000) / ROW_BYTES),
  );
  const file = join(dataDir, 'large.ndjson');
  await writeApplications(file, work);
  const { seconds, recorded, highest } = await imported(file, work.roundId, { house, dataDir });
  if (recorded !== work.plan.applicants.length) throw new Error(`${recorded} rows were recorded.`);
  const name = `import of a file of ${megabytes} MB`;
  return [
    row(`${name}, ${recorded} applications`, seconds, 's'),
    ...(process.platform === 'linux'
      ? [
          row(`${name}: highest RSS of the command`, highest, 'MiB'),
          row(`${name}: highest RSS of the service`, mebibytesOf(house.pid, 'VmHWM'), 'MiB'),
        ]
      : []),
  ];
}

async function announcedRound(api, applicants) {
  const service = new SimulatedService(api);
  const days = daysFrom(BEGINNING);
  const plan = planRound({ seats: 1, applicants, formations: 1, seed: 2 }, days, AGENCY.name);
  await service.record('/v1/organisation/agencies', AGENCY);
  const work = new RoundAtWork(service, RECORDED_AFTERWARDS, days, plan, () => {});
  await announceVacancies(work, AGENCY.slug);
  return work;
}

async function writeApplications(file, { plan, formations: [{ formationId }] }) {
  const stream = createWriteStream(file);
  for (const { applicationNo, submittedAt, person } of plan.applicants) {
    const row = JSON.stringify({ applicationNo, formationId, submittedAt, ...person });
    const blanks = ' '.repeat(ROW_BYTES - row.length - 1);
    if (!stream.write(`{${blanks}${row.slice(1)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

async function imported(file, roundId, { house, dataDir }) {
  const jejak = join(import.meta.dirname, '../../scripts/jejak.mjs');
  const stated = ['--round', roundId, '--server', house.address, '--rejected', `${file}.rejected`, '--json'];
  const child = spawn(process.execPath, [jejak, 'import', 'applications', file, ...stated], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let highest = 0;
  const look = setInterval(() => (highest = mebibytesOf(child.pid, 'VmHWM') ?? highest), LOOK_MS);
  const printed = await text(child.stdout);
  clearInterval(look);
  return { ...JSON.parse(printed), highest };
}
