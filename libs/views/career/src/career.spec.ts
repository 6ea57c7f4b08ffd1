import type { RecordedFact } from '#app/platform';
import {
  answered,
  assigned,
  contract,
  corrected,
  cpns,
  ended,
  known,
  PERSON,
  pns,
  promoted,
  rated,
  revoked,
  taken,
  vacated,
} from './facts.fixture.js';
import { careerOf } from './folding/career.js';
import { periodsOf } from './folding/periods.js';

const on = (day: string, ...facts: RecordedFact[]) => careerOf(PERSON, known(facts), day);
const rank = (day: string, ...facts: RecordedFact[]) => {
  const golongan = on(day, ...facts)?.golongan;
  return golongan ? [golongan.value, golongan.since] : null;
};
const post = (day: string, ...facts: RecordedFact[]) => on(day, ...facts)?.post?.value ?? null;

describe('the rank of a career', () => {
  it('is that of the takeover since its own day, and of promotions from their TMT on', () => {
    const facts = [taken(), promoted('2022-04-01', 'III/a', 'III/b')];
    expect(rank('2018-03-31', ...facts)).toEqual(['III/a', null]);
    expect(rank('2018-04-01', ...facts)).toEqual(['III/a', '2018-04-01']);
    expect(rank('2022-03-31', ...facts)).toEqual(['III/a', '2018-04-01']);
    expect(rank('2022-04-01', ...facts)).toEqual(['III/b', '2022-04-01']);
  });
  it('is not known to have begun where nobody said so', () =>
    expect(rank('2020-01-01', taken({ golonganSince: null }))).toEqual(['III/a', null]));
  it('is held since the appointment as a candidate, where the appointment as PNS gives the same', () => {
    expect(rank('2025-01-01', cpns('2022-03-01'), pns('2023-03-01'))).toEqual(['III/a', '2022-03-01']);
    expect(rank('2025-01-01', cpns('2022-03-01'), pns('2023-03-01', 'III/b'))).toEqual([
      'III/b',
      '2023-03-01',
    ]);
    expect(rank('2025-01-01', cpns('2022-03-01'), pns('2023-03-01', null))).toEqual(['III/a', '2022-03-01']);
  });
  it('is the former one again once a promotion fell, from its start or from a day on', () => {
    const granted = promoted('2022-04-01', 'III/a', 'III/b');
    expect(rank('2023-01-01', taken(), granted, revoked(granted))).toEqual(['III/a', '2018-04-01']);
    const later = [taken(), granted, revoked(granted, '2024-01-01')];
    expect(rank('2023-12-31', ...later)).toEqual(['III/b', '2022-04-01']);
    expect(rank('2024-01-01', ...later)).toEqual(['III/a', '2018-04-01']);
  });
  it('is what a promotion left, where nothing else is known', () => {
    const granted = promoted('2022-04-01', 'III/a', 'III/b');
    expect(rank('2020-01-01', granted)).toEqual(['III/a', null]);
    expect(rank('2023-01-01', granted, revoked(granted))).toEqual(['III/a', null]);
    expect(on('2023-01-01', granted)).toMatchObject({ kind: null, servesSince: null, post: null });
  });
  it('follows a correction', () => {
    const granted = promoted('2022-04-01', 'III/a', 'III/b');
    const facts = [taken(), granted, corrected(granted, 'effectiveFrom', '2022-10-01')];
    expect(rank('2022-05-01', ...facts)).toEqual(['III/a', '2018-04-01']);
    expect(rank('2022-10-01', ...facts)).toEqual(['III/b', '2022-10-01']);
  });
});

describe('the service of a career', () => {
  const service = (day: string, ...facts: RecordedFact[]) => {
    const { kind, servesSince, endedFrom } = on(day, ...facts)!;
    return [kind, servesSince, endedFrom];
  };
  it('runs from the candidate to the end', () => {
    const facts = [cpns('2022-03-01'), pns('2023-03-01'), ended('2025-01-01')];
    expect(service('2022-02-28', ...facts)).toEqual([null, null, null]);
    expect(service('2022-03-01', ...facts)).toEqual(['CPNS', '2022-03-01', null]);
    expect(service('2023-03-01', ...facts)).toEqual(['PNS', '2022-03-01', null]);
    expect(service('2025-01-01', ...facts)).toEqual(['PNS', '2022-03-01', '2025-01-01']);
  });
  it('F26: goes on over a renewed contract, and not over a gap', () => {
    const first = contract('2023-03-01', '2024-02-29');
    expect(service('2024-03-01', first, contract('2024-03-01', '2025-02-28'))).toEqual([
      'PPPK',
      '2023-03-01',
      null,
    ]);
    expect(service('2024-04-01', first)).toEqual(['PPPK', '2023-03-01', '2024-03-01']);
    expect(service('2024-05-01', first, contract('2024-05-01', '2025-04-30'))).toEqual([
      'PPPK',
      '2024-05-01',
      null,
    ]);
  });
  it('goes on where its end fell, and begins anew after one that stands', () => {
    const end = ended('2024-01-01');
    expect(service('2025-01-01', taken(), end, revoked(end))).toEqual(['PNS', '2014-01-01', null]);
    const again = contract('2024-06-01', '2025-05-31');
    expect(service('2025-01-01', taken(), end, again)).toEqual(['PPPK', '2024-06-01', null]);
  });
});

