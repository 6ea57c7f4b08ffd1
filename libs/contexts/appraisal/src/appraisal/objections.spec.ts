import { correct, end, type Death } from '#app/decision-life';
import type { Rulebook } from '#app/kernel';
import { specFor } from '#app/testing';
import { decideRatingObjection, type AnsweringPosts, type StatedAnswer } from './answering.js';
import type { AnnualRatingDecided } from './appraisal.events.js';
import { answerOf, decisionOf, ratingOf, rulebook } from './appraisal.fixture.js';
import { appraisal, type LivingAppraisal } from './appraisal.js';
import { objectToRating } from './objecting.js';
import { FakePosts, section } from './posts.fixture.js';
import { decideAnnualRating } from './rating-years.js';
import { standingRating } from './standing-rating.js';

const { given, when } = specFor(appraisal);
const rated = (changes: Partial<AnnualRatingDecided['data']> = {}) => ({
  type: 'AnnualRatingDecided' as const,
  data: ratingOf({
    ...{ outcome: 'sesuai', behaviour: 'di-bawah', predicate: 'K' },
    ...{ receivedOn: '2026-01-10', raterPostId: 'kasi-1' },
    ...changes,
  }),
});
const object =
  (filedOn: string) =>
  ({ state }: LivingAppraisal) =>
    objectToRating(state, { personRef: 'p-contoh-a', year: 2025, filedOn, grounds: 'Keliru.' }, rulebook);
const unknown: AnsweringPosts = { rater: undefined, raterNow: undefined, decider: undefined };
const answer =
  (changes: Partial<StatedAnswer> = {}, posts = unknown, rules: Rulebook = rulebook) =>
  ({ state }: LivingAppraisal) =>
    decideRatingObjection(state, answerOf(changes), posts, rules);
const filed = given(rated()).when(object('2026-01-24')).recorded[0]!;
const changed = { outcome: 'sesuai', behaviour: 'sesuai', predicate: 'B' } as const;
const death = (refDecisionId: string): Death => ({
  type: 'DecisionRevoked',
  data: {
    ...{ refDecisionId, authority: 'PPK', number: '3', date: '2026-03-03', legalBasis: [] },
    ...{ reasonSummary: 'Salah', evidence: [], scope: null, effect: 'from-start', effectFrom: null },
  },
});

describe('an objection to a rating', () => {
  it.each(['2026-01-10', '2026-01-23', '2026-01-24'])(
    'appraisal.objection.window: received 10 January, filed %s is in time',
    (filedOn) => {
      given(rated())
        .when(object(filedOn))
        .records({
          type: 'RatingObjected',
          data: {
            ...{ personRef: 'p-contoh-a', year: 2025, refDecisionId: 'decision-1' },
            ...{ unitId: 'dinas-kesehatan', filedOn, grounds: 'Keliru.' },
          },
        });
    },
  );

  it('appraisal.objection.window: received 10 January, filed 25 January is late', () => {
    given(rated())
      .when(object('2026-01-25'))
      .refuses('objection.late', {
        rule: 'appraisal.objection.window',
        version: 'appraisal.objection.window@2019-04-29',
        values: { date: '2026-01-24' },
        pointer: '/filedOn',
      });
  });

  it('appraisal.objection.window: where no receipt is stated, it runs from the decision', () => {
    const unreceived = given(rated({ receivedOn: null }));
    expect(unreceived.when(object('2026-01-19')).recorded).toHaveLength(1);
    unreceived.when(object('2026-01-20')).refuses('objection.late', { values: { date: '2026-01-19' } });
  });

  it('is not filed before the rating was received, nor twice, nor against nothing', () => {
    given(rated())
      .when(object('2026-01-09'))
      .refuses('objection.early', { values: { date: '2026-01-10' } });
    given(rated(), filed)
      .when(object('2026-01-20'))
      .refuses('objection.repeated', { taken: true, values: { date: '2026-01-24' } });
    when(object('2026-01-20')).refuses('objection.nothing-contested');
  });

  it('may be filed against the rating that came after one that fell', () => {
    const fallen = given(rated(), filed).when((living) => end(appraisal, living, death('decision-1')));
    const anew = rated({ ...decisionOf('2026-03-05', 'decision-2'), receivedOn: null });
    const then = given(rated(), filed, ...fallen.recorded, anew);
    expect(standingRating(then.state.state)).toMatchObject({ decisionId: 'decision-2', objectedOn: null });
    expect(then.when(object('2026-03-19')).recorded[0]!.data).toMatchObject({ refDecisionId: 'decision-2' });
  });
});

