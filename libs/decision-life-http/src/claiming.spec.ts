import { Claims, Decisions, MemoryEventStore } from '#app/event-store';
import { RuleViolation } from '#app/kernel';
import {
  AGENCY,
  command,
  contractCodec,
  file,
  folder,
} from '../../event-store/src/contract/decision-contract.js';
import { recordWithClaims } from './claiming.js';

describe('a decision that takes what may be held once', () => {
  const store = new MemoryEventStore();
  const decisions = new Decisions(store, contractCodec);
  const claims = new Claims(store, contractCodec);
  const refusal = new RuleViolation('sk.taken', { taken: true });
  const decide = (key: string, expectedRevision: bigint | null) =>
    recordWithClaims(
      { decisions, claims },
      {
        ...{
          decider: folder,
          key,
          context: command({ expectedRevision }),
          decide: () => [file()],
          ...AGENCY,
        },
        takes: () => [{ kind: 'sk-number', key: `number of ${key}`, batchId: null, refusal }],
      },
    ).then(
      () => 'recorded',
      (error: unknown) => error,
    );

  it('learns the revision when another made it from the same one, and not that what it takes is taken', async () => {
    await decisions.make(folder, 'one', command(), () => [file()], AGENCY);
    const outcomes = await Promise.all([decide('one', 0n), decide('one', 0n)]);
    expect(outcomes).toContain('recorded');
    expect(outcomes.find((outcome) => outcome !== 'recorded')).toMatchObject({
      body: { code: 'conflict', expected: 0n, actual: 1n },
    });
  });

  it('is refused when it is taken elsewhere, or nobody said from which revision it is made', async () => {
    await decisions.make(folder, 'two', command(), () => [file()], AGENCY);
    const outcomes = await Promise.all([decide('two', null), decide('two', null)]);
    expect(outcomes.toSorted()).toEqual([refusal, 'recorded'].toSorted());
  });
});
