/** A deadline that runs: a rule of effect C. All days are civil dates of Asia/Jakarta. */
export interface Deadline {
  /** The triggering day, day 0. */
  readonly startedOn: string;
  /** The last day in time. */
  readonly dueOn: string;
  /** The day on which it was done; null: not yet. */
  readonly doneOn: string | null;
  readonly today: string;
}

/** What a clock shows. It never blocks: a rule of effect C only says what is due and overdue. */
export interface ClockState {
  /** `running` before the last day · `due-today` on it · `overdue` after it · `met` done in time · `met-late` done after it. */
  readonly state: 'running' | 'due-today' | 'overdue' | 'met' | 'met-late';
  /** Calendar days to the last day, when it is not over or it was met; days past it, when it is overdue or was met late. */
  readonly days: number;
  /** Calendar days since the triggering day, until it was done or until today. */
  readonly elapsedDays: number;
}

/** Where a deadline stands today. */
export function clockOf({ startedOn, dueOn, doneOn, today }: Deadline): ClockState {
  const at = doneOn ?? today;
  const past = daysBetween(dueOn, at);
  const state = (): ClockState['state'] => {
    if (doneOn !== null) return past > 0 ? 'met-late' : 'met';
    if (past > 0) return 'overdue';
    return past === 0 ? 'due-today' : 'running';
  };
  return { state: state(), days: Math.abs(past), elapsedDays: daysBetween(startedOn, at) };
}

/** Calendar days from one civil date to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
