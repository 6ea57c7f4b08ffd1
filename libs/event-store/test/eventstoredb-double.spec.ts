import { randomUUID } from 'node:crypto';
import {
  END,
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  NO_STREAM,
  START,
  type AllStreamSubscription,
} from '@eventstore/db-client';
import { all, newStream, settled } from '../src/contract/contract-events.js';
import { sleep } from './client.js';
import { DoubleLog } from './eventstoredb-double/double-log.js';
import { DoubleNode } from './eventstoredb-double/double-node.js';

/** The client as anybody uses it: what it hears from the double is what it heard from real servers. */
describe('the double, asked by the client itself', () => {
  const node = new DoubleNode(new DoubleLog());
  let client: EventStoreDBClient;
  beforeAll(async () => {
    await node.start();
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterAll(async () => {
    await client.dispose();
    await node.close();
  });
  const event = (id: string = randomUUID(), data: Record<string, string> = {}) =>
    jsonEvent({ id, type: 'Tried', data });
  const append = (
    stream: string,
    expectedRevision: bigint | typeof NO_STREAM,
    ...events: ReturnType<typeof event>[]
  ) => client.appendToStream(stream, events, { expectedRevision });

  it('appends, recognises a repeat and its beginning, and refuses the rest', async () => {
    const stream = newStream();
    const [a, b] = [event(), event()];
    const first = await append(stream, NO_STREAM, a, b);
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(first.position!.commit).toBe(first.position!.prepare);
    await append(stream, 1n, event());
    expect(await append(stream, NO_STREAM, a, b)).toEqual(first);
    expect(await append(stream, NO_STREAM, a)).toMatchObject({ nextExpectedRevision: 0n });
    for (const refused of [
      append(stream, NO_STREAM, a, event()),
      append(stream, 1n, a),
      append(stream, 9n, event()),
    ])
      expect(await settled(refused)).toMatchObject({ type: 'wrong-expected-version', actualVersion: 2n });
    expect(await settled(append(newStream(), 0n, event()))).toMatchObject({ actualVersion: 'no_stream' });
  });

  it('refuses appends over one mebibyte, and lives on', async () => {
    const kib = (n: number) => event(randomUUID(), { text: 'x'.repeat(n * 1024) });
    expect(await settled(append(newStream(), NO_STREAM, kib(1_100)))).toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
    const twenty = Array.from({ length: 20 }, () => kib(100));
    expect(await settled(append(newStream(), NO_STREAM, ...twenty))).toBeInstanceOf(Error);
    expect(await append(newStream(), NO_STREAM, kib(1_000))).toMatchObject({ success: true });
  });

  it('reads streams and everything, inclusive forwards, exclusive backwards', async () => {
    const stream = newStream();
    await append(stream, NO_STREAM, event(), event(), event());
    const read = async (options: object) =>
      (await all(client.readStream(stream, options))).map(({ event: one }) => Number(one!.revision));
    expect(await read({ direction: 'forwards', fromRevision: 1n })).toEqual([1, 2]);
    expect(await read({ direction: 'backwards', fromRevision: END, maxCount: 2 })).toEqual([2, 1]);
    expect(await read({ direction: 'forwards', fromRevision: 9n })).toEqual([]);
    expect(await settled(all(client.readStream(newStream())))).toMatchObject({ type: 'stream-not-found' });
    const log = await all(client.readAll());
    const at = log.at(-2)!.event!.position;
    const ids = (items: typeof log) => items.map(({ event: one }) => one!.id);
    expect(ids(await all(client.readAll({ fromPosition: at })))).toEqual(ids(log.slice(-2)));
    expect(ids(await all(client.readAll({ fromPosition: at, direction: 'backwards', maxCount: 1 })))).toEqual(
      ids(log.slice(-3, -2)),
    );
    expect(await settled(all(client.readAll({ fromPosition: { commit: 7n, prepare: 7n } })))).toMatchObject({
      type: 'unknown',
      message: expect.stringContaining('InvalidPosition'),
    });
  });

  it('tells a subscription that it is confirmed and caught up, and sends what passes its filter', async () => {
    node.log.append('$stats', 'any', [
      {
        id: randomUUID(),
        type: '$x',
        contentType: 'application/json',
        data: Buffer.from('{}'),
        metadata: Buffer.of(),
      },
    ]);
    const signals: string[] = [];
    const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
    subscription
      .on('confirmation', () => signals.push('confirmation'))
      .on('caughtUp', () => signals.push('caughtUp'));
    const stream = newStream();
    await append(stream, NO_STREAM, event());
    for await (const { event: one } of subscription) {
      expect(one!.type).toBe('Tried');
      if (one!.streamId === stream) break;
    }
    expect(signals).toContain('confirmation');
    await subscription.unsubscribe();
  });

  it('ends, killed, a subscription with one error and nothing else, for ever', async () => {
    const said: string[] = [];
    const subscription: AllStreamSubscription = client.subscribeToAll({ fromPosition: END });
    const errors: unknown[] = [];
    subscription.on('confirmation', () => said.push('confirmation')).on('data', () => said.push('data'));
    subscription.on('error', (error) => errors.push(error)).on('end', () => said.push('end'));
    subscription.on('close', () => said.push('close'));
    while (said.length === 0) await sleep(5);
    await node.kill();
    while (errors.length === 0) await sleep(5);
    await node.start();
    let alive = false;
    while (!alive) alive = !((await settled(append(newStream(), NO_STREAM, event()))) instanceof Error);
    expect(errors).toMatchObject([{ type: 'unavailable' }]);
    expect(said).toEqual(['confirmation']);
    expect(subscription.destroyed).toBe(false);
  });
});
