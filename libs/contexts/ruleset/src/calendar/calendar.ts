import { decisionBreaches, living, type Aggregate, type Living } from '#app/decision-life';
import { findingsOf, RuleViolation, type Rulebook, type YearCalendar } from '#app/kernel';
import { WorkingDaysDeclared } from './calendar.events.js';

type Declared = WorkingDaysDeclared['data'];

/** The declaration of a year that stands, or null. */
export type DeclaredYear = Declared | null;

const aggregate: Aggregate<DeclaredYear, WorkingDaysDeclared> = {
  category: 'ruleset.calendar',
  events: [WorkingDaysDeclared],
  initialState: null,
  evolve: (_, { data }) => data,
  standing: (declared) =>
    declared === null
      ? {}
      : {
          holidays: declared.holidays,
          workingDays: declared.workingDays,
          sureness: declared.sureness,
        },
  fixedFields: ['year'],
  breaches({ data }, rulebook) {
    checkDays(data);
    return decisionBreaches(data, rulebook);
  },
};

/** The working days of one year (kalender hari kerja), stream `ruleset.calendar-<year>`. */
export const calendar = living(aggregate);

/** A declaration as clocks read it. */
export const yearCalendarOf = (data: Declared): YearCalendar => ({
  year: data.year,
  holidays: data.holidays,
  workingDays: data.workingDays,
  legalBasis: data.legalBasis.map(({ rule }) => rule).join('; '),
  sureness: data.sureness,
  decisionId: data.decisionId,
});

/**
 * Declares the free days of a year, or declares them anew.
 * @throws RuleViolation `calendar.day-outside`, `calendar.day-twice`, and, unless recorded as taken,
 *   `decision.pertek-after-sk`, `decision.inauguration-before-sk`
 */
export function declareWorkingDays(
  _: Living<DeclaredYear, WorkingDaysDeclared>,
  stated: Omit<Declared, 'findings'>,
  rulebook: Rulebook,
): WorkingDaysDeclared[] {
  checkDays(stated);
  const findings = findingsOf(decisionBreaches(stated, rulebook), stated.recordedAsTaken);
  return [{ type: 'WorkingDaysDeclared', data: { ...stated, findings } }];
}

/** Each day is one of the year, and is named once: free or worked. */
function checkDays({ year, holidays, workingDays }: Pick<Declared, 'year' | 'holidays' | 'workingDays'>) {
  const named = new Set<string>();
  const check = (date: string, pointer: string): void => {
    const refused = (code: string) => new RuleViolation(code, { pointer, values: { date, year } });
    if (!date.startsWith(`${year}-`)) throw refused('calendar.day-outside');
    if (named.has(date)) throw refused('calendar.day-twice');
    named.add(date);
  };
  for (const [i, { date }] of holidays.entries()) check(date, `/holidays/${i}/date`);
  for (const [i, date] of workingDays.entries()) check(date, `/workingDays/${i}`);
}
