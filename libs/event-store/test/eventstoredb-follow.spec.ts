import { jest } from '@jest/globals';
import { newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import { eventsIn } from '../src/contract/read-contract.js';
import type { NewEvent, SubscriptionItem } from '../src/event-store.js';
import { isUnavailable } from '../src/store-error.js';
import { sleep } from './client.js';
import { eventStoreDbUnderTest, written, type EventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

describe('following on EventStoreDB', () => {
  let under: EventStoreDbUnderTest;
  let ending: AbortController;
  let items: SubscriptionItem[];
  let following: Promise<void>;
  beforeEach(async () => {
    under = await eventStoreDbUnderTest();
    ending = new AbortController();
    items = [];
    following = (async () => {
      for await (const item of under.store.subscribe({ after: 'start', signal: ending.signal }))
        items.push(item);
    })();
    await until(() => items.some((item) => item.kind === 'caught_up'));
  });
  afterEach(async () => {
    ending.abort();
    await following;
    await under.remove();
  });
  const until = async (condition: () => boolean) => {
    while (!condition()) await sleep(5);
  };
  const append = (...events: NewEvent[]) => under.store.append(newStream(), 'no_stream', events);
  /** Appends, and waits until everything was delivered: once, in order, one `caught_up` however often it had to resume. */
  const allArrives = async () => {
    await append(newEvent(), newEvent());
    const log = (await wholeLog(under.store)).map((e) => e.position);
    await until(() => eventsIn(items).length >= log.length);
    expect(eventsIn(items).map((e) => e.position)).toEqual(log);
    expect(items.filter((item) => item.kind === 'caught_up')).toHaveLength(1);
  };

  it('S3 resumes when the server ends the subscription in order (pitfall 4)', async () => {
    await allArrives();
    under.node.endSubscriptions();
    await append(newEvent());
    await allArrives();
  });

  it('S4 resumes alone when the server was killed and started again (pitfall 3)', async () => {
    for (let round = 0; round < 3; round++) {
      await allArrives();
      await under.node.kill();
      await under.node.start();
    }
    await allArrives();
  });

  it('resumes when the connection is kept and nothing is delivered any more', async () => {
    await allArrives();
    under.node.starveSubscriptions();
    await allArrives();
  });

  it('resumes when the server took the connection and said nothing (pitfall 13)', async () => {
    under.node.silence();
    await sleep(50);
    under.node.speak();
    await allArrives();
  });

  it('S7 applies each event once for a consumer that is killed after every one', async () => {
    await append(...Array.from({ length: 25 }, () => newEvent()));
    const applied: string[] = [];
    let checkpoint: string | 'start' = 'start';
    while (applied.length < 25) {
      const signal = new AbortController().signal;
      for await (const item of under.store.subscribe({ after: checkpoint, signal })) {
        if (item.kind !== 'event') continue;
        applied.push(item.event.id);
        checkpoint = item.event.position;
        break;
      }
    }
    expect(applied).toEqual((await wholeLog(under.store)).map((e) => e.id));
    await until(() => under.node.subscriptions.size === 1);
  });

  it('passes over what is not of the log and tells how far it came (pitfall 22)', async () => {
    for (const stream of ['$stats-127.0.0.1:2113', '$$archive.folder-1', 'account-1', 'shop.order-1'])
      under.node.log.append(stream, 'any', [written(newEvent())]);
    const { position } = await under.store.head();
    await until(() => items.some((item) => item.kind === 'progress' && item.position === position));
    expect(eventsIn(items)).toEqual([]);
    expect(await wholeLog(under.store)).toEqual([]);
    await allArrives();
  });

  it('resumes behind what it passed over, told or not', async () => {
    await allArrives();
    const [ended] = under.node.subscriptions;
    under.node.log.append('account-1', 'any', [written(newEvent())]);
    under.node.endSubscriptions();
    await until(() => under.node.subscriptions.size === 1 && !under.node.subscriptions.has(ended!));
    expect([...under.node.subscriptions][0]!.begun).toBe(under.node.log.records.length);
    await allArrives();
  });

  it('waits for what is under way before it gives a subscription up', async () => {
    await allArrives();
    const subscriptions = [...under.node.subscriptions];
    under.node.starveSubscriptions();
    under.node.log.append('account-1', 'any', [written(newEvent())]);
    const { connections, reads } = under.node;
    // The look for what is not delivered.
    await until(() => under.node.reads > reads);
    under.node.feedSubscriptions();
    const { position } = await under.store.head();
    await until(() => items.some((item) => item.kind === 'progress' && item.position === position));
    expect([...under.node.subscriptions]).toEqual(subscriptions);
    expect(under.node.connections).toBe(connections);
  });

  it('takes no more from the server than the reader takes', async () => {
    ending.abort();
    await following;
    await until(() => under.node.subscriptions.size === 0);
    const text = 'x'.repeat(1_000);
    for (let i = 0; i < 20; i++) await append(...Array.from({ length: 200 }, () => newEvent({ text })));
    let seen = 0;
    const signal = new AbortController().signal;
    for await (const item of under.store.subscribe({ after: 'start', signal })) {
      if (item.kind !== 'event') continue;
      if (++seen === 1) {
        const [subscription] = under.node.subscriptions;
        await until(() => subscription!.full);
        expect(subscription!.delivered).toBeLessThanOrEqual(512);
      }
      if (seen === 4_000) break;
    }
    expect(seen).toBe(4_000);
  });

  it('stops at an event that is damaged', async () => {
    const mark = { store: { append: 'a', schemaVersion: 1 } };
    under.node.log.append(newStream(), 'any', [
      {
        id: newEvent().id,
        type: 'LetterFiled',
        contentType: 'application/json',
        data: Buffer.from('{'),
        metadata: Buffer.from(JSON.stringify(mark)),
      },
    ]);
    const error = await settled(following);
    expect(isUnavailable(error) && error.body.retryable).toBe(false);
    following = Promise.resolve();
  });

  const follow = async (after: string) => {
    for await (const item of under.store.subscribe({ after, signal: AbortSignal.timeout(20_000) }))
      return item;
    return undefined;
  };

  it('does not believe at first sight that a checkpoint lies beyond the end', async () => {
    const { position } = await append(newEvent());
    under.node.log.hide(0n);
    const { connections, reads } = under.node;
    const resumed = settled(follow(position));
    await until(() => under.node.reads > reads);
    under.node.log.show();
    expect(await resumed).toEqual({ kind: 'caught_up' });
    expect(under.node.connections).toBeGreaterThan(connections);
  });

  it('stops at a checkpoint beyond the end, and at one of another engine', async () => {
    const beyond = await settled(follow(`${'9'.repeat(20)}:${'9'.repeat(20)}`));
    expect(isUnavailable(beyond) && beyond.body.retryable).toBe(false);
    const nowhere = await settled(follow(`${'1'.padStart(20, '0')}:${'1'.padStart(20, '0')}`));
    expect(isUnavailable(nowhere) && nowhere.body.retryable).toBe(false);
    expect(nowhere).toMatchObject({ message: 'The position is none of this store.' });
    expect(await settled(follow('0'.repeat(19)))).toMatchObject({
      message: expect.stringMatching(/not a position/),
    });
  });
});
