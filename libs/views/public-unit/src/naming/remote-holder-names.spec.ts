import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NOW } from '#app/platform';
import type { HoldersQuestion } from './holder-names.js';
import { RemoteHolderNames } from './remote-holder-names.js';

const question: HoldersQuestion = {
  ...{ unitId: 'unit-1', agencyId: 'kota-contoh-a', validAt: '2024-03-25', knownAt: '2024-04-02' },
  ...{ moment: NOW, minPosition: '00000009', position: null },
  holders: [{ postId: 'post-1', level: 'jpt-pratama', decisionId: 'd-1' }],
};
const name = { postId: 'post-1', decisionId: 'd-1', name: 'Contoh', basisDecisionId: 'b-1' };

describe('a process without keys', () => {
  const asked: string[] = [];
  let answer: { readonly status: number; readonly body: string };
  const server = createServer((request, reply) => {
    asked.push(request.url!);
    reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  let names: RemoteHolderNames;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    names = new RemoteHolderNames(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('asks one that keeps them, by both clocks, and takes no name of a holder it did not ask for', async () => {
    const others = [
      { ...name, decisionId: 'd-2' },
      { ...name, postId: 'post-2' },
    ];
    answer = { status: 200, body: JSON.stringify({ items: [...others, name] }) };
    expect(await names.of(question)).toEqual([name]);
    expect(asked).toEqual([
      '/v1/organisation/units/unit-1/holder-names?validAt=2024-03-25&knownAt=2024-04-02&minPosition=00000009',
    ]);
  });

  it.each([
    [503, '{}'],
    [200, 'no JSON'],
  ])('tells no name when the answer is %i %s', async (status, body) => {
    answer = { status, body };
    expect(await names.of(question)).toBeNull();
  });

  it('tells no name when nobody is there to be asked', async () => {
    expect(await new RemoteHolderNames(null).of(question)).toBeNull();
    expect(await new RemoteHolderNames('http://127.0.0.1:1').of(question)).toBeNull();
  });
});
