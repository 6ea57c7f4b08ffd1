import { createHmac } from 'node:crypto';
import type { Erasure, SealedPart } from '#app/platform';
import { noErasures, type Erasures } from './erasures.js';
import { MemoryKeyStore } from './memory-key-store.js';
import { Vault } from './vault.js';

const erasure: Erasure = {
  leafId: 'leaf-e',
  recordedAt: '2026-11-26T00:00:00.000Z',
  ground: 'request',
  legalBasis: [],
};

/** A vault whose erasures are known here, or only to the log. */
function open() {
  const known = new Map<string, Erasure>();
  const logged = new Map<string, Erasure>();
  const erasures: Erasures = {
    of: (personRef) => known.get(personRef),
    lookUp: (personRef) => Promise.resolve(logged.get(personRef)),
    upTo: async () => {
      for (const [personRef, each] of logged) known.set(personRef, each);
    },
  };
  const store = new MemoryKeyStore();
  const vault = new Vault(store, erasures);
  const sealed = async (subject: string | null, values: object, leafId = 'leaf-1'): Promise<SealedPart> => {
    const event = { leafId, stream: 'a.b-1', subject };
    return { ...event, sealed: await vault.seal(event, values as Record<string, unknown>) };
  };
  return { vault, store, known, logged, sealed };
}

