import type { RecordedFact } from '#app/platform';
import { keptOf } from './kept-facts.js';

const fact = (more: Partial<RecordedFact>): RecordedFact =>
  ({
    ...{ type: 'PostAssigned', key: 'post-1', subject: 'p-rahasia' },
    data: {
      decisionId: 'd',
      assignmentKind: 'mutasi',
      skNumber: '1',
      monthsInFormerPost: 9,
      personRef: 'p-rahasia',
    },
    visibility: {
      decisionId: 'P',
      assignmentKind: 'P',
      skNumber: 'I',
      monthsInFormerPost: 'I',
      personRef: 'X',
    },
    ...more,
  }) as unknown as RecordedFact;

describe('what is kept of a fact', () => {
  it('is what was public when recorded, of the fields that a page needs', () => {
    expect(keptOf(fact({}))).toEqual({
      type: 'PostAssigned',
      data: { decisionId: 'd', assignmentKind: 'mutasi' },
      who: expect.stringMatching(/^[A-Za-z0-9_-]{16}$/),
    });
    expect(keptOf(fact({ type: 'CandidateAdmitted' }))).toBeUndefined();
  });

  it('tells one person from another in one post, and in no other', () => {
    const [own, again, other, elsewhere] = [
      fact({}),
      fact({ type: 'PostVacated' }),
      fact({ subject: 'p-lain' }),
      fact({ key: 'post-2' }),
    ].map((one) => keptOf(one)!.who);
    expect(again).toBe(own);
    expect([other, elsewhere]).not.toContain(own);
  });

  it('is, of a correction, what it says of these fields', () => {
    const corrections = [
      { field: 'effectiveFrom', from: 'a', to: 'b' },
      { field: 'considerations', from: 'RAHASIA', to: 'RAHASIA' },
    ];
    expect(keptOf(fact({ type: 'DecisionCorrected', data: { refDecisionId: 'd', corrections } }))).toEqual({
      type: 'DecisionCorrected',
      data: { refDecisionId: 'd', corrections: [corrections[0]] },
    });
  });
});
