import {
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
  type SubscribeOptions,
} from '#app/event-store';
import { derivedCommandId, type CommandContext } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { PersonalDataErased } from '../person/person.events.js';
import { person } from '../person/person.js';
import { ErasureRegister } from './erasure-register.js';
import { KeyDestruction } from './key-destruction.js';

const contextOf = (name: string): CommandContext => ({
  commandId: derivedCommandId('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11', name),
  commandDigest: '0'.repeat(64),
  correlationId: '7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
  causationId: null,
  actor: {
    personRef: 'officer-1',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  scope: '*',
  expectedRevision: null,
  occurredAt: '2026-11-26T04:00:00.000Z',
});

/** A log whose subscriptions break, or end, as often as asked. */
class BreakingStore extends MemoryEventStore {
  breaks = 0;
  ends = 0;
  subscriptions = 0;

  override async *subscribe(options: SubscribeOptions) {
    this.subscriptions++;
    if (this.breaks-- > 0) throw new Error('The subscription broke.');
    if (this.ends-- > 0) return;
    yield* super.subscribe(options);
  }
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('who was erased', () => {
  const open = () => {
    const store = new BreakingStore();
    const codec = new EventCodec(new EventRegistry([{ name: 'privacy', events: [PersonalDataErased] }]));
    const register = new ErasureRegister(store, codec);
    const vault = new Vault(new MemoryKeyStore(), noErasures);
    const decisions = new Decisions(store, new EventCodec(codec.registry, vault));
    const erase = (personRef: string) =>
      decisions.make(
        person,
        personRef,
        contextOf(personRef),
        () => [
          {
            type: 'PersonalDataErased',
            data: {
              fieldClasses: ['I', 'S', 'X'],
              ground: 'excess',
              decidedOn: '2026-11-20',
              legalBasis: [{ rule: 'UU 27/2022 pasal 8', version: '2022' }],
            },
          },
        ],
        { agencyId: 'kota-contoh-a', subject: personRef },
      );
    return { store, register, erase };
  };

  it('is known at the start, and followed through broken subscriptions', async () => {
    const { store, register, erase } = open();
    await erase('p-1');
    store.breaks = 1;
    await register.open();
    expect(register.of('p-1')).toMatchObject({
      ground: 'excess',
      legalBasis: [{ rule: 'UU 27/2022 pasal 8' }],
    });
    expect(register.of('p-2')).toBeUndefined();
    await erase('p-2');
    await until(() => register.of('p-2') !== undefined);
    await register.close();
  });

  it('can be asked of the log before it is heard', async () => {
    const { register, erase } = open();
    await erase('p-1');
    expect(register.of('p-1')).toBeUndefined();
    expect(await register.lookUp('p-1')).toMatchObject({ ground: 'excess' });
    expect(await register.lookUp('p-2')).toBeUndefined();
  });

  it('is heard in full, also where one was asked for before', async () => {
    const { store, register, erase } = open();
    store.breaks = 1;
    await register.open();
    await erase('p-1');
    await erase('p-2');
    expect(await register.lookUp('p-2')).toBeDefined();
    await until(() => register.of('p-1') !== undefined);
    await register.close();
  });

  it('is known up to a place of the log, however far it was followed', async () => {
    const { store, register, erase } = open();
    const { position } = await erase('p-1');
    await erase('p-2');
    await register.upTo(position);
    expect(register.persons()).toEqual(['p-1']);
    store.readAll = () => {
      throw new Error('It was read before.');
    };
    await register.upTo(position);
  });

  it.each(['breaks', 'ends'] as const)(
    'is said to be unheard while the log %s, and looked for after a pause',
    async (how) => {
      const { store, register } = open();
      store[how] = 1;
      await register.open();
      await until(() => register.stalled);
      expect(store.subscriptions).toBe(1);
      await until(() => !register.stalled);
      expect(store.subscriptions).toBe(2);
      await register.close();
    },
  );

  it('has their key destroyed: tried until it succeeds, and again afterwards', async () => {
    const { register, erase } = open();
    await register.open();
    const tried: string[] = [];
    let broken = true;
    const destroy = async (personRef: string): Promise<void> => {
      tried.push(personRef);
      if (broken) throw new Error('The disk is read-only.');
    };
    const destruction = new KeyDestruction(register, { destroy }, 10);
    await erase('p-1');
    await until(() => tried.length > 2);
    expect([new Set(tried), destruction.pending]).toEqual([new Set(['p-1']), 1]);
    broken = false;
    await until(() => destruction.pending === 0);
    const done = tried.length;
    await until(() => tried.length > done + 1);
    await destruction.close();
    await register.close();
  });
});
