import type { FoundDecision, SelectionOutcome } from '#app/platform';
import type { Move } from './move.js';
import { AssignmentGrounds } from './relied-on.js';

const selection: SelectionOutcome = {
  selectionId: 'selection-1',
  agencyId: 'kota-contoh-a',
  postId: 'post-1',
  shortlist: [
    { rank: 1, candidateNo: '1', personRef: 'p-first' },
    { rank: 2, candidateNo: '2', personRef: 'p-second' },
  ],
  eventIds: ['event-shortlist'],
};
const decision = (decisionId: string, publicName: string, alive = true): FoundDecision => ({
  decisionId,
  agencyId: 'kota-contoh-a',
  publicName,
  stream: 's',
  eventId: `event-${decisionId}`,
  subject: 'p-second',
  alive,
});
const decisions = [
  decision('d-rating', 'appraisal.AnnualRatingDecided'),
  decision('d-dead', 'discipline.DisciplineImposed', false),
];
const grounds = new AssignmentGrounds(
  { outcomeOf: async (id) => (id === 'selection-1' ? selection : undefined) },
  { decisionOn: async (id) => decisions.find(({ decisionId }) => decisionId === id) },
);
const move = (personRef: string, stated: Partial<Move['stated']>, toPostId = 'post-1'): Move => ({
  personRef,
  fromPostId: null,
  toPostId,
  batchId: null,
  stated: { decidedOn: '2025-01-06', assignmentKind: 'promosi', legalBasis: [], ...stated } as Move['stated'],
});
const selectionId = 'selection-1';

describe('what an assignment relies on', () => {
  it('selection.choice: the rank is the one of the shortlist, never stated; who is not on it has none', async () => {
    const ranks = [];
    for (const person of ['p-first', 'p-second', 'p-third'])
      ranks.push(await grounds.of(move(person, { selectionId })));
    expect(ranks.map(({ chosenRank }) => chosenRank)).toEqual([1, 2, null]);
    expect(ranks[0]!.eventIds).toEqual(['event-shortlist']);
    expect((await grounds.of(move('p-first', {}))).chosenRank).toBeNull();
  });

  it('is refused where the selection is not there, or was for another post', async () => {
    await expect(grounds.of(move('p-first', { selectionId: 'selection-2' }))).rejects.toThrow(
      'selection.unknown',
    );
    await expect(grounds.of(move('p-first', { selectionId }, 'post-2'))).rejects.toThrow(
      'selection.other-post',
    );
  });

  it('assignment.demotion-basis: names the decisions cited; of what does not stand, no kind', async () => {
    const { basis, basisKinds, eventIds } = await grounds.of(
      move('p-second', { basis: ['d-rating', 'd-dead'] }),
    );
    expect(basis).toEqual([
      { kind: 'appraisal.annual-rating-decided', decisionId: 'd-rating', eventId: 'event-d-rating' },
      { kind: 'discipline.discipline-imposed', decisionId: 'd-dead', eventId: 'event-d-dead' },
    ]);
    expect(basisKinds).toEqual(['appraisal.annual-rating-decided']);
    expect(eventIds).toEqual(['event-d-rating', 'event-d-dead']);
  });

  it('is refused where a decision is not recorded, or is about somebody else', async () => {
    for (const [person, cited] of [
      ['p-second', 'd-none'],
      ['p-first', 'd-rating'],
    ] as const)
      await expect(grounds.of(move(person, { basis: [cited] }))).rejects.toThrow('assignment.basis-unknown');
  });
});
