import { RuleViolation } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { Claims } from './claims.js';
import { all, settled } from './contract/contract-events.js';
import { AGENCY, command, contractCodec, file, folder } from './contract/decision-contract.js';
import { Decisions } from './decisions.js';
import { MemoryEventStore } from './memory/memory-event-store.js';

describe('Claims', () => {
  const store = new MemoryEventStore();
  const decisions = new Decisions(store, contractCodec);
  const claims = new Claims(store, contractCodec, 60);
  const refusal = new RuleViolation('sk.taken', { taken: true });
  let key = 0;
  beforeEach(() => key++);
  const claim = (context: CommandContext, batchId: string | null = null, by = claims) =>
    by.claim({
      kind: 'sk-number',
      key: `kota-contoh-a/2024/${key}`,
      targetStream: `archive.folder-${context.commandId}`,
      batchId,
      context,
      ...AGENCY,
      refusal,
    });
  const record = (context: CommandContext) =>
    decisions.make(folder, context.commandId, context, () => [file()], AGENCY);
  const facts = async () =>
    (await all(store.readAll({ categories: ['decision.claim'], limit: 1000 }))).slice(before);
  let before = 0;
  beforeEach(async () => {
    before = (await all(store.readAll({ categories: ['decision.claim'], limit: 1000 }))).length;
  });

  it('refuses what another command holds', async () => {
    const first = command();
    await claim(first);
    await record(first);
    expect(await settled(claim(command()))).toBe(refusal);
    expect((await facts()).map((e) => e.type)).toEqual(['ClaimMade']);
    expect((await facts())[0]!.stream).toMatch(/^decision\.claim-sk-number\.[0-9a-f]{64}$/);
  });

  it('says in which stream the holder records', async () => {
    const first = command();
    const held = () => claims.targetsOf('sk-number', `kota-contoh-a/2024/${key}`);
    expect(await held()).toEqual([]);
    await claim(first);
    expect(await held()).toEqual([`archive.folder-${first.commandId}`]);
  });

  it('stores nothing that depends on what the command says', async () => {
    const { commandId } = command();
    const digests = ['a', 'b'].map(async (letter) => {
      const own = new MemoryEventStore();
      const context = command({ commandId, commandDigest: letter.repeat(64) });
      await claim(context, null, new Claims(own, contractCodec));
      return (await all(own.readAll({ limit: 9 })))[0]!.metadata.commandDigest;
    });
    const [one, other] = await Promise.all(digests);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(one).toBe(other);
  });

  it('lets the same command claim again', async () => {
    const first = command();
    await claim(first);
    await claim(first);
    await record(first);
    await claim(first);
    expect(await facts()).toHaveLength(1);
  });

  it('lets commands of one batch share, and nobody else, whichever of them recorded', async () => {
    const [first, second, third] = [command(), command(), command()];
    await claim(first, 'batch');
    await claim(second, 'batch');
    await record(second);
    await claim(third, 'batch');
    expect(await settled(claim(command(), 'other'))).toBe(refusal);
    expect(await settled(claim(command()))).toBe(refusal);
    expect((await facts()).map((e) => e.type)).toEqual(['ClaimMade', 'ClaimMade']);
  });

  it('goes to a later command when the first one died before it recorded', async () => {
    const [dead, later] = [command(), command()];
    await claim(dead);
    await claim(later);
    await record(later);
    expect((await facts()).map((e) => e.type)).toEqual(['ClaimMade', 'ClaimTransferred']);
    expect(await settled(claim(dead))).toBe(refusal);
  });

  it('does not wait for a claim that is long abandoned', async () => {
    await claim(command());
    const patient = new Claims(store, contractCodec, 3_600_000);
    await claim(command({ occurredAt: new Date(Date.now() + 11_000).toISOString() }), null, patient);
    expect((await facts()).map((e) => e.type)).toEqual(['ClaimMade', 'ClaimTransferred']);
  });

  it('has one winner among twenty commands at once', async () => {
    const patient = new Claims(store, contractCodec, 5_000);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const context = command();
        const refused = await settled(claim(context, null, patient));
        if (!(refused instanceof Error)) await record(context);
        return refused;
      }),
    );
    expect(outcomes.filter((o) => o === refusal)).toHaveLength(19);
    expect(await facts()).toHaveLength(1);
  });
});
