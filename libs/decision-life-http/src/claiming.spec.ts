import { randomUUID } from 'node:crypto';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { defineEvent, pub, RuleViolation, text, type Decider, type EventOf } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { recordWithClaims } from './claiming.js';

const LetterFiled = defineEvent('LetterFiled', 1, 'A letter was filed.', { text: pub(text, 'what it says') });
type LetterFiled = EventOf<typeof LetterFiled>;
/** A folder of letters: the number of them. */
const folder: Decider<number, LetterFiled> = {
  category: 'archive.folder',
  events: [LetterFiled],
  initialState: 0,
  evolve: (letters) => letters + 1,
};
const agencyId = 'kota-contoh-a';
const file = (): LetterFiled[] => [{ type: 'LetterFiled', data: { text: 'contoh' } }];
const command = (expectedRevision: bigint | null): CommandContext => ({
  ...{
    commandId: randomUUID(),
    commandDigest: 'a'.repeat(64),
    correlationId: randomUUID(),
    causationId: null,
  },
  actor: {
    ...{ personRef: 'contoh-a', office: null, agencyId, role: 'officer' },
    ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
  },
  ...{ scope: [agencyId], expectedRevision, occurredAt: new Date().toISOString() },
});

describe('a decision that takes what may be held once', () => {
  const registry = new EventRegistry([
    { name: 'archive', events: [LetterFiled] },
    { name: 'decision', events: claimEvents },
  ]);
  const codec = new EventCodec(registry, new Vault(new MemoryKeyStore(), noErasures));
  const store = new MemoryEventStore();
  const decisions = new Decisions(store, codec);
  const claims = new Claims(store, codec);
  const refusal = new RuleViolation('sk.taken', { taken: true });
  const begun = (key: string) => decisions.make(folder, key, command(null), file, { agencyId });
  const decide = (key: string, expectedRevision: bigint | null) =>
    recordWithClaims(
      { decisions, claims },
      {
        ...{ decider: folder, key, context: command(expectedRevision), decide: file, agencyId },
        takes: () => [{ kind: 'sk-number', key: `number of ${key}`, batchId: null, refusal }],
      },
    ).then(
      () => 'recorded',
      (error: unknown) => error,
    );

  it('learns the revision when another made it from the same one, and not that what it takes is taken', async () => {
    await begun('one');
    const outcomes = await Promise.all([decide('one', 0n), decide('one', 0n)]);
    expect(outcomes).toContain('recorded');
    expect(outcomes.find((outcome) => outcome !== 'recorded')).toMatchObject({
      body: { code: 'conflict', expected: 0n, actual: 1n },
    });
  });

  it('is refused when what it takes is taken, where nobody said from which revision it is made', async () => {
    await begun('two');
    const outcomes = await Promise.all([decide('two', null), decide('two', null)]);
    expect(outcomes).toEqual(expect.arrayContaining(['recorded', refusal]));
  });
});
