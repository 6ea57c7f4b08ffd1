import { addDays, Rulebook } from '#app/kernel';
import { rulesets } from '../rulesets.js';
import { calendarOn, isPromotionDate, nextPromotionDate } from './tmt-calendar.js';

const rulebook = new Rulebook(rulesets);

describe('the calendar of promotion dates', () => {
  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', '2000-01-01'],
    ['2001-12-31', '2000-01-01'],
    ['2002-01-01', '2002-01-01'],
    ['2023-12-31', '2002-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2025-09-30', '2024-01-01'],
    ['2025-10-01', '2025-10-01'],
  ])('valid on %s is that of %s', (day, validFrom) =>
    expect(calendarOn(day, rulebook)?.validFrom).toBe(validFrom),
  );

  it.each([
    '2000-04-01',
    '2001-01-01',
    '2001-07-01',
    '2001-10-01',
    '2002-04-01',
    '2010-10-01',
    '2023-10-01',
    '2024-02-01',
    '2024-12-01',
    '2025-06-01',
    '2025-08-01',
    '2025-10-01',
    '2025-11-01',
    '2026-01-01',
  ])('holds %s, and neither the day before nor the day after', (day) => {
    expect([addDays(day, -1), day, addDays(day, 1)].map((d) => isPromotionDate(d, rulebook))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each(['2002-01-01', '2002-07-01', '2010-07-01', '2024-01-01', '2024-03-01', '2025-09-01', '2025-11-15'])(
    'does not hold %s',
    (day) => expect(isPromotionDate(day, rulebook)).toBe(false),
  );

  it.each([
    ['2001-10-02', '2002-04-01'],
    ['2010-07-01', '2010-10-01'],
    ['2023-10-02', '2024-02-01'],
    ['2024-03-01', '2024-04-01'],
    ['2025-08-02', '2025-10-01'],
    ['2025-11-15', '2025-12-01'],
    ['2025-12-31', '2026-01-01'],
  ])('after %s goes on with %s, across calendars too', (day, next) =>
    expect(nextPromotionDate(day, rulebook)).toBe(next),
  );

  it('begins on a configured day where the law read does not say it', () => {
    const configured = new Rulebook(
      rulesets.map((r) =>
        r.validFrom === '2002-01-01'
          ? { ...r, values: { ...(r.values as object), firstDay: '2002-04-17' } }
          : r,
      ),
    );
    expect(calendarOn('2002-04-16', configured)?.validFrom).toBe('2000-01-01');
    expect(calendarOn('2002-04-17', configured)?.validFrom).toBe('2002-01-01');
    expect(isPromotionDate('2002-01-01', configured)).toBe(true);
  });

  it('knows no next date where none is near', () => {
    const none = new Rulebook([{ ...rulesets[0]!, validTo: null, values: { days: [], freeKinds: [] } }]);
    expect(nextPromotionDate('2001-01-01', none)).toBeNull();
  });
});
