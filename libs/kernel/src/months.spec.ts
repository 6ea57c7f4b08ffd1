import { addMonths, wholeMonths } from './months.js';

describe('months', () => {
  it.each([
    ['2020-04-01', '2024-04-01', 48],
    ['2020-04-01', '2024-03-31', 47],
    ['2020-04-01', '2024-02-01', 46],
    ['2024-01-31', '2024-02-29', 1],
    ['2023-01-31', '2023-02-27', 0],
    ['2024-04-01', '2024-04-01', 0],
    ['2024-04-01', '2024-03-31', -1],
  ])('from %s to %s are %i whole ones', (from, to, months) => expect(wholeMonths(from, to)).toBe(months));

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-03-15', -3, '2023-12-15'],
  ])('%s and %i more is %s', (from, months, day) => expect(addMonths(from, months)).toBe(day));
});
