import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { LocalKey } from '#app/web';
import { interleave, median, row } from './measure.mjs';
import { serve } from './service.mjs';

const CONNECTIONS = 32;
/**
 * The service runs more code for one request than the bare handler, and each function is compiled only after many calls:
 * a short warm-up would count the service half interpreted and the baseline compiled.
 */
const SLICES = { warmUp: 6, seconds: 2 };

/** Requests per second of one request shape; every answer must be a success, or the figure means nothing. */
const load = (url, options) => async (seconds) => {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: Math.max(1, Math.round(seconds)),
    ...options,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors.`);
  return result['2xx'] / result.duration;
};

/** Seconds until every read model serves the end of the log; nothing else may be asked of the machine before. */
async function untilServed(house) {
  const began = performance.now();
  for (;;) {
    const { checks } = await (await fetch(`${house}/ready`)).json();
    if (checks.find(({ name }) => name === 'projections').lagSeconds === 0) break;
    await sleep(5);
  }
  return (performance.now() - began) / 1000;
}

/** Records the command that the service printed, again and again, as an officer of it. @param address of who is asked */
async function recorder(address, printed, dataDir) {
  const key = await LocalKey.open(dataDir);
  const token = await key.issue({ person: 'bench', role: 'officer', agency: '*', ttlSeconds: 3600 });
  const post = {
    method: 'POST',
    body: /-d '(\{.*\})'/.exec(printed)[1],
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  };
  const run = randomUUID();
  let n = 0;
  const setupRequest = (request) => ({
    ...request,
    headers: { ...request.headers, 'idempotency-key': `bench-${run}-${n++}` },
  });
  const path = '/v1/recruitment/formations';
  return {
    post,
    record: load(`${address}${path}`, { ...post, requests: [{ ...post, path, setupRequest }] }),
  };
}

/** The same commands on a store of its own where nothing projects: what the way of a command takes by itself. */
async function withoutReadModels(dist, bare) {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-bench-api-'));
  const settings = { DATA_DIR: dataDir };
  let served = await serve(join(dist, 'apps/standalone/src/main.js'), '/ready', settings);
  try {
    while (!served.printed().includes('curl ')) await sleep(20);
    const printed = served.printed();
    await served.stop();
    served = await serve(join(dist, 'apps/api/src/main.js'), '/ready', settings);
    const { post, record } = await recorder(served.address, printed, dataDir);
    return await interleave({ ours: record, bare: load(`${bare}/formations`, post) }, SLICES);
  } finally {
    await served.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * HTTP command beside a bare Nest + Fastify POST with the same DTO, with and without read models that follow, and a feed
 * page beside bare JSON of the same size.
 */
export async function httpRows({ house, dataDir, bare, dist }) {
  const { address } = house;
  const { post, record } = await recorder(address, house.printed(), dataDir);
  const behind = [];
  const commands = await interleave(
    {
      // The baseline would else share the machine with what the read models owe.
      ours: async (seconds) => {
        const rate = await record(seconds);
        behind.push(await untilServed(address));
        return rate;
      },
      bare: load(`${bare}/formations`, post),
    },
    SLICES,
  );
  const page = await (await fetch(`${address}/v1/feed?limit=50`)).text();
  await fetch(`${bare}/page`, { method: 'PUT', body: page, headers: { 'content-type': 'text/plain' } });
  const pages = await interleave(
    { ours: load(`${address}/v1/feed?limit=50`, {}), bare: load(`${bare}/page`, {}) },
    SLICES,
  );
  const alone = await withoutReadModels(dist, bare);
  const name = `HTTP command, ${CONNECTIONS} clients`;
  return [
    row(name, commands.ours, 'requests/s', commands.bare),
    row(`then, until every read model serves the last of ${SLICES.seconds} s of them`, median(behind), 's'),
    row(`${name}, without read models`, alone.ours, 'requests/s', alone.bare),
    row('feed page of 50', pages.ours, 'requests/s', pages.bare),
  ];
}