describe('the post of a career', () => {
  it('is the last one given, until it was left or the service ended', () => {
    const moves = [
      taken(),
      assigned('p-a', '2021-01-01'),
      vacated('p-a', '2023-01-01'),
      assigned('p-b', '2023-01-01'),
    ];
    expect([post('2022-12-31', ...moves), post('2023-01-01', ...moves)]).toEqual(['p-a', 'p-b']);
    expect(post('2024-01-01', ...moves, vacated('p-b', '2024-01-01'))).toBeNull();
    expect(post('2024-01-01', ...moves, ended('2024-01-01'))).toBeNull();
  });
  it('is held again on the very day on which it was left', () =>
    expect(
      post(
        '2023-01-01',
        assigned('p-a', '2021-01-01'),
        vacated('p-a', '2023-01-01'),
        assigned('p-a', '2023-01-01'),
      ),
    ).toBe('p-a'));
  it('revives when the move falls, both halves of it', () => {
    const [left, given] = [vacated('p-a', '2024-03-22'), assigned('p-b', '2024-03-22')];
    const moves = [assigned('p-a', '2021-01-01'), left, given];
    expect(post('2024-03-25', ...moves, revoked(given))).toBeNull();
    expect(post('2024-03-25', ...moves, revoked(given), revoked(left))).toBe('p-a');
  });
  it('is nobody else’s', () =>
    expect(post('2022-01-01', taken(), assigned('p-a', '2021-01-01', { subject: 'p-2' }))).toBeNull());
});

describe('the ratings of a career', () => {
  it('stand as an objection left them', () => {
    const facts = [rated(2023, 'B'), rated(2024, 'K'), answered(2024, 'changed', 'B')];
    const ratings = (day: string) =>
      on(day, ...facts)!.ratings.map(({ year, predicate }) => [year, predicate]);
    expect(ratings('2025-01-09')).toEqual([[2023, 'B']]);
    expect(ratings('2025-02-09')).toEqual([
      [2023, 'B'],
      [2024, 'K'],
    ]);
    expect(ratings('2025-02-10')).toEqual([
      [2023, 'B'],
      [2024, 'B'],
    ]);
    expect(on('2025-03-01', rated(2024, 'K'), answered(2024, 'upheld', 'K'))!.ratings).toMatchObject([
      { predicate: 'K', decisionId: 'd-rated-2024' },
    ]);
  });
});

describe('what was known then', () => {
  // SK 10 May, TMT 1 May, recorded 20 Jun (F23).
  const before = taken();
  const late = promoted('2025-05-01', 'III/a', 'III/b', { recordedAt: '2025-06-20T02:00:00.000Z' });
  const fell = revoked(late, null, { recordedAt: '2025-07-20T02:00:00.000Z' });
  it('F23: is exact to the instant and to the position', () => {
    const asKnown = (knownAt: Parameters<typeof known>[1]) =>
      careerOf(PERSON, known([before, late, fell], knownAt), '2025-05-05')?.golongan?.value;
    const at = (instant: string) => asKnown({ at: 'instant', instant });
    expect(at('2025-06-20T01:59:59.999Z')).toBe('III/a');
    expect(at('2025-06-20T02:00:00.000Z')).toBe('III/b');
    expect(at('2025-07-20T02:00:00.000Z')).toBe('III/a');
    expect(asKnown({ at: 'position', position: before.position })).toBe('III/a');
    expect(asKnown({ at: 'position', position: late.position })).toBe('III/b');
    expect(asKnown({ at: 'position', position: '' })).toBeUndefined();
  });
});

describe('the periods of a career', () => {
  it('are what held when, without a gap that is not there', () => {
    const granted = promoted('2022-04-01', 'III/a', 'III/b');
    const facts = [
      taken(),
      granted,
      revoked(granted, '2024-01-01'),
      ...[assigned('p-a', '2021-01-01'), vacated('p-a', '2023-01-01'), assigned('p-b', '2023-02-01')],
      ended('2025-01-01'),
    ];
    const { services, ranks, posts } = periodsOf(known(facts));
    expect(services).toEqual([{ value: 'PNS', from: '2014-01-01', until: '2024-12-31' }]);
    expect(ranks.map(({ value, from, until }) => [value.value, from, until])).toEqual([
      ['III/a', null, '2018-03-31'],
      ['III/a', '2018-04-01', '2022-03-31'],
      ['III/b', '2022-04-01', '2023-12-31'],
      ['III/a', '2024-01-01', null],
    ]);
    expect(posts.map(({ value, from, until }) => [value.value, from, until])).toEqual([
      ['p-a', '2021-01-01', '2022-12-31'],
      ['p-b', '2023-02-01', '2024-12-31'],
    ]);
  });
});
