import { addMonths, wholeMonths } from './months.js';

describe('months of the calendar', () => {
  it.each([
    ['2025-03-01', 6, '2025-09-01'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2018-01-02', 60, '2023-01-02'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));
  it.each([
    ['2023-03-01', '2024-02-01', 11],
    ['2023-03-02', '2024-02-01', 10],
    ['2023-03-01', '2023-03-01', 0],
    ['2024-08-31', '2025-02-28', 6],
    ['2024-08-31', '2025-02-27', 5],
  ])('from %s to %s are %i whole ones', (from, to, months) => expect(wholeMonths(from, to)).toBe(months));
});
