import { PREDICATES, type Predicate } from '#app/personnel';
import { rulebook } from '../appraisal/appraisal.fixture.js';
import { distributionFlags } from './distribution.js';

const flags = (org: Predicate, ...numbers: readonly number[]): string[] => {
  const counts = Object.fromEntries(PREDICATES.map((one, i) => [one, numbers[i]!])) as Record<
    Predicate,
    number
  >;
  return distributionFlags(org, counts, '2026-03-02', rulebook).map(({ kind, predicate }) =>
    predicate === null ? kind : `${kind} ${predicate}`,
  );
};

describe('a distribution that does not fit the unit', () => {
  it.each([
    ['B', [19, 71, 10, 0, 0], ['too-many B']],
    ['B', [20, 70, 10, 0, 0], []],
    ['B', [30, 70, 0, 0, 0], ['nobody-below']],
    ['SB', [71, 29, 0, 0, 0], ['too-many SB']],
    ['SB', [70, 30, 0, 0, 0], []],
    ['BP', [10, 30, 60, 0, 0], []],
    ['BP', [11, 30, 59, 0, 0], ['too-many SB', 'too-few BP']],
    ['K', [10, 20, 10, 60, 0], []],
    ['K', [11, 21, 9, 59, 0], ['too-many SB', 'too-few K', 'too-few BP']],
    ['SK', [0, 20, 10, 10, 60], []],
    ['SK', [1, 20, 10, 10, 59], ['too-many SB', 'too-few SK']],
  ] as const)('appraisal.distribution: unit %s with %j is flagged %j', (org, numbers, expected) => {
    expect(flags(org, ...numbers)).toEqual(expected);
  });

  it('is exact with few persons, and says nothing of nobody', () => {
    expect(flags('B', 2, 7, 1, 0, 0)).toEqual([]);
    expect(flags('B', 1, 8, 1, 0, 0)).toEqual(['too-many B']);
    expect(flags('B', 0, 0, 0, 0, 0)).toEqual([]);
  });
});
