import { correct, end, type Correction } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import { abolishPost, vacate } from './deciding.js';
import { heldBy } from './held.js';
import { actingOn, holderOn } from './occupancy.js';
import { post, postOn, type LivingPost } from './post.js';
import { acting, assigned, created, revoked, rulebook, vacated } from './post.fixture.js';

const spec = specFor(post);
const holdersOn = (living: LivingPost, ...days: string[]) =>
  days.map((day) => holderOn(postOn(living, day), day)?.personRef ?? null);
const inPost = [created(), assigned('d-a', '2020-01-01', { personRef: 'p-a' })] as const;
const moved = [...inPost, vacated('d-v', '2024-03-22'), assigned('d-b', '2024-03-22')] as const;

describe('who held a post on a day', () => {
  it('is who came last and had not left', () =>
    expect(
      holdersOn(
        spec.given(...moved).state,
        '2016-12-31',
        '2019-12-31',
        '2020-01-01',
        '2024-03-21',
        '2024-03-22',
      ),
    ).toEqual([null, null, 'p-a', 'p-a', 'p-b']));

  it('follows the days of effect, not the order of recording', () => {
    const later = [
      ...inPost,
      vacated('d-v', '2024-07-01'),
      assigned('d-c', '2024-07-01', { personRef: 'p-c' }),
    ] as const;
    const { state } = spec.given(
      ...later,
      vacated('d-v2', '2024-05-01'),
      assigned('d-b', '2024-05-01', { effectiveUntil: '2024-05-31' }),
    );
    expect(holdersOn(state, '2024-04-30', '2024-05-05', '2024-06-01', '2024-07-02')).toEqual([
      'p-a',
      'p-b',
      null,
      'p-c',
    ]);
  });

  it('is who held it before, once the vacancy and the assignment fell from the start', () => {
    const { state } = spec.given(...moved, revoked('d-b', '2024-04-01'), revoked('d-v', '2024-04-01'));
    expect(holdersOn(state, '2024-03-25', '2024-04-02')).toEqual(['p-a', 'p-a']);
  });

  it('is who came until a day, and who held it before from that day on, when they fell from a date', () => {
    const { state } = spec.given(
      ...moved,
      revoked('d-b', '2024-04-01', '2024-04-01'),
      revoked('d-v', '2024-04-01', '2024-04-01'),
    );
    expect(holdersOn(state, '2024-03-25', '2024-03-31', '2024-04-01')).toEqual(['p-b', 'p-b', 'p-a']);
  });

  it('moves with a corrected day of effect', () => {
    const living = spec.given(...moved).state;
    const correction: Correction = {
      ...{ refDecisionId: 'd-b', authority: 'BKPSDM', number: '8/2024', date: '2024-04-02', legalBasis: [] },
      ...{ reasonSummary: 'Salah ketik.', evidence: [], recordedAsTaken: true },
      changes: { effectiveFrom: '2024-03-20' },
    };
    const [event] = correct(post, living, correction, rulebook);
    expect(holdersOn(post.evolve(living, event!), '2024-03-19', '2024-03-20', '2024-03-22')).toEqual([
      'p-a',
      'p-b',
      'p-b',
    ]);
  });

  it('keeps the person whom an erasure left in the envelope alone', () => {
    const { personRef: _, ...data } = assigned('d-b', '2024-03-22').data;
    void _;
    const erased = { type: 'PostAssigned', data, subject: 'p-erased' } as unknown as ReturnType<
      typeof assigned
    >;
    expect(holdersOn(spec.given(created(), erased).state, '2024-03-22')).toEqual(['p-erased']);
  });

  it('restores publicly what holds again: the post is vacant, then held under the former assignment', () => {
    const living = spec.given(...moved).state;
    const [death, restored] = end(post, living, revoked('d-b', '2024-04-01'));
    expect(restored!.data).toMatchObject({
      restored: { status: 'vacant', assignmentId: null },
      from: '2024-03-22',
    });
    const after = [death!, restored!].reduce(post.evolve, living);
    const [, second] = end(post, after, revoked('d-v', '2024-04-01'));
    expect(second!.data).toMatchObject({ restored: { status: 'held', assignmentId: 'd-a' } });
  });
});

describe('who acts in a post', () => {
  const actingIn = (living: LivingPost, ...days: string[]) =>
    days.map((day) => actingOn(postOn(living, day), day)?.personRef ?? null);
  const vacant = [...inPost, vacated('d-v', '2023-12-01')] as const;

  it('does so until the day stated, or until the post is given to somebody', () => {
    const plt = acting('d-plt', '2024-01-01', { effectiveUntil: '2024-02-29' });
    expect(
      actingIn(spec.given(...vacant, plt).state, '2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01'),
    ).toEqual([null, 'p-plt', 'p-plt', null]);
    const filled = spec.given(...vacant, acting('d-plt', '2024-01-01'), assigned('d-b', '2024-02-01'));
    expect(actingIn(filled.state, '2024-01-31', '2024-02-01')).toEqual(['p-plt', null]);
  });
});

describe('a vacancy', () => {
  const leaving = (personRef: string, day: string) => (state: LivingPost) => {
    const { findings: _, unitId: __, ...data } = vacated('d-v', day, { personRef }).data;
    void [_, __];
    return vacate(state, data, rulebook);
  };
  it('is recorded of who holds the post, once', () => {
    expect(spec.given(...inPost).when(leaving('p-a', '2024-01-01')).recorded).toHaveLength(1);
    spec
      .given(...inPost)
      .when(leaving('p-b', '2024-01-01'))
      .refuses('post.not-held');
    spec.given(created()).when(leaving('p-a', '2024-01-01')).refuses('post.not-held');
    spec
      .given(...inPost, vacated('d-v', '2024-01-01'))
      .when(leaving('p-a', '2024-01-01'))
      .refuses('post.not-held');
    spec.when(leaving('p-a', '2024-01-01')).refuses('post.unknown');
  });
  it('counts who held the post the day before, when somebody else came that day', () => {
    const { state } = spec.given(...inPost, assigned('d-b', '2024-01-01'));
    expect(heldBy(state, 'p-a', '2024-01-01')?.decisionId).toBe('d-a');
    expect(heldBy(state, 'p-a', '2024-01-02')).toBeNull();
  });
});

describe('the end of a post', () => {
  const abolishing = (day: string) => (state: LivingPost) =>
    abolishPost(
      state,
      {
        postId: 'post-1',
        regulation: { number: 'Perda 1/2024', date: '2024-01-01' },
        ...decided('d-x', day),
      },
      rulebook,
    );
  it('post.vacant: no post is abolished while somebody holds it, or is to come', () => {
    spec
      .given(...inPost)
      .when(abolishing('2024-01-01'))
      .refuses('post.occupied', { rule: 'post.vacant', version: 'post.vacant@1945-08-17' });
    const left = [...inPost, vacated('d-v', '2024-01-01')] as const;
    spec
      .given(...left)
      .when(abolishing('2023-12-31'))
      .refuses('post.occupied');
    expect(spec.given(...left).when(abolishing('2024-01-01')).recorded).toHaveLength(1);
    spec
      .given(...left, assigned('d-b', '2024-06-01'))
      .when(abolishing('2024-01-01'))
      .refuses('post.occupied');
  });
});
