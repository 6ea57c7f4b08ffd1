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

/** A log whose subscriptions break as often as asked. */
class BreakingStore extends MemoryEventStore {
  breaks = 0;

  override async *subscribe(options: SubscribeOptions) {
    if (this.breaks-- > 0) throw new Error('The subscription broke.');
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
