import { addDays } from './dates.js';
import { isUnconfirmed, type Sureness } from './ruleset.js';

/** Why a day is free: a national holiday, or a day of collective leave (`cuti bersama`). */
export const HOLIDAY_KINDS = ['national', 'cuti-bersama'] as const;

/** A day on which offices are closed. */
export interface Holiday {
  readonly date: string;
  readonly name: string;
  readonly kind: (typeof HOLIDAY_KINDS)[number];
}

/** The free days of one year, as declared. Saturdays and Sundays need no mention. */
export interface YearCalendar {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  /** Days that are worked although they are a weekend's. */
  readonly workingDays: readonly string[];
  readonly legalBasis: string;
  readonly sureness: Sureness;
  /** Public id of the decision that declared it; absent: it came with the program. */
  readonly decisionId?: string;
}

/** A day found by counting working days, and how far the calendars it was counted by can be relied on. */
export interface CountedDay {
  readonly day: string;
  /** Years counted through for which no calendar is known: only their weekends were left out. */
  readonly missingYears: readonly number[];
  /** True when a calendar is missing, or one that was counted by is unconfirmed. */
  readonly unconfirmed: boolean;
}

/** The working days (`hari kerja`) that the service knows; rules receive it as an argument, so that they stay pure. */
export class WorkingCalendar {
  private readonly byYear: ReadonlyMap<number, YearCalendar>;

  /** @param calendars one a year */
  constructor(calendars: readonly YearCalendar[]) {
    this.byYear = new Map(calendars.map((calendar) => [calendar.year, calendar]));
  }

  /** The calendar as it stands: a value that no declaration changes. */
  now(): WorkingCalendar {
    return this;
  }

  /** The calendar of that year; undefined where none is known: it is never guessed. */
  of(year: number): YearCalendar | undefined {
    return this.byYear.get(year);
  }

  /** Every year known, ascending. */
  years(): number[] {
    return [...this.byYear.keys()].toSorted((a, b) => a - b);
  }
}

/** True unless the day is a Saturday, a Sunday or a holiday; where no calendar is known, weekends alone are free. */
export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const year = calendar.of(yearOf(day));
  if (year?.workingDays.includes(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !year?.holidays.some(({ date }) => date === day);
}

/**
 * The n-th working day after a day, which is day 0 whether it is worked or not. n = 0: the day itself.
 * @throws RangeError when n is not a whole number from 0, or no calendar leaves that many working days
 */
export function addWorkingDays(day: string, n: number, calendar: WorkingCalendar): CountedDay {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of working days.`);
  const counted = new Set([yearOf(day)]);
  let at = day;
  for (let left = n, looked = 0; left > 0; looked++) {
    if (looked > 366 + n * 7) throw new RangeError(`There are no ${n} working days after ${day}.`);
    at = addDays(at, 1);
    counted.add(yearOf(at));
    if (isWorkingDay(at, calendar)) left--;
  }
  const years = [...counted];
  const missingYears = years.filter((year) => !calendar.of(year));
  const doubted = years.some((year) => isUnconfirmed(calendar.of(year)?.sureness ?? 'D'));
  return { day: at, missingYears, unconfirmed: doubted };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
