import { abolished, acts, corrected, given, left, revoked, seat } from '../seat.fixture.js';
import { textOf, type Decided } from './decisions.js';
import { seatOn, stretchesOf } from './occupancy.js';

const idOf = (decided: Decided | null | undefined): string | null =>
  decided ? textOf(decided, 'decisionId') : null;
const heldOn = (decisions: readonly Decided[], day: string) => idOf(seatOn(decisions, day)?.holder);
const actingOn = (decisions: readonly Decided[], day: string) => idOf(seatOn(decisions, day)?.acting);

describe('who is in a post, without knowing who it is', () => {
  it('is the last who was given it and has not left', () => {
    const post = seat(
      given('a', 'A', '2021-01-04'),
      left('b', 'A', '2024-03-21'),
      given('c', 'B', '2024-03-21'),
    );
    expect(['2020-06-01', '2022-01-01', '2024-03-20', '2024-03-21'].map((day) => heldOn(post, day))).toEqual([
      null,
      'a',
      'a',
      'c',
    ]);
  });

  it('is not who came, where who had been there before left by a decision recorded later', () => {
    const post = seat(
      given('a', 'A', '2021-01-04'),
      given('c', 'B', '2024-03-21'),
      left('b', 'A', '2024-03-21'),
    );
    expect(heldOn(post, '2024-03-21')).toBe('c');
  });

  it('is who was there before, once the move is revoked from the start', () => {
    const moved = [
      given('a', 'A', '2021-01-04'),
      left('b', 'A', '2024-03-21'),
      given('c', 'B', '2024-03-21'),
    ];
    const post = seat(...moved, revoked('c'), revoked('b'));
    expect(heldOn(post, '2024-03-25')).toBe('a');
    expect(stretchesOf(post, '2024-12-31').map(({ from, holder }) => [from, idOf(holder)])).toEqual([
      ['2020-01-01', null],
      ['2021-01-04', 'a'],
    ]);
  });

  it('changes on the day from which a revocation has effect', () => {
    const post = seat(given('a', 'A', '2021-01-04'), revoked('a', '2022-02-01'));
    expect(
      stretchesOf(post, '2022-12-31').map(({ from, until, holder }) => [from, until, idOf(holder)]),
    ).toEqual([
      ['2020-01-01', '2021-01-03', null],
      ['2021-01-04', '2022-01-31', 'a'],
      ['2022-02-01', '2022-12-31', null],
    ]);
  });

  it('follows a corrected day', () => {
    const post = seat(given('a', 'A', '2021-01-04'), corrected('a', 'effectiveFrom', '2021-02-04'));
    expect([heldOn(post, '2021-01-10'), heldOn(post, '2021-02-04')]).toEqual([null, 'a']);
  });

  it('acts until the last day stated, or until somebody is given the post', () => {
    const post = seat(
      acts('p', 'A', '2021-01-04', '2021-03-31'),
      acts('q', 'B', '2021-06-01'),
      given('c', 'C', '2021-09-01'),
    );
    const days = ['2021-03-31', '2021-04-01', '2021-08-31', '2021-09-01'];
    expect(days.map((day) => actingOn(post, day))).toEqual(['p', null, 'q', null]);
  });

  it('is nobody in a post that is no more', () => {
    const post = seat(given('a', 'A', '2021-01-04'), abolished('2021-02-01'));
    expect(seatOn(post, '2021-02-01')).toBeUndefined();
    expect(stretchesOf(post, '2022-01-01').at(-1)).toMatchObject({ until: '2021-01-31' });
  });
});
