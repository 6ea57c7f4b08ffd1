import { jest } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { all, newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { isUnavailable } from '../src/store-error.js';
import { sleep } from './client.js';
import { refusal } from './eventstoredb-double/double-messages.js';
import { eventStoreDbUnderTest, type EventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

const UNKNOWN = { code: 'unavailable', retryable: true, outcome: 'unknown' };

describe('faults between the store and EventStoreDB', () => {
  let under: EventStoreDbUnderTest;
  beforeEach(async () => {
    under = await eventStoreDbUnderTest();
  });
  afterEach(() => under.remove());
  const length = async (stream: string) => (await all(under.store.readStream(stream))).length;
  const append = (stream: string, events = [newEvent(), newEvent()], deadlineMs?: number) =>
    under.store.append(stream, 'no_stream', events, deadlineMs ? { deadlineMs } : {});

  it('F1 keeps every acknowledged event when the server is killed, and writes each once', async () => {
    const acknowledged: string[] = [];
    let stop = false;
    const clients = Array.from({ length: 8 }, async () => {
      while (!stop) {
        const [stream, event] = [newStream(), newEvent()];
        while ((await settled(append(stream, [event]))) instanceof Error) await sleep(20);
        acknowledged.push(event.id);
      }
    });
    for (let round = 1; round <= 5; round++) {
      while (acknowledged.length < round * 15) await sleep(5);
      await under.node.kill();
      await under.node.start();
    }
    while (acknowledged.length < 90) await sleep(5);
    stop = true;
    await Promise.all(clients);
    const log = (await wholeLog(under.store)).map((e) => e.id);
    expect(new Set(log).size).toBe(log.length);
    expect(acknowledged.filter((id) => !log.includes(id))).toEqual([]);
  });

  it('F2 answers with the original outcome when the answer to a delivered append is dropped', async () => {
    const stream = newStream();
    const happened = under.node.next('drop');
    const outcome = await append(stream);
    await happened;
    expect(outcome).toMatchObject({ revision: 1n });
    expect((await all(under.store.readStream(stream))).map((e) => e.position)[1]).toBe(outcome.position);
    expect(await length(stream)).toBe(2);
  });

  it('F3 writes once when the connection is cut before the append arrives', async () => {
    const stream = newStream();
    const happened = under.node.next('cut');
    expect(await append(stream)).toMatchObject({ revision: 1n, repeated: false });
    await happened;
    expect(await length(stream)).toBe(2);
  });

  it('F4 says unavailable by the deadline while the server is down, and the retry writes once', async () => {
    const [stream, events] = [newStream(), [newEvent()]];
    await under.node.kill();
    const started = performance.now();
    const error = await settled(append(stream, events, 1_000));
    expect(isUnavailable(error) && error.body).toEqual(UNKNOWN);
    expect(performance.now() - started).toBeLessThan(15_000);
    const waiting = append(stream, events, 20_000);
    await under.node.start();
    expect(await waiting).toMatchObject({ revision: 0n });
    expect(await length(stream)).toBe(1);
  });

  it.each(['hang', 'hush'] as const)(
    'does not wait for an answer that never comes (pitfall 7): %s',
    async (fault) => {
      const [stream, events] = [newStream(), [newEvent()]];
      void under.node.next(fault);
      const error = await settled(append(stream, events, 1_200));
      expect(isUnavailable(error) && error.body).toEqual(UNKNOWN);
      expect(under.store.writerState().unknownOutcomes).toBe(1);
      expect(await append(stream, events)).toMatchObject({ revision: 0n, repeated: fault === 'hush' });
      void under.node.next(fault);
      expect(await append(newStream())).toMatchObject({ revision: 1n, repeated: false });
      expect(await length(stream)).toBe(1);
    },
  );

  it('outlives the answer that comes when nobody waits for it any more (pitfall 6)', async () => {
    const [stream, events] = [newStream(), [newEvent()]];
    void under.node.next('late');
    expect(isUnavailable(await settled(append(stream, events, 1_200)))).toBe(true);
    under.node.release();
    expect(await append(stream, events)).toMatchObject({ revision: 0n, repeated: true });
  });

  it('does not wait for a server that takes connections and says nothing (pitfall 13), and finds it again', async () => {
    under.node.silence();
    const started = performance.now();
    const answers = await Promise.all([
      settled(append(newStream(), [newEvent()], 1_000)),
      settled(all(under.store.readStream(newStream()))),
      settled(under.store.head()),
    ]);
    expect(answers.map((error) => isUnavailable(error) && error.body.retryable)).toEqual([true, true, true]);
    expect(performance.now() - started).toBeLessThan(20_000);
    under.node.speak();
    expect(await append(newStream())).toMatchObject({ revision: 1n });
  });

  it('takes another connection when the one it has is open and dead', async () => {
    await append(newStream());
    under.node.freeze();
    expect(await append(newStream())).toMatchObject({ revision: 1n, repeated: false });
    under.node.freeze();
    expect(await length(newStream())).toBe(0);
  });

  it.each([
    ['a reset stream (pitfall 12)', refusal(status.INTERNAL, 'RST_STREAM')],
    ['no connection (pitfall 11)', refusal(status.UNAVAILABLE, 'Connection dropped')],
    ['a server that starts', refusal(status.UNKNOWN, 'Server Is Not Ready')],
    ['a cancelled call', refusal(status.CANCELLED, 'Call cancelled')],
    ['a deadline of the server', refusal(status.DEADLINE_EXCEEDED, 'Deadline Exceeded')],
    ['an election (pitfall 27)', refusal(status.UNKNOWN, 'No leader info available in response')],
    ['an election, of older servers', refusal(status.NOT_FOUND, 'No leader info available in response')],
    ['a majority that is slow to prepare', refusal(status.ABORTED, 'Prepare phase timeout.')],
    ['a majority that is slow to commit', refusal(status.ABORTED, 'Commit phase timeout.')],
    ['a leader that is not named', refusal(status.NOT_FOUND, 'Leader info', { exception: 'not-leader' })],
    ['trailers that say nothing', refusal(status.UNKNOWN, '', { exception: 'stream-deletedd' })],
  ])('goes on after %s', async (_, answer) => {
    const stream = newStream();
    void under.node.next(answer);
    void under.node.next(answer);
    expect(await append(stream)).toMatchObject({ revision: 1n, repeated: false });
    under.node.refusing = answer;
    const reading = all(under.store.readStream(stream));
    await sleep(100);
    under.node.refusing = undefined;
    expect(await reading).toHaveLength(2);
  });

  it.each([
    ['the login', refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })],
    ['a deleted stream', refusal(status.FAILED_PRECONDITION, '', { exception: 'stream-deleted' })],
  ])('halts on %s, which no repetition mends', async (_, answer) => {
    void under.node.next(answer);
    const error = await settled(append(newStream()));
    expect(isUnavailable(error) && error.body.retryable).toBe(false);
    expect(under.store.writerState().halted).toBe(true);
  });

  it('says after its end that it is closed', async () => {
    await under.store.close();
    const error = await settled(append(newStream()));
    expect(isUnavailable(error) && error.body).toMatchObject({ retryable: false, outcome: 'not_written' });
    await expect(EventStoreDbEventStore.open('esdb://127.0.0.1:1?tls=false')).rejects.toThrow(
      'Is it running, and is EVENTSTORE_URL its address?',
    );
  });
});
