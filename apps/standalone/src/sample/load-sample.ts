import { LocalKey } from '#app/web';
import type { House } from '../../../api/src/house.js';
import { ApiClient, ServiceRefusal } from '../../../cli/src/api-client.js';
import { patiently } from '../../../cli/src/patiently.js';
import { RECORDED_AFTERWARDS } from '../../../cli/src/simulate/round-clock.js';
import { simulateRecruitment } from '../../../cli/src/simulate/simulate-recruitment.js';
import { sampleToken } from './sample-officer.js';
import { LAST_SAMPLE_STREAM, sampleRequests, type SampleRequest } from './sample-requests.js';
import { sampleRound } from './sample-round.js';

interface Recorded {
  readonly revision: string;
  readonly decisionId: string | null;
}

/**
 * Records the built-in sample over the service's own HTTP interface, once: a whole recruitment round, then single decisions of
 * every kind. A load that was cut short is taken up again: what stands answers as a repeat.
 * @throws CommandFailure what was refused
 */
export async function loadSample(house: House, address: string, log: (line: string) => void): Promise<void> {
  for await (const _ of house.store.readStream(LAST_SAMPLE_STREAM, { limit: 1 })) return;
  log(
    `Loading the sample, all invented: a recruitment round of ${sampleRound.applicants} applicants, and ${sampleRequests.length} other decisions …`,
  );
  const token = await sampleToken(await LocalKey.open(house.config.dataDir));
  const api = new ApiClient(address, token);
  await simulateRecruitment(api, sampleRound, RECORDED_AFTERWARDS, () => undefined);
  await sendRequests(api);
}

/** Sends the requests of the sample, in order. @throws Error naming the one that was refused */
export async function sendRequests(api: ApiClient): Promise<void> {
  const revisions: Record<string, string> = {};
  const decisionIds: Record<string, string> = {};
  for (const request of sampleRequests) {
    const stream = request.on ?? request.name;
    const revision = request.on ? revisions[stream] : undefined;
    const recorded = await send(api, request, revision, decisionIds);
    revisions[stream] = recorded.revision;
    if (recorded.decisionId) decisionIds[request.name] = recorded.decisionId;
  }
}

async function send(
  api: ApiClient,
  request: SampleRequest,
  revision: string | undefined,
  decisionIds: Readonly<Record<string, string>>,
): Promise<Recorded> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': request.name,
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
  const body = JSON.stringify(request.body(decisionIds));
  try {
    const answer = await patiently(() => api.send(request.path, { method: 'POST', headers, body }));
    return JSON.parse(answer) as Recorded;
  } catch (error) {
    if (!(error instanceof ServiceRefusal)) throw error;
    throw new Error(`The sample request ${request.name}: ${error.message}`, { cause: error });
  }
}
