import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { KnownKeys } from './known-keys.js';
import type { KeyOwner, KeyStore } from './key-store.js';

/** A store that notes which keys it was asked for, and fails for those that it does not hold. */
function asked() {
  const keys = new Map<KeyOwner, KeyObject>();
  const looks: KeyOwner[] = [];
  const find = (owner: KeyOwner) => Promise.resolve((looks.push(owner), keys.get(owner)));
  const obtain = async (owner: KeyOwner) => {
    const key = await find(owner);
    if (!key) throw new Error('no key');
    return key;
  };
  return { keys, looks, store: { find, obtain } as KeyStore };
}
const key = () => createSecretKey(randomBytes(32));

describe('known keys', () => {
  it('are asked for once, and again after they were forgotten, also the older ones', async () => {
    const { keys, looks, store } = asked();
    for (const owner of ['a', 'b', 'c'] as const) keys.set(`person:${owner}`, key());
    const known = new KnownKeys(store, 4);
    for (const owner of ['a', 'b', 'c'] as const) await known.obtain(`person:${owner}`);
    expect(await known.find(['person:b', 'person:c'])).toEqual(
      new Map([...keys].filter(([owner]) => owner !== 'person:a')),
    );
    expect(looks).toEqual(['person:a', 'person:b', 'person:c']);
    known.forget('person:b');
    keys.delete('person:b');
    expect((await known.find(['person:b'])).size).toBe(0);
    expect(looks).toHaveLength(4);
  });

  it('are as many as was said at most', async () => {
    const { keys, looks, store } = asked();
    const known = new KnownKeys(store, 4);
    for (let n = 0; n < 8; n++) {
      keys.set(`person:${n}`, key());
      await known.obtain(`person:${n}`);
    }
    await known.obtain('person:0');
    expect(looks).toHaveLength(9);
  });

  it('do not hold a look that failed, however many came after it', async () => {
    const { keys, store } = asked();
    const known = new KnownKeys(store, 2);
    const failed = known.obtain('person:late').catch(String);
    for (const owner of ['person:a', 'person:b'] as const) {
      keys.set(owner, key());
      void known.obtain(owner);
    }
    expect(await failed).toBe('Error: no key');
    keys.set('person:late', key());
    expect(await known.obtain('person:late')).toBe(keys.get('person:late'));
  });
});
