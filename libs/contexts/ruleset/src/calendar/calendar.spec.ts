import { correct, decisionRulesets, end } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import { addWorkingDays, isWorkingDay, Rulebook, WorkingCalendar } from '#app/kernel';
import { specFor } from '#app/testing';
import { shippedCalendars } from '../shipped-calendars.js';
import type { WorkingDaysDeclared } from './calendar.events.js';
import { calendar, declareWorkingDays, yearCalendarOf } from './calendar.js';

const rulebook = new Rulebook(decisionRulesets);
type Stated = Omit<WorkingDaysDeclared['data'], 'findings'>;
const declared = (decisionId: string, more: Partial<Stated> = {}): Stated => ({
  ...decisionData(
    {
      decidedOn: '2025-09-19',
      signatory: { role: 'PyB', postId: 'pengelola-aturan' },
      legalBasis: [{ rule: 'SKB Contoh 1/2025', version: '2025' }],
    },
    { findings: [] },
    decisionId,
  ),
  year: 2026,
  holidays: [{ date: '2026-02-17', name: 'Tahun Baru Imlek', kind: 'national' }],
  workingDays: ['2026-02-14'],
  sureness: 'A',
  ...more,
});
const declaring = (stated: Stated) => (state: typeof calendar.initialState) =>
  declareWorkingDays(state, stated, rulebook);
const spec = specFor(calendar);
const event = (stated: Stated): WorkingDaysDeclared => ({
  type: 'WorkingDaysDeclared',
  data: { ...stated, findings: [] },
});
const holiday = (date: string) => ({ date, name: 'Libur', kind: 'national' as const });

describe('declaring the working days of a year', () => {
  const first = declared('d1');
  const second = declared('d2', { holidays: [holiday('2026-02-16'), holiday('2026-02-17')] });

  it('is recorded, and a later declaration takes its place', () => {
    spec.when(declaring(first)).records(event(first));
    spec.given(event(first)).when(declaring(second)).records(event(second));
    const { state } = spec.given(event(first), event(second)).state;
    expect(yearCalendarOf(state!)).toMatchObject({
      year: 2026,
      holidays: second.holidays,
      legalBasis: 'SKB Contoh 1/2025',
      decisionId: 'd2',
    });
  });

  it.each([
    [
      'a day of another year',
      { holidays: [holiday('2027-01-01')] },
      'calendar.day-outside',
      '/holidays/0/date',
    ],
    [
      'a worked day of another year',
      { workingDays: ['2025-02-14'] },
      'calendar.day-outside',
      '/workingDays/0',
    ],
    [
      'a day twice',
      { holidays: [holiday('2026-05-01'), holiday('2026-05-01')] },
      'calendar.day-twice',
      '/holidays/1/date',
    ],
    ['a day both free and worked', { workingDays: ['2026-02-17'] }, 'calendar.day-twice', '/workingDays/0'],
  ])('is refused with %s', (_, more, code, pointer) =>
    spec.when(declaring(declared('d1', more))).refuses(code, { pointer }),
  );

  const act = {
    refDecisionId: 'd2',
    authority: 'Pengelola aturan',
    number: '2/2026',
    date: '2026-01-05',
    legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
    reasonSummary: 'Salah.',
    evidence: [],
  };

  it('is corrected by the same rules', () => {
    const correcting = (holidays: object[]) => (state: typeof calendar.initialState) =>
      correct(calendar, state, { ...act, changes: { holidays }, recordedAsTaken: false }, rulebook);
    const given = spec.given(event(first), event(second));
    given.when(correcting([holiday('2025-12-25')])).refuses('calendar.day-outside');
    const [corrected] = given.when(correcting([holiday('2026-12-25')])).recorded;
    expect(spec.given(event(first), event(second), corrected!).state.state!.holidays).toEqual([
      holiday('2026-12-25'),
    ]);
  });

  it('revoked lets the former declaration hold again', () => {
    const revoking = (state: typeof calendar.initialState) =>
      end(calendar, state, {
        type: 'DecisionRevoked',
        data: { ...act, scope: null, effect: 'from-start', effectFrom: null },
      });
    const [, restored] = spec.given(event(first), event(second)).when(revoking).recorded;
    expect(restored!.data).toMatchObject({ restored: { holidays: first.holidays } });
  });
});

describe('the calendars that come with the program', () => {
  const shipped = new WorkingCalendar(shippedCalendars);

  it('name days of their year once, and are unconfirmed as a whole', () => {
    expect(shipped.years()).toEqual([2024, 2025, 2026, 2027]);
    for (const { year, holidays, sureness } of shippedCalendars) {
      const days = holidays.map(({ date }) => date);
      expect(days).toEqual([...new Set(days)]);
      expect(days.filter((day) => !day.startsWith(`${year}-`) || Number.isNaN(Date.parse(day)))).toEqual([]);
      expect(
        ['01-01', '05-01', '06-01', '08-17', '12-25'].filter((day) =>
          isWorkingDay(`${year}-${day}`, shipped),
        ),
      ).toEqual([]);
      expect(sureness).toBe('D');
    }
  });

  it('complaint.route: counts three working days from 13 February 2026 to the 20th, and says that they are unconfirmed', () => {
    expect(addWorkingDays('2026-02-13', 3, shipped)).toEqual({
      day: '2026-02-20',
      missingYears: [],
      unconfirmed: true,
    });
  });
});
