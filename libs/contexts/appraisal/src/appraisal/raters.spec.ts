import { specFor } from '#app/testing';
import { periodOf, planOf, postsOn, ratingOf, rulebook } from './appraisal.fixture.js';
import { appraisal } from './appraisal.js';
import { agreePlan } from './planning.js';
import { inPost, NO_POSTS, plannedPost, reliedOn } from './raters.js';
import { ratePeriod } from './rating-periods.js';
import { decideAnnualRating } from './rating-years.js';

const { when } = specFor(appraisal);
const JUNE = '2025-06-30';
const JULY = '2025-07-01';

/** A monthly rating of the analyst. */
const rate = async (ratedOn: string, raterPostId: string, raterRef: string | null, taken = false) => {
  const posts = await postsOn(ratedOn, 'analis-1', raterPostId);
  const data = periodOf({ ratedOn, raterPostId, recordedAsTaken: taken });
  return when(() => ratePeriod(data, raterRef, posts, rulebook));
};

describe('the rater', () => {
  it('appraisal.rater: the old head rates June, the new one July; otherwise refused (F25)', async () => {
    expect((await rate(JUNE, 'kasi-1', 'p-kasi-lama')).recorded).toHaveLength(1);
    expect((await rate(JULY, 'kasi-1', 'p-kasi-baru')).recorded).toHaveLength(1);
    const refusal = (date: string) => ({
      rule: 'appraisal.rater',
      version: 'appraisal.rater@2022-01-01',
      pointer: '/raterRef',
      values: { post: 'kasi-1', date },
    });
    (await rate(JUNE, 'kasi-1', 'p-kasi-baru')).refuses('appraisal.rater', refusal(JUNE));
    (await rate(JULY, 'kasi-1', 'p-kasi-lama')).refuses('appraisal.rater', refusal(JULY));
  });

  it('appraisal.rater: who moved does not rate from the new post', async () => {
    (await rate(JULY, 'kasi-2', 'p-kasi-lama')).refuses('appraisal.rater', {
      pointer: '/raterPostId',
      values: { post: 'kasi-2', date: JULY },
    });
  });

  it('appraisal.rater: a superior of the superior is none', async () => {
    (await rate(JUNE, 'kadis', null)).refuses('appraisal.rater', { pointer: '/raterPostId' });
    const [taken] = (await rate(JUNE, 'kadis', null, true)).recorded;
    expect(taken!.data).toMatchObject({
      findings: [{ rule: 'appraisal.rater', version: 'appraisal.rater@2022-01-01' }],
    });
  });

  it('appraisal.rater: nobody rates themselves, by post or in person', async () => {
    (await rate(JUNE, 'analis-1', null)).refuses('appraisal.rater', { sentence: 'appraisal.rater-self' });
    (await rate(JUNE, 'kasi-1', 'p-contoh-a')).refuses('appraisal.rater', {
      sentence: 'appraisal.rater-self',
    });
    const acting = { ...(await postsOn(JUNE, null, 'kasi-1')).rater! };
    const self = { ...acting, acting: { ...acting.holder!, personRef: 'p-contoh-a' } };
    when(() => ratePeriod(periodOf(), null, { own: undefined, rater: self }, rulebook)).refuses(
      'appraisal.rater',
      { sentence: 'appraisal.rater-self' },
    );
  });

  it('appraisal.rater: a plan is agreed with the superior of the post it states', async () => {
    const agree = async (raterPostId: string) => {
      const posts = await postsOn('2025-01-06', 'analis-1', raterPostId);
      return when(() => agreePlan(planOf({ raterPostId }), null, posts, rulebook));
    };
    expect((await agree('kasi-1')).recorded).toHaveLength(1);
    (await agree('kadis')).refuses('appraisal.rater', { values: { post: 'kadis', date: '2025-01-06' } });
  });

  it('appraisal.rater: an annual rating is judged where it names its rater, and not where it does not', async () => {
    const posts = await postsOn('2026-01-05', 'analis-1', 'kadis');
    const decide = (raterPostId: string | null) =>
      when(({ state }) => decideAnnualRating(state, ratingOf({ raterPostId }), rulebook, null, posts));
    decide('kadis').refuses('appraisal.rater');
    expect(decide(null).recorded).toHaveLength(1);
  });

  it('is not judged by what the register does not know', () => {
    for (const raterPostId of ['kasi-1', 'kadis', 'pos-lain'])
      expect(
        when(() => ratePeriod(periodOf({ raterPostId }), 'p-siapa', NO_POSTS, rulebook)).recorded,
      ).toHaveLength(1);
  });

  it('names what the judgement rests on', async () => {
    const { own, rater } = await postsOn(JUNE, 'analis-1', 'kasi-1');
    expect(reliedOn(own, rater, own, undefined)).toEqual([
      own!.eventId,
      own!.holder!.eventId,
      rater!.eventId,
      rater!.holder!.eventId,
    ]);
    expect(inPost({ ...rater!, acting: { ...rater!.holder!, personRef: 'p-plt' } })).toBe('p-plt');
  });
});

describe('a periodic rating', () => {
  it('appraisal.matrix: has the predicate that the matrix gives', () => {
    when(() => ratePeriod(periodOf({ predicate: 'SB' }), null, NO_POSTS, rulebook)).refuses(
      'appraisal.matrix',
    );
  });

  it('is of a period that the year has', () => {
    when(() => ratePeriod(periodOf({ period: 5, periods: 4 }), null, NO_POSTS, rulebook)).refuses(
      'appraisal.period',
      { values: { period: 5, periods: 4 } },
    );
  });
});

describe('the post that a plan states', () => {
  const plans = [
    planOf({ postId: 'a', agreedOn: '2025-01-06' }),
    planOf({ postId: 'c', agreedOn: '2025-08-01' }),
    planOf({ postId: 'b', agreedOn: '2025-04-01' }),
    planOf({ postId: 'd', agreedOn: '2025-08-01' }),
  ];
  it.each([
    ['2025-01-05', null],
    ['2025-01-06', 'a'],
    ['2025-04-01', 'b'],
    ['2025-12-31', 'd'],
  ])('on %s is %s', (day, postId) => {
    expect(plannedPost({ ...appraisal.initialState.state, plans }, day)).toBe(postId);
  });
});
