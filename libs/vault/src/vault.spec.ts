import type { Erasure, SealedPart } from '#app/platform';
import type { Erasures } from './erasures.js';
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
      await new Vault(store, { of: () => undefined, lookUp: async () => erasure }).open([person, nobody]),
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

  it('asks the log before it calls a key missing', async () => {
    const { vault, store, logged, sealed } = open();
    const part = await sealed('p-1', { f: 1 });
    await vault.destroy('p-1');
    expect(await store.find('person:p-1')).toBeUndefined();
    await expect(vault.open([part])).rejects.toMatchObject({ code: 'key-missing' });
    logged.set('p-1', erasure);
    expect(await vault.open([part])).toEqual([{ values: {}, erasure }]);
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
});
