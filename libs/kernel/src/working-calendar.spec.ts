import { addWorkingDays, clockOf, isInWindow, isWorkingDay, windowEnd, WorkingCalendar } from './index.js';
import type { Holiday, Sureness } from './index.js';

const free = (date: string, kind: Holiday['kind'] = 'national'): Holiday => ({ date, name: 'Libur', kind });
const year = (
  of: number,
  holidays: Holiday[] = [],
  sureness: Sureness = 'A',
  workingDays: string[] = [],
) => ({
  year: of,
  holidays,
  workingDays,
  legalBasis: 'SKB Contoh',
  sureness,
});

describe('a window in days', () => {
  it('ends at the end of its last day in Jakarta, the triggering day being day 0', () => {
    expect(windowEnd('2024-09-19', 3)).toBe('2024-09-22T16:59:59.999Z');
    expect(windowEnd('2024-02-28', 2)).toBe('2024-03-01T16:59:59.999Z');
  });

  it.each([
    ['the last second before', '2024-09-18T16:59:59.999Z', false],
    ['the first second', '2024-09-18T17:00:00.000Z', true],
    ['22 September, 23:59:59', '2024-09-22T16:59:59.000Z', true],
    ['the last instant', '2024-09-22T16:59:59.999Z', true],
    ['23 September, 00:00', '2024-09-22T17:00:00.000Z', false],
  ])('has in it %s: %s', (_, instant, within) => expect(isInWindow(instant, '2024-09-19', 3)).toBe(within));
});

describe('working days', () => {
  const off = new WorkingCalendar([
    year(2026, [free('2026-02-16', 'cuti-bersama'), free('2026-02-17')]),
    year(2025),
  ]);

  it('complaint.route: three from Friday 13 February 2026 are Friday the 20th, as the 16th and 17th are off', () => {
    const counted = addWorkingDays('2026-02-13', 3, off);
    expect(counted).toEqual({ day: '2026-02-20', missingYears: [], unconfirmed: false });
  });

  it.each([
    ['2026-02-13', 0, '2026-02-13'],
    ['2026-02-14', 0, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-18'],
    ['2026-02-20', 1, '2026-02-23'],
    ['2025-12-31', 1, '2026-01-01'],
  ])('from %s: %i is %s', (day, n, due) => expect(addWorkingDays(day, n, off).day).toBe(due));

  it('are worked on a weekend where the calendar says so', () => {
    const swapped = new WorkingCalendar([year(2026, [free('2026-02-16')], 'A', ['2026-02-14'])]);
    expect(['2026-02-14', '2026-02-15', '2026-02-16'].map((day) => isWorkingDay(day, swapped))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('leave out weekends alone in a year whose calendar is missing, and say so', () => {
    expect(addWorkingDays('2026-12-30', 3, off)).toEqual({
      day: '2027-01-04',
      missingYears: [2027],
      unconfirmed: true,
    });
    expect(off.of(2027)).toBeUndefined();
  });

  it.each(['D', 'own'] as const)(
    'are unconfirmed where a calendar of sureness %s was counted by',
    (sureness) => {
      const doubtful = new WorkingCalendar([year(2026), year(2027, [], sureness)]);
      expect(addWorkingDays('2026-12-30', 1, doubtful).unconfirmed).toBe(false);
      expect(addWorkingDays('2026-12-30', 2, doubtful)).toMatchObject({
        unconfirmed: true,
        missingYears: [],
      });
    },
  );

  it.each([-1, 1.5, Number.NaN])('are not counted by %d', (n) =>
    expect(() => addWorkingDays('2026-02-13', n, off)).toThrow(RangeError),
  );
});

describe('a clock', () => {
  const deadline = { startedOn: '2024-09-22', dueOn: '2024-09-29', doneOn: null };

  it.each([
    ['2024-09-28', 'running', 1, 6],
    ['2024-09-29', 'due-today', 0, 7],
    ['2024-09-30', 'overdue', 1, 8],
  ])('on %s is %s', (today, state, days, elapsedDays) =>
    expect(clockOf({ ...deadline, today })).toEqual({ state, days, elapsedDays }),
  );

  it.each([
    ['2024-09-29', 'met', 0, 7],
    ['2024-09-25', 'met', 4, 3],
    ['2024-10-02', 'met-late', 3, 10],
  ])('stopped on %s is %s, whatever day it is', (doneOn, state, days, elapsedDays) =>
    expect(clockOf({ ...deadline, doneOn, today: '2025-01-01' })).toEqual({ state, days, elapsedDays }),
  );
});
