import { momentOf, NOW } from '#app/platform';
import { act, given, streamOf } from './post.fixture.js';
import { replayReliedOn } from './replay-relied-on.js';

/** Given, corrected, then relied on at position 3 of the log, and revoked after that. */
const facts = streamOf(
  ['2024-01-01T03:00:00.000Z', 'PostGiven', given('first', 'Contoh A', '2024-01-01')],
  [
    '2024-01-05T03:00:00.000Z',
    'DecisionCorrected',
    {
      ...act('first', '2024-01-05'),
      corrections: [{ field: 'skNumber', from: '800/first', to: '800/1-A' }],
      ...{ internalCorrections: [], recordedAsTaken: false, findings: [] },
    },
  ],
  ['2024-02-01T03:00:00.000Z', 'PostGiven', given('second', 'Contoh B', '2024-02-01')],
  [
    '2024-03-01T03:00:00.000Z',
    'DecisionRevoked',
    { ...act('first', '2024-03-01'), scope: null, effect: 'from-start', effectFrom: null },
  ],
);
const by = facts[2]!.position;
const reliedOn = (eventId: string, knownAt = NOW) => replayReliedOn(facts, { eventId, by, knownAt });

describe('an event that a decision relied on', () => {
  it('reads as it was known when it was relied on; what came later is only counted', () => {
    expect(reliedOn('event-0')).toMatchObject({
      ...{ eventId: 'event-0', stream: 'sample.post-x', later: 1 },
      recorded: { data: { skNumber: '800/first' }, withheld: ['address'], evidence: { revision: '0' } },
      decision: { decisionId: 'first', status: 'alive', corrected: { data: { skNumber: '800/1-A' } } },
      acts: [{ evidence: { publicName: 'decision.DecisionCorrected' } }],
    });
    expect(reliedOn('event-0', momentOf('2024-02-29'))!.later).toBe(0);
  });

  it('says that the decision was dead already', () => {
    const late = { eventId: 'event-0', by: facts[3]!.position, knownAt: NOW };
    expect(replayReliedOn(facts, late)).toMatchObject({ decision: { status: 'revoked' }, later: 0 });
  });

  it('may be no decision, and is not there where it was recorded later', () => {
    expect(reliedOn('event-1')).toMatchObject({ decision: null, acts: [], later: 0 });
    expect(reliedOn('event-3')).toBeUndefined();
  });
});
