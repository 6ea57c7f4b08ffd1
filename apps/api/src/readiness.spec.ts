import { keysCheck } from './readiness.js';

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
