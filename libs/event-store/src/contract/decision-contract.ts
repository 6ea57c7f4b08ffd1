import { randomUUID } from 'node:crypto';
import { defineEvent, pub, text, type Decider, type EventOf } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { claimEvents } from '../claim.events.js';
import { isDecisionError } from '../decision-error.js';
import { Decisions } from '../decisions.js';
import { keyOf } from '../envelope.js';
import { EventCodec } from '../event-codec.js';
import { EventRegistry } from '../event-registry.js';
import type { EventStore } from '../event-store.js';
import { all, newStream, settled } from './contract-events.js';
import type { Prepare, StoreUnderTest } from './store-under-test.js';

export const LetterFiled = defineEvent('LetterFiled', 1, 'A letter was filed.', {
  text: pub(text, 'what it says'),
});
export type LetterFiled = EventOf<typeof LetterFiled>;

/** A folder of letters: the number of them. */
export const folder: Decider<number, LetterFiled> = {
  category: 'archive.folder',
  events: [LetterFiled],
  initialState: 0,
  evolve: (letters) => letters + 1,
};
export const file = (words = 'contoh'): LetterFiled => ({ type: 'LetterFiled', data: { text: words } });
export const contractCodec = new EventCodec(
  new EventRegistry([
    { name: 'archive', events: [LetterFiled] },
    { name: 'decision', events: claimEvents },
  ]),
);

/** A command of an invented officer of Kota Contoh A. */
export const command = (more: Partial<CommandContext> = {}): CommandContext => ({
  commandId: randomUUID(),
  commandDigest: 'a'.repeat(64),
  correlationId: randomUUID(),
  causationId: null,
  actor: {
    personRef: 'contoh-a',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'contract',
  },
  scope: ['kota-contoh-a'],
  expectedRevision: null,
  occurredAt: new Date().toISOString(),
  ...more,
});
export const AGENCY = { agencyId: 'kota-contoh-a' };

/** D1–D3: a command that comes again. */
export function decisionContract(prepare: Prepare): void {
  describe('a command that comes again', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    let decisions: Decisions;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
      decisions = new Decisions(store, contractCodec);
    });
    afterAll(() => under.remove());
    const never = () => {
      throw new Error('A command that is recorded decides nothing.');
    };
    const stored = (key: string) => all(store.readStream(`archive.folder-${key}`));

    it('D1 answers with its first outcome and records nothing', async () => {
      const key = keyOf(newStream());
      const context = command();
      const first = await decisions.make(folder, key, context, () => [file(), file()], AGENCY);
      await decisions.make(folder, key, command(), () => [file()]);
      const again = await decisions.make(folder, key, context, never, AGENCY);
      expect(again).toEqual({ ...first, repeated: true });
      expect(first).toMatchObject({ revision: 1n, repeated: false, key });
      expect(await stored(key)).toHaveLength(3);
    });

    it('D2 refuses the same id for another request', async () => {
      const key = keyOf(newStream());
      const context = command();
      await decisions.make(folder, key, context, () => [file()], AGENCY);
      const error = await settled(
        decisions.make(folder, key, { ...context, commandDigest: 'b'.repeat(64) }, never, AGENCY),
      );
      expect(isDecisionError(error) && error.code).toBe('command_mismatch');
    });

    it('D3 has one outcome when it comes ten times at once', async () => {
      const key = keyOf(newStream());
      const context = command();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => decisions.make(folder, key, context, () => [file()], AGENCY)),
      );
      expect(await stored(key)).toHaveLength(1);
      expect(outcomes.filter((o) => !o.repeated)).toHaveLength(1);
      for (const outcome of outcomes)
        expect({ ...outcome, repeated: false }).toEqual({ ...outcomes[0], repeated: false });
    });
  });
}
