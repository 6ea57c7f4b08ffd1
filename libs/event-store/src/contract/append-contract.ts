import { randomUUID } from 'node:crypto';
import type { Appended, EventStore, NewEvent } from '../event-store.js';
import { isConflict, isInvalid, isTooLarge } from '../store-error.js';
import { all, beginOf, newEvent, newStream, ownLog, seeded, settled } from './contract-events.js';
import type { Prepare, StoreUnderTest } from './store-under-test.js';

const three = (): [NewEvent, NewEvent, NewEvent] => [newEvent(), newEvent(), newEvent()];
const ids = (events: readonly NewEvent[]): string[] => events.map((e) => e.id);

/** E1–E11: what a correct, a wrong and a repeated expectation do. */
export function expectationContract(prepare: Prepare): void {
  describe('expected revision and repeats', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
    });
    afterAll(() => under.remove());
    const refusal = (stream: string, expected: 'no_stream' | bigint, events: readonly NewEvent[]) =>
      settled(store.append(stream, expected, events));

    it('E1 writes three events to a new stream', async () => {
      const stream = newStream();
      const appended = await store.append(stream, 'no_stream', three());
      const events = await all(store.readStream(stream));
      expect(appended).toEqual({ revision: 2n, position: events[2]!.position, repeated: false });
      expect(events.map((e) => e.revision)).toEqual([0n, 1n, 2n]);
      expect(events.map((e) => e.position)).toEqual(events.map((e) => e.position).toSorted());
      expect(new Set(events.map((e) => e.position)).size).toBe(3);
    });

    it('E2 goes on where the stream is', async () => {
      const stream = newStream();
      await store.append(stream, 'no_stream', three());
      expect(await store.append(stream, 2n, [newEvent()])).toMatchObject({ revision: 3n, repeated: false });
    });

    it('E3 refuses every wrong expectation and says what is true', async () => {
      const stream = newStream();
      await store.append(stream, 'no_stream', three());
      for (const expected of ['no_stream', 1n, 5n] as const) {
        const error = await refusal(stream, expected, [newEvent()]);
        expect(isConflict(error) && error.body).toEqual({ code: 'conflict', stream, expected, actual: 2n });
      }
      expect(await all(store.readStream(stream))).toHaveLength(3);
    });

    it('E4 refuses a revision of a stream that does not exist', async () => {
      const error = await refusal(newStream(), 0n, [newEvent()]);
      expect(isConflict(error) && error.body).toMatchObject({ expected: 0n, actual: 'no_stream' });
    });

    it('E5, E6, E7 recognise a repeat, also after later events and of a beginning', async () => {
      const stream = newStream();
      const [a, b, c] = three();
      const first = await store.append(stream, 'no_stream', [a, b]);
      expect(await store.append(stream, 'no_stream', [a, b])).toEqual({ ...first, repeated: true });
      await store.append(stream, 1n, [c]);
      expect(await store.append(stream, 'no_stream', [a, b])).toEqual({ ...first, repeated: true });
      expect(await store.append(stream, 'no_stream', [a])).toMatchObject({ revision: 0n, repeated: true });
      expect(await store.append(stream, 0n, [b])).toMatchObject({ revision: 1n, repeated: true });
      expect(ids(await all(store.readStream(stream)))).toEqual(ids([a, b, c]));
    });

    it('E8 takes nothing else for a repeat', async () => {
      const stream = newStream();
      const [a, b, c] = three();
      await store.append(stream, 'no_stream', [a, b]);
      for (const events of [
        [a, newEvent()],
        [a, b, c],
        [newEvent(), b],
        [b, a],
      ])
        expect(isConflict(await refusal(stream, 'no_stream', events))).toBe(true);
      expect(await all(store.readStream(stream))).toHaveLength(2);
    });

    it('E9 keeps the first bytes when a repeat carries others', async () => {
      const stream = newStream();
      const first = newEvent({ text: 'first' });
      await store.append(stream, 'no_stream', [first]);
      const other = newEvent({ text: 'other' }, first.id);
      expect(await store.append(stream, 'no_stream', [other])).toMatchObject({ repeated: true });
      expect((await all(store.readStream(stream)))[0]).toMatchObject({
        data: first.data,
        metadata: first.metadata,
      });
    });

    it('E10 does not look at ids when the expectation is right', async () => {
      const stream = newStream();
      const [a, b] = three();
      await store.append(stream, 'no_stream', [a, b]);
      expect(await store.append(stream, 1n, [a])).toMatchObject({ revision: 2n, repeated: false });
    });

    it('E11 writes an id that another stream holds', async () => {
      const a = newEvent();
      await store.append(newStream(), 'no_stream', [a]);
      expect(await store.append(newStream(), 'no_stream', [a])).toMatchObject({
        revision: 0n,
        repeated: false,
      });
    });
  });
}

