import { RuleViolation } from '#app/kernel';
import { newStreamKey } from '#app/platform';
import { AGENCY, command, contractCodec, file, folder } from './contract/decision-contract.js';
import { settled } from './contract/contract-events.js';
import { isDecisionError } from './decision-error.js';
import { Decisions } from './decisions.js';
import { MemoryEventStore } from './memory/memory-event-store.js';
import { isConflict, isUnavailable, unavailable } from './store-error.js';

/** Fails the next appends as told; may write first. */
class FailingStore extends MemoryEventStore {
  failures: ('lost-answer' | 'not_written' | 'halted')[] = [];
  appends = 0;
  reads = 0;
  from: (bigint | undefined)[] = [];

  override readStream(...args: Parameters<MemoryEventStore['readStream']>) {
    this.reads++;
    this.from.push(args[1]?.from);
    return super.readStream(...args);
  }

  override async append(...args: Parameters<MemoryEventStore['append']>) {
    this.appends++;
    const failure = this.failures.shift();
    if (failure === 'not_written') throw unavailable('not_written', 'down');
    if (failure === 'halted') throw unavailable('not_written', 'halted', { retryable: false });
    const appended = await super.append(...args);
    if (failure === 'lost-answer') throw unavailable('unknown', 'lost');
    return appended;
  }
}

describe('Decisions', () => {
  let store: FailingStore;
  let decisions: Decisions;
  beforeEach(() => {
    store = new FailingStore();
    decisions = new Decisions(store, contractCodec);
  });
  const make = (context = command(), options: { agencyId?: string } = AGENCY) =>
    decisions.make(folder, 'k', context, () => [file()], options);

  it('costs one read of the stream and one append', async () => {
    await make();
    expect([store.reads, store.appends]).toEqual([1, 1]);
  });

  describe('on a stream whose key follows from the command', () => {
    const refuse = () => {
      throw new RuleViolation('folder.full');
    };
    const create = (context = command(), decide: () => ReturnType<typeof file>[] = () => [file()]) =>
      decisions.make(folder, newStreamKey(context.commandId), context, decide, AGENCY);

    it('costs one append and no read', async () => {
      await create();
      expect([store.reads, store.appends]).toEqual([0, 1]);
    });

    it('gives the first outcome of a repeat, even where a rule would refuse it today', async () => {
      const context = command();
      const first = await create(context);
      expect(await create(context)).toEqual({ ...first, repeated: true });
      expect(await create(context, refuse)).toEqual({ ...first, repeated: true });
      expect(await create(context, () => [file(), file()])).toEqual({ ...first, repeated: true });
    });

    it('refuses another request under the same key, and what a rule refuses', async () => {
      const context = command();
      await create(context);
      const other = await settled(create({ ...context, commandDigest: 'f'.repeat(64) }));
      expect(isDecisionError(other) && other.code).toBe('command_mismatch');
      await expect(create(command(), refuse)).rejects.toThrow('folder.full');
    });
  });

  it('reads of a stream it knows only what was recorded since, by whomever', async () => {
    await make();
    await decisions.load(folder, 'k');
    await new Decisions(store, contractCodec).make(folder, 'k', command(), () => [file()]);
    store.from = [];
    expect(await decisions.load(folder, 'k')).toMatchObject({ state: 2, revision: 1n });
    expect(await decisions.load(folder, 'k')).toMatchObject({ state: 2, revision: 1n });
    expect(store.from).toEqual([1n, 2n]);
  });

  it('reports a stated revision that is not the current one, and decides nothing', async () => {
    await make();
    await make();
    const decide = () => {
      throw new Error('must not decide');
    };
    for (const expectedRevision of [0n, 'no_stream', 7n] as const) {
      const error = await settled(decisions.make(folder, 'k', command({ expectedRevision }), decide));
      expect(isConflict(error) && error.body).toMatchObject({ expected: expectedRevision, actual: 1n });
    }
    expect(
      await decisions.make(folder, 'k', command({ expectedRevision: 1n }), () => [file()]),
    ).toMatchObject({ revision: 2n });
  });

  it('decides anew when another command was faster, unless a revision was stated', async () => {
    await make();
    let other = 0;
    const concerning = { ...AGENCY, stream: 'archive.folder-k', subject: null };
    const theirs = await Promise.all(
      Array.from({ length: 6 }, () => contractCodec.encode(file(), 0, command(), concerning)),
    );
    const overtaken = (times: number, context = command()) =>
      decisions.make(folder, 'k', context, () => {
        // Written synchronously by the memory store, between this load and this append.
        if (other++ < times) void store.append('archive.folder-k', BigInt(letters() - 1), [theirs.pop()!]);
        return [file()];
      });
    const letters = () =>
      (store as unknown as { streams: Map<string, unknown[]> }).streams.get('archive.folder-k')!.length;
    expect(await overtaken(2)).toMatchObject({ revision: 3n, repeated: false });
    other = 0;
    expect(isConflict(await settled(overtaken(3)))).toBe(true);
    other = 0;
    expect(
      isConflict(await settled(overtaken(1, command({ expectedRevision: BigInt(letters() - 1) })))),
    ).toBe(true);
    expect(other).toBe(1);
  });

  it('hides streams of other agencies and refuses to open one for them', async () => {
    const code = (error: unknown) => isDecisionError(error) && error.code;
    expect(code(await settled(make(command(), {})))).toBe('not_found');
    expect(code(await settled(make(command({ scope: ['kota-contoh-b'] }))))).toBe('out_of_scope');
    await make();
    expect(code(await settled(make(command({ scope: ['kota-contoh-b'] }))))).toBe('not_found');
    expect(await make(command({ scope: '*' }))).toMatchObject({ revision: 1n });
  });

  it('repeats an append of unknown outcome and gives what was stored', async () => {
    store.failures = ['lost-answer', 'not_written'];
    const recording = await make();
    expect(recording).toMatchObject({ revision: 0n, repeated: true });
    expect(store.appends).toBe(3);
    const [fact] = (await decisions.load(folder, 'k')).facts;
    expect(recording.events).toMatchObject([{ eventId: fact!.eventId, leafId: fact!.leafId }]);
  });

  it('does not call an outcome known that was unknown once', async () => {
    store.failures = ['lost-answer', 'halted'];
    const error = await settled(make());
    expect(isUnavailable(error) && error.body).toEqual({
      code: 'unavailable',
      retryable: false,
      outcome: 'unknown',
    });
  });

  it('does not go on with a store that halted', async () => {
    store.failures = ['halted'];
    expect(isUnavailable(await settled(make()))).toBe(true);
    expect(store.appends).toBe(1);
  });

  it('records nothing for no events, and lets refusals through', async () => {
    await make();
    const nothing = await decisions.make(folder, 'k', command(), () => []);
    expect(nothing).toMatchObject({ events: [], revision: 0n, repeated: false });
    const refused = decisions.make(folder, 'k', command(), () => {
      throw new RuleViolation('folder.full');
    });
    await expect(refused).rejects.toThrow('folder.full');
    expect(store.appends).toBe(1);
  });
});
