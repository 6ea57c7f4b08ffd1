import { CommandFailure, EXIT } from '../../exit.js';

/** A personnel life to simulate. */
export interface AgencySize {
  /** Slug of an invented agency: `kota-contoh-` and a word. */
  readonly agency: string;
  readonly employees: number;
  readonly years: number;
  readonly seed: number;
}

const EMPLOYEES = { least: 40, most: 20_000 };
const YEARS = { least: 1, most: 10 };
/** The election that the rules know locks moves in this year: every simulation lives through it. */
export const ELECTION_YEAR = 2024;
/** Ratings have rules from this year on. */
const FIRST_RATED_YEAR = 2022;

/** @throws CommandFailure for a size that no city fits into, with the limits */
export function checkedSize(size: AgencySize): AgencySize {
  const within = (value: number, { least, most }: typeof YEARS, what: string): void => {
    if (value < least || value > most)
      throw new CommandFailure(EXIT.usage, `Use ${least} to ${most} ${what}; ${value} is outside.`);
  };
  within(size.employees, EMPLOYEES, 'employees');
  within(size.years, YEARS, 'years');
  return size;
}

/** The first simulated year, so that the election falls into them. */
export const firstYearOf = ({ years }: Pick<AgencySize, 'years'>): number =>
  Math.max(FIRST_RATED_YEAR, ELECTION_YEAR - (years - 1));