/** E12–E15: what is taken at all. */
export function contentContract(prepare: Prepare): void {
  describe('content', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
    });
    afterAll(() => under.remove());

    it('E12 refuses no events, one id twice, and names that are no stream', async () => {
      const begin = await beginOf(store);
      const twice = newEvent();
      expect(isInvalid(await settled(store.append(newStream(), 'no_stream', [])))).toBe(true);
      expect(isInvalid(await settled(store.append(newStream(), 'no_stream', [twice, twice])))).toBe(true);
      for (const name of [
        '',
        '$all',
        '$ce-archive',
        'archive-1',
        'archive.folder',
        'archive.folder-',
        'Archive.folder-1',
        'archive.folder-a b',
        `archive.folder-${'x'.repeat(201)}`,
      ])
        expect(isInvalid(await settled(store.append(name, 'no_stream', [newEvent()])))).toBe(true);
      expect(await ownLog(store, begin)).toEqual([]);
    });

    it('E13 writes 511 KiB and refuses 513 KiB', async () => {
      const stream = newStream();
      const filled = (kib: number) => newEvent({ text: 'x'.repeat(kib * 1024 - 1_000) });
      await store.append(stream, 'no_stream', [filled(511)]);
      const error = await settled(store.append(stream, 0n, [filled(514)]));
      expect(isTooLarge(error) && error.body).toMatchObject({ code: 'too_large', limit: 524_288 });
      expect(await all(store.readStream(stream))).toHaveLength(1);
    });

    it('E14 gives back what it was given', async () => {
      const deep = Array.from({ length: 60 }).reduce<object>((inner) => ({ inner }), {});
      const pub = {
        text: 'Ünï ﷽ 🏛 \u2028 " \\ / \n \t \\u0000',
        unsafe: '9007199254740993',
        empty: {},
        list: [],
        deep: deep as never,
        number: 0.1,
        big: 1e300,
        yes: true,
        nothing: null,
        '': 'no name',
        'a/b~c': 1,
        __proto: 2,
      };
      const stream = newStream();
      const event = newEvent(pub);
      await store.append(stream, 'no_stream', [event]);
      const [read] = await all(store.readStream(stream));
      expect(read).toMatchObject({ id: event.id, type: event.type, schemaVersion: 1, stream, revision: 0n });
      expect(JSON.stringify([read!.data, read!.metadata])).toBe(JSON.stringify([event.data, event.metadata]));
      expect(read!.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    });

    it('E15 refuses what is not plain JSON and says where', async () => {
      const loop: Record<string, unknown> = {};
      loop['loop'] = loop;
      for (const value of [
        1n,
        new Date(),
        Number.NaN,
        Infinity,
        undefined,
        'a\0b',
        '\ud800',
        'x\udc00y',
        () => 1,
        new Map(),
        [undefined],
        loop,
      ]) {
        const error = await settled(
          store.append(newStream(), 'no_stream', [newEvent({ text: value as never })]),
        );
        expect(isInvalid(error) && error.body.path).toMatch(/^\/events\/0\/data\/pub\/text/);
      }
      expect(isInvalid(await settled(store.append(newStream(), 'no_stream', [newEvent({ 'a\0': 1 })])))).toBe(
        true,
      );
      expect(
        isInvalid(await settled(store.append(newStream(), 'no_stream', [newEvent({}, 'no-uuid')]))),
      ).toBe(true);
      expect(
        isInvalid(
          await settled(
            store.append(newStream(), 'no_stream', [newEvent({}, randomUUID(), { subject: '\ud800' })]),
          ),
        ),
      ).toBe(true);
    });
  });
}

/** E16–E20: many callers at once. */
export function concurrencyContract(prepare: Prepare): void {
  describe('many callers', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
    });
    afterAll(() => under.remove());

    it('E16 lets one of 50 writers win each revision', async () => {
      const random = seeded('E16');
      const stream = newStream();
      const writers = Array.from({ length: 50 }, async () => {
        const event = newEvent();
        for (let expected: 'no_stream' | bigint = 'no_stream'; ;) {
          const outcome: Appended | Error = await settled(store.append(stream, expected, [event]));
          if (!(outcome instanceof Error)) return outcome.revision;
          if (!isConflict(outcome)) throw outcome;
          expected = outcome.body.actual;
          if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 3));
        }
      });
      const won = (await Promise.all(writers)).map(Number).sort((a, b) => a - b);
      expect(won).toEqual(Array.from({ length: 50 }, (_, i) => i));
      expect(await all(store.readStream(stream))).toHaveLength(50);
    });

    it('E17 fails the one wrong caller of a group and no other', async () => {
      const streams = Array.from({ length: 32 }, () => newStream());
      await store.append(streams[7]!, 'no_stream', [newEvent()]);
      const outcomes = await Promise.all(
        streams.map((stream) => settled(store.append(stream, 'no_stream', [newEvent()]))),
      );
      expect(outcomes.filter((o) => !(o instanceof Error))).toHaveLength(31);
      const wrong = outcomes[7];
      expect(isConflict(wrong) && wrong.body.actual).toBe(0n);
    });

    it('E18 lets one of two callers with the same expectation win', async () => {
      const stream = newStream();
      const outcomes = await Promise.all(
        [1, 2].map(() => settled(store.append(stream, 'no_stream', [newEvent()]))),
      );
      expect(outcomes.filter(isConflict).map((e) => e.body.actual)).toEqual([0n]);
      expect(await all(store.readStream(stream))).toHaveLength(1);
    });

    it('E19 writes a command once that is sent twice in one group', async () => {
      const stream = newStream();
      const events = three();
      const outcomes = await Promise.all([1, 2].map(() => store.append(stream, 'no_stream', events)));
      expect(outcomes.filter((o) => o.repeated)).toHaveLength(1);
      expect(outcomes.map((o) => o.revision)).toEqual([2n, 2n]);
      expect(outcomes[0]!.position).toBe(outcomes[1]!.position);
      expect(await all(store.readStream(stream))).toHaveLength(3);
    });

    it('E20 places what is sent later behind what was acknowledged', async () => {
      const first = await store.append(newStream(), 'no_stream', [newEvent()]);
      const second = await store.append(newStream(), 'no_stream', [newEvent()]);
      expect(first.position < second.position).toBe(true);
    });
  });
}
