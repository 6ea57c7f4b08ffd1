import type { ChainState } from '#app/event-store';
import { chainCheck, keysCheck, rulesCheck } from './readiness.js';

describe('the readiness of the keys', () => {
  const ask = (pending: number | null, stalled: boolean) =>
    keysCheck({ keyDestruction: pending === null ? null : { pending }, erasures: { stalled } }).check();

  it.each([0, null])('is ok with %j keys to destroy', async (pending) =>
    expect(await ask(pending, false)).toEqual({ state: 'ok' }),
  );

  it('is degraded while a key is left, or new erasures are not heard', async () => {
    expect(await ask(2, false)).toMatchObject({
      state: 'degraded',
      detail: expect.stringMatching(/^2 keys/),
    });
    expect(await ask(0, true)).toMatchObject({
      state: 'degraded',
      detail: expect.stringContaining('not heard from the log'),
    });
  });
});

describe('the readiness of the rules', () => {
  it.each([
    [false, { state: 'ok' }],
    [true, { state: 'degraded', detail: expect.stringContaining('New rules are not heard') }],
  ])('where the log cannot be followed (%s)', async (stalled, said) =>
    expect(await rulesCheck({ stalled }).check()).toEqual(said),
  );
});

const fits: ChainState = {
  checkedAt: '2024-03-01T00:00:00.000Z',
  overdue: false,
  events: 500,
  fault: null,
  repeatedIds: [],
};

describe('what readiness says of the chain', () => {
  it.each<[string, Partial<ChainState>, string, string | undefined]>([
    ['that fits', {}, 'ok', undefined],
    ['that could not be checked', { overdue: true }, 'degraded', 'could not be checked'],
    ['with a repeated id', { repeatedIds: ['12'] }, 'degraded', 'at position 12 has the id of an earlier'],
    [
      'that does not fit',
      { fault: { position: '3', reason: 'damaged', stream: null }, overdue: true },
      'down',
      'at position 3 is not what was recorded',
    ],
  ])('%s', async (_, found, state, detail) => {
    const check = await chainCheck({ found: () => ({ ...fits, ...found }) }).check();
    expect(check).toMatchObject({ state, ...(detail ? { detail: expect.stringContaining(detail) } : {}) });
  });
});
