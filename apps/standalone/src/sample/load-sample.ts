import { setTimeout as sleep } from 'node:timers/promises';
import { LocalKey } from '#app/web';
import type { House } from '../../../api/src/house.js';
import { sampleToken } from './sample-officer.js';
import { LAST_SAMPLE_STREAM, sampleRequests, type SampleRequest } from './sample-requests.js';

interface Recorded {
  readonly revision: string;
  readonly decisionId: string | null;
}

/** A log that does not answer in time is asked again: the key of the request keeps it from recording twice. */
const ATTEMPTS = 20;
const PAUSE_MS = 500;

/**
 * Records the built-in sample over the service's own HTTP interface, once. A load that was cut short is taken up again:
 * what stands answers as a repeat.
 * @throws Error naming the request that was refused
 */
export async function loadSample(house: House, address: string, log: (line: string) => void): Promise<void> {
  for await (const _ of house.store.readStream(LAST_SAMPLE_STREAM, { limit: 1 })) return;
  log(`Loading the sample: ${sampleRequests.length} invented decisions …`);
  const token = await sampleToken(await LocalKey.open(house.config.dataDir));
  const revisions: Record<string, string> = {};
  const decisionIds: Record<string, string> = {};
  for (const request of sampleRequests) {
    const stream = request.on ?? request.name;
    const recorded = await send(
      address,
      token,
      request,
      request.on ? revisions[stream] : undefined,
      decisionIds,
    );
    revisions[stream] = recorded.revision;
    if (recorded.decisionId) decisionIds[request.name] = recorded.decisionId;
  }
}

async function send(
  address: string,
  token: string,
  request: SampleRequest,
  revision: string | undefined,
  decisionIds: Readonly<Record<string, string>>,
): Promise<Recorded> {
  const ask = {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': request.name,
      ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    },
    body: JSON.stringify(request.body(decisionIds)),
  };
  let response = await fetch(new URL(request.path, address), ask);
  for (let attempt = 1; response.status === 503 && attempt < ATTEMPTS; attempt++) {
    await response.body?.cancel();
    await sleep(PAUSE_MS);
    response = await fetch(new URL(request.path, address), ask);
  }
  if (!response.ok)
    throw new Error(`The sample request ${request.name} was refused: ${await response.text()}`);
  return (await response.json()) as Recorded;
}
