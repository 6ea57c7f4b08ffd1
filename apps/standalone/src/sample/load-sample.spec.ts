import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiClient } from '../../../cli/src/api-client.js';
import { sendRequests } from './load-sample.js';
import { sampleRequests } from './sample-requests.js';

describe('loading the sample', () => {
  /** What the service was asked, when it answers these first. */
  async function asked(...first: number[]): Promise<{ keys: unknown[]; failure: unknown }> {
    const keys: unknown[] = [];
    const server = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']);
      response.statusCode = first.shift() ?? 201;
      response.end(JSON.stringify({ revision: '0', decisionId: 'd' }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const failure = await sendRequests(new ApiClient(address, 'token')).catch((error: unknown) => error);
    server.closeAllConnections();
    server.close();
    return { keys, failure };
  }

  const names = sampleRequests.map(({ name }) => name);
  it('sends a request again, under the same key, while the log does not answer', async () => {
    expect(await asked(503, 503)).toEqual({
      keys: [names[0], names[0], ...names],
      failure: undefined,
    });
  });
  it('gives up at a refusal, naming the request', async () => {
    const { keys, failure } = await asked(422);
    expect(keys).toEqual([names[0]]);
    expect(String(failure)).toContain(names[0]);
  });
});
