import { fold } from '#app/kernel';
import { specFor } from '#app/testing';
import type { AppraisalEvent, FollowUpKind } from './appraisal.events.js';
import { answerOf, decisionOf, followUpOf, planOf, ratingOf, rulebook } from './appraisal.fixture.js';
import { appraisal } from './appraisal.js';
import { decideRatingObjection } from './answering.js';
import { clocksOf } from './clocks.js';
import { decideFollowUp } from './following-up.js';
import { objectToRating } from './objecting.js';

const { given, when } = specFor(appraisal);
const clocks = (today: string, year: number, ...events: AppraisalEvent[]) =>
  clocksOf(fold(appraisal, events).state, year, today, rulebook);
const planned = (year: number): AppraisalEvent => ({ type: 'PerformancePlanAgreed', data: planOf({ year }) });
const rated = (decidedOn: string, changes: object = {}): AppraisalEvent => ({
  type: 'AnnualRatingDecided',
  data: ratingOf({ ...decisionOf(decidedOn), ...changes }),
});
const verySmall = { outcome: 'di-bawah', behaviour: 'di-bawah', predicate: 'SK' };
const followed = (decidedOn: string, kind: FollowUpKind, before: readonly AppraisalEvent[]) =>
  given(...before).when(({ state }) =>
    decideFollowUp(state, followUpOf({ ...decisionOf(decidedOn, `f-${decidedOn}`), kind }), rulebook),
  ).recorded[0] as AppraisalEvent;

describe('the deadline of the annual rating', () => {
  it.each([
    ['2025-01-08', 'running'],
    ['2025-01-09', 'due-today'],
    ['2025-01-10', 'overdue'],
  ])('appraisal.deadline: of 2024, on %s it is %s', (today, state) => {
    expect(clocks(today, 2024, planned(2024)).deadline).toMatchObject({ dueOn: '2025-01-09', state });
  });

  it.each([
    ['2025-01-09', 'met'],
    ['2025-01-10', 'met-late'],
  ])('appraisal.deadline: a rating of 2024 decided on %s has %s it', (decidedOn, state) => {
    expect(clocks('2025-06-01', 2024, rated(decidedOn, { year: 2024 })).deadline).toMatchObject({ state });
  });

  it('is not known for years before the rule', () => {
    expect(clocks('2025-06-01', 2023, planned(2023)).deadline).toBeNull();
  });
});

describe('the follow-up of a rating', () => {
  const final = rated('2026-01-15', verySmall);

  it.each([
    ['2026-04-14', 'running'],
    ['2026-04-15', 'due-today'],
    ['2026-04-16', 'overdue'],
  ])('appraisal.follow-up: SK final 15 January, nothing by %s is %s', (today, state) => {
    expect(clocks(today, 2025, final).followUp).toMatchObject({ dueOn: '2026-04-15', state });
  });

  it('appraisal.follow-up: training answers it, a reward does not, and the first answer counts', () => {
    const reward = followed('2026-02-01', 'reward', [final]);
    expect(clocks('2026-03-01', 2025, final, reward).followUp).toMatchObject({ state: 'running' });
    const late = followed('2026-05-01', 'rotation', [final, reward]);
    expect(clocks('2026-06-01', 2025, final, reward, late).followUp).toMatchObject({ state: 'met-late' });
    const training = followed('2026-04-15', 'training', [final]);
    expect(clocks('2026-06-01', 2025, final, training, late).followUp).toMatchObject({ state: 'met' });
  });

  it.each([
    ['di-atas', 'di-atas', 'SB', false],
    ['sesuai', 'sesuai', 'B', false],
    ['di-bawah', 'sesuai', 'BP', true],
    ['sesuai', 'di-bawah', 'K', true],
  ])('appraisal.follow-up: %s × %s, %s asks for one: %s', (outcome, behaviour, predicate, asks) => {
    const one = rated('2026-01-15', { outcome, behaviour, predicate });
    expect(clocks('2026-02-01', 2025, one).followUp !== null).toBe(asks);
  });

  it('is asked for by what an objection changed, from the day of the answer', () => {
    const [objection] = given(final).when(({ state }) =>
      objectToRating(
        state,
        { personRef: 'p-contoh-a', year: 2025, filedOn: '2026-01-20', grounds: 'Keliru.' },
        rulebook,
      ),
    ).recorded;
    const posts = { rater: undefined, raterNow: undefined, decider: undefined };
    const changed = { outcome: 'di-bawah', behaviour: 'sesuai', predicate: 'BP' } as const;
    const [answer] = given(final, objection!).when(({ state }) =>
      decideRatingObjection(state, answerOf({ changed }), posts, rulebook),
    ).recorded;
    const all = [final, objection, answer] as AppraisalEvent[];
    expect(clocks('2026-02-10', 2025, ...all)).toMatchObject({
      followUp: { dueOn: '2026-05-06', state: 'running' },
      objection: { closesOn: '2026-01-29', state: 'answered' },
    });
  });

  it('follows from a rating that stands', () => {
    when(({ state }) => decideFollowUp(state, followUpOf(), rulebook)).refuses('appraisal.no-rating');
  });
});

describe('the window for an objection', () => {
  it.each([
    ['2026-01-29', 'open'],
    ['2026-01-30', 'closed'],
  ])('of a rating received on 15 January is on %s %s', (today, state) => {
    expect(clocks(today, 2025, rated('2026-01-15')).objection).toEqual({ closesOn: '2026-01-29', state });
  });

  it('runs for no rating', () => expect(clocks('2026-01-15', 2025).objection).toBeNull());
});
