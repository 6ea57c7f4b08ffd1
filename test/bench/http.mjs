import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { interleave, median, row } from './measure.mjs';

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

/** HTTP command beside a bare Nest + Fastify POST with the same DTO, and a feed page beside bare JSON of the same size. */
export async function httpRows({ house, bare, token, command }) {
  let n = 0;
  const post = {
    method: 'POST',
    body: JSON.stringify(command),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  };
  const run = process.pid;
  const requests = [
    {
      setupRequest: (request) => ({
        ...request,
        headers: { ...request.headers, 'idempotency-key': `bench-${run}-${n++}` },
      }),
    },
  ];
  const record = load(`${house}/v1/recruitment/formations`, {
    ...post,
    requests: requests.map((r) => ({ ...post, ...r, path: '/v1/recruitment/formations' })),
  });
  const behind = [];
  const commands = await interleave(
    {
      // The baseline would else share the machine with what the read models owe.
      ours: async (seconds) => {
        const rate = await record(seconds);
        behind.push(await untilServed(house));
        return rate;
      },
      bare: load(`${bare}/formations`, post),
    },
    SLICES,
  );
  const page = await (await fetch(`${house}/v1/feed?limit=50`)).text();
  await fetch(`${bare}/page`, { method: 'PUT', body: page, headers: { 'content-type': 'text/plain' } });
  const pages = await interleave(
    { ours: load(`${house}/v1/feed?limit=50`, {}), bare: load(`${bare}/page`, {}) },
    SLICES,
  );
  return [
    row(`HTTP command, ${CONNECTIONS} clients`, commands.ours, 'requests/s', commands.bare),
    row(`then, until every read model serves the last of ${SLICES.seconds} s of them`, median(behind), 's'),
    row('feed page of 50', pages.ours, 'requests/s', pages.bare),
  ];
}