describe('the vault', () => {
  it('opens what it sealed, and only what is asked for', async () => {
    const { vault, sealed } = open();
    const parts = [await sealed('p-1', { grade: 'III/d', nip: 'x' }), await sealed(null, { note: null })];
    expect(await vault.open(parts)).toEqual([
      { values: { grade: 'III/d', nip: 'x' }, erasure: null },
      { values: { note: null }, erasure: null },
    ]);
    const [person] = await vault.open(parts, (_, field) => field === 'grade');
    expect(person).toEqual({ values: { grade: 'III/d' }, erasure: null });
  });

  it('seals a person’s fields under the person’s key and nobody’s under the stream’s', async () => {
    const { store, vault, sealed } = open();
    const [person, nobody] = [await sealed('p-1', { f: 1 }), await sealed(null, { f: 1 })];
    await store.destroy('person:p-1');
    await expect(vault.open([{ ...nobody, subject: 'p-1' }])).rejects.toMatchObject({ code: 'not-opened' });
    expect(
      await new Vault(store, { ...noErasures, lookUp: async () => erasure }).open([person, nobody]),
    ).toEqual([
      { values: {}, erasure },
      { values: { f: 1 }, erasure: null },
    ]);
  });

  it('honours an erasure at once, with the key still there and known', async () => {
    const { vault, known, sealed } = open();
    const part = await sealed('p-1', { f: 1 });
    known.set('p-1', erasure);
    expect(await vault.open([part])).toEqual([{ values: {}, erasure }]);
  });

  it('tells a number that came again, and not which one to who has other keys', async () => {
    const { vault, store } = open();
    const digest = await vault.numberDigest('a', '9999994512900001');
    const key = (await store.find('stream:personal-numbers'))!.export();
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(key).digest();
    const derived = createHmac('sha256', extracted).update('jejak personal number\x01').digest();
    expect(digest).toBe(createHmac('sha256', derived).update('a\x009999994512900001').digest('hex'));
    expect(await vault.numberDigest('a', '9999994512900001')).toBe(digest);
    const others = [
      await vault.numberDigest('b', '9999994512900001'),
      await vault.numberDigest('a', '9999994512900002'),
      await open().vault.numberDigest('a', '9999994512900001'),
    ];
    expect(others).not.toContain(digest);
  });

  it('asks the log before it calls a key missing', async () => {
    const { vault, store, logged, sealed } = open();
    const part = await sealed('p-1', { f: 1 });
    const without = new Vault(new MemoryKeyStore(), {
      ...noErasures,
      lookUp: async (personRef) => logged.get(personRef),
    });
    await expect(without.open([part])).rejects.toMatchObject({ code: 'key-missing' });
    logged.set('p-1', erasure);
    expect(await without.open([part])).toEqual([{ values: {}, erasure }]);
    await vault.destroy('p-1');
    expect(await store.find('person:p-1')).toBeUndefined();
    expect(await vault.open([part])).toEqual([{ values: {}, erasure }]);
  });

  it('tells a destroyed key from a missing one, also where the log is older than the erasure', async () => {
    const { vault, sealed } = open();
    const part = await sealed('p-1', { f: 1 });
    await vault.destroy('p-1');
    expect(await vault.open([part])).toEqual([
      { values: {}, erasure: { leafId: null, recordedAt: null, ground: 'unknown', legalBasis: [] } },
    ]);
  });

  it('knows every erasure up to the place that an answer goes to', async () => {
    const { vault, logged, sealed } = open();
    const part = await sealed('p-1', { f: 1 });
    logged.set('p-1', erasure);
    expect(await vault.open([part], undefined, '7')).toEqual([{ values: {}, erasure }]);
  });

  it('opens all parts of a person or none, whenever the erasure becomes known', async () => {
    const { vault, store, sealed } = open();
    const [one, missing, other] = [
      await sealed('p-1', { f: 1 }),
      await sealed('p-2', { f: 2 }, 'leaf-2'),
      await sealed('p-1', { f: 3 }, 'leaf-3'),
    ];
    await vault.destroy('p-2');
    let known = false;
    const erasures: Erasures = {
      ...noErasures,
      of: () => (known ? erasure : undefined),
      lookUp: async () => ((known = true), erasure),
    };
    const opened = await new Vault(store, erasures).open([one, missing, other]);
    expect(opened.map(({ values }) => values)).toEqual([{}, {}, {}]);
  });

  it.each([
    ['known', 'here'],
    ['destroyed', 'only by its key'],
  ])('keeps nothing about an erased person, %s %s', async (how) => {
    const { vault, known, logged, sealed } = open();
    if (how === 'known') known.set('p-1', erasure);
    else await vault.destroy('p-1');
    logged.set('p-1', erasure);
    await expect(sealed('p-1', { nothing: null, note: 'x' })).rejects.toMatchObject({
      code: 'privacy.person-erased',
      details: { pointer: '/note' },
    });
    const act = await sealed('p-1', { evidence: [], considerations: null });
    expect(Object.keys(act.sealed)).toEqual(['evidence', 'considerations']);
    expect(await vault.open([act])).toEqual([{ values: {}, erasure }]);
  });

  it('needs no key where nothing is private', async () => {
    const { known, vault, sealed } = open();
    known.set('p-1', erasure);
    const part = await sealed('p-1', {});
    expect(await vault.open([part])).toEqual([{ values: {}, erasure: null }]);
  });

  it('opens many persons with as many keys', async () => {
    const { vault, sealed } = open();
    const parts = await Promise.all(
      Array.from({ length: 300 }, (_, i) => sealed(`p-${i}`, { f: i }, `leaf-${i}`)),
    );
    expect((await vault.open(parts)).map(({ values }) => values['f'])).toEqual(parts.map((_, i) => i));
  });

  describe('the digest of a command', () => {
    const context = { commandId: '8f14e45f-ceea-567a-9b1d-2e3f4a5b6c7d', commandDigest: 'cd'.repeat(32) };
    const event = { stream: 'a.b-1', subject: 'p-1' };

    it('is laid out as specified, made here without our code', async () => {
      const { vault, store } = open();
      const key = Buffer.from((await store.obtain('person:p-1')).export());
      const extracted = createHmac('sha256', Buffer.alloc(32)).update(key).digest();
      const derived = createHmac('sha256', extracted).update('jejak command digest\x01').digest();
      const text = `${context.commandId}\0${context.commandDigest}`;
      const digest = createHmac('sha256', derived).update(text).digest('hex');
      expect(await vault.commandDigest(event, context)).toBe(digest);
    });

    it('tells the same command from another, and says nothing without the key', async () => {
      const { vault } = open();
      const digest = await vault.commandDigest(event, context);
      const other = { ...context, commandDigest: 'ab'.repeat(32) };
      expect(await vault.isCommandDigest(event, context, digest)).toBe(true);
      expect(await vault.isCommandDigest(event, other, digest)).toBe(false);
      expect(await vault.commandDigest({ ...event, subject: 'p-2' }, context)).not.toBe(digest);
      expect(await vault.commandDigest({ ...event, subject: null }, context)).not.toBe(digest);
      expect(await open().vault.commandDigest(event, context)).not.toBe(digest);
    });

    it.each(['known here', 'known by its key alone'])(
      'of an erased person, %s, can be told from nothing',
      async (how) => {
        const { vault, known } = open();
        const digest = await vault.commandDigest(event, context);
        if (how === 'known here') known.set('p-1', erasure);
        else await vault.destroy('p-1');
        const other = { ...context, commandDigest: 'ab'.repeat(32) };
        expect(await vault.isCommandDigest(event, other, digest)).toBe(true);
        expect(await vault.commandDigest(event, context)).not.toBe(digest);
        expect(await vault.commandDigest(event, context)).not.toBe(await vault.commandDigest(event, context));
      },
    );

    it('cannot be told while the key is missing', async () => {
      const { vault } = open();
      const digest = await vault.commandDigest(event, context);
      await expect(open().vault.isCommandDigest(event, context, digest)).rejects.toMatchObject({
        code: 'key-missing',
      });
    });
  });
});