describe('the answer to an objection', () => {
  const waiting = given(rated(), filed);

  it('upholds: the rating stays, word for word', () => {
    const [upheld] = waiting.when(answer()).recorded;
    expect(upheld!.data).toMatchObject({
      ...{ result: 'upheld', predicate: 'K', behaviour: 'di-bawah', refDecisionId: 'decision-1' },
      findings: [],
    });
    expect(standingRating(given(rated(), filed, upheld!).state.state)).toMatchObject({
      ...{ predicate: 'K', answer: 'upheld', finalOn: '2026-02-05' },
    });
  });

  it('changes: Kurang, objected to on day 14, becomes Baik (F19)', () => {
    const [decided] = waiting.when(answer({ changed })).recorded;
    const after = given(rated(), filed, decided!);
    expect(standingRating(after.state.state)).toMatchObject({ predicate: 'B', answer: 'changed' });
    expect(after.state.entries[0]!.corrected.data).toMatchObject({ predicate: 'K' });
  });

  it('appraisal.matrix: changes to what the matrix gives, and to something else than before', () => {
    waiting.when(answer({ changed: { ...changed, predicate: 'SB' } })).refuses('appraisal.matrix');
    const same = { outcome: 'sesuai', behaviour: 'di-bawah', predicate: 'K' } as const;
    waiting.when(answer({ changed: same })).refuses('objection.unchanged', { pointer: '/changed' });
  });

  it('is final once, and waits again when it is revoked', () => {
    const [decided] = waiting.when(answer({ changed })).recorded;
    const answered = given(rated(), filed, decided!);
    answered.when(answer({ changed })).refuses('objection.already-answered', { taken: true });
    const fallen = answered.when((living) => end(appraisal, living, death('decision-answer')));
    const open = given(rated(), filed, decided!, ...fallen.recorded);
    expect(standingRating(open.state.state)).toMatchObject({ predicate: 'K', answer: null });
    const again = answer({ ...decisionOf('2026-03-10', 'decision-3') });
    expect(open.when(again).recorded).toHaveLength(1);
  });

  it('needs an objection, and comes after it', () => {
    given(rated()).when(answer()).refuses('objection.nothing-contested');
    waiting
      .when(answer(decisionOf('2026-01-23', 'x')))
      .refuses('objection.answered-early', { values: { date: '2026-01-24' } });
  });

  it('stays what it is: a correction touches neither its result nor its decider', () => {
    const [decided] = waiting.when(answer({ changed })).recorded;
    for (const [field, value] of [
      ['result', 'upheld'],
      ['deciderPostId', 'kasi-1'],
      ['refDecisionId', 'x'],
    ] as const)
      given(rated(), filed, decided!)
        .when((living) =>
          correct(
            appraisal,
            living,
            {
              ...{ refDecisionId: 'decision-answer', authority: 'PPK', number: '9', date: '2026-03-03' },
              ...{ legalBasis: [], reasonSummary: 'Salah', evidence: [], recordedAsTaken: true },
              changes: { [field]: value },
            },
            rulebook,
          ),
        )
        .refuses('decision.field-fixed');
  });
});

describe('who decides an objection', () => {
  const waiting = given(rated(), filed);
  const register = new FakePosts(section);
  const posts = async (decider: string, day = '2026-02-05'): Promise<AnsweringPosts> => ({
    rater: await register.postOn('kasi-1', '2026-01-05'),
    raterNow: await register.postOn('kasi-1', day),
    decider: await register.postOn(decider, day),
  });

  it('appraisal.objection.window: the superior of the rater', async () => {
    expect(waiting.when(answer({}, await posts('kadis'))).recorded[0]!.data).toMatchObject({
      ...{ deciderPostId: 'kadis', findings: [] },
    });
  });

  it('appraisal.objection.window: never the rater, by post or in person, though it was so taken', async () => {
    const sameOffice = answer({ deciderPostId: 'kasi-1', recordedAsTaken: true });
    waiting.when(sameOffice).refuses('objection.same-person', {
      rule: 'appraisal.objection.window',
      pointer: '/deciderPostId',
    });
    const both = await posts('kadis');
    const rater = { ...both.decider!, holder: { ...both.decider!.holder!, personRef: 'p-kasi-baru' } };
    waiting.when(answer({}, { ...both, decider: rater })).refuses('objection.same-person');
    const person = { ...both.decider!, holder: { ...both.decider!.holder!, personRef: 'p-contoh-a' } };
    waiting.when(answer({}, { ...both, decider: person })).refuses('objection.same-person');
  });

  it('appraisal.rater: nobody else than the superior of the rater, unless it was so taken', async () => {
    const other = await posts('kasi-2');
    waiting.when(answer({ deciderPostId: 'kasi-2' }, other)).refuses('appraisal.rater', {
      values: { post: 'kasi-2', date: '2026-02-05' },
      pointer: '/deciderPostId',
    });
    const taken = answer({ deciderPostId: 'kasi-2', recordedAsTaken: true }, other);
    expect(waiting.when(taken).recorded[0]!.data).toMatchObject({
      findings: [{ rule: 'appraisal.rater', version: 'appraisal.rater@2022-01-01' }],
    });
  });

  it('hears both sides; that it did not is a finding', () => {
    waiting.when(answer({ heardBoth: false })).refuses('objection.not-heard', { pointer: '/heardBoth' });
    const taken = answer({ heardBoth: false, recordedAsTaken: true });
    expect(waiting.when(taken).recorded[0]!.data).toMatchObject({
      findings: [{ rule: 'appraisal.objection.window' }],
    });
  });
});

describe('a rating objected to', () => {
  it('is still the one final of its year', () => {
    given(rated(), filed)
      .when(({ state }) => decideAnnualRating(state, ratingOf(decisionOf('2026-03-05', 'd2')), rulebook))
      .refuses('appraisal.final-exists');
  });
});
