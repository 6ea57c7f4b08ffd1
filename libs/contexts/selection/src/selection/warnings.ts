import {
  isWorkingDay,
  addDays,
  versionOf,
  type Finding,
  type Rulebook,
  type WorkingCalendar,
} from '#app/kernel';
import type { Notice, Permits } from '../rulesets.js';
import type { Selection } from './selection.js';

/** Rules of effect W that a selection does not keep: they show, and never block. */
export function warningsOf(
  { opened, candidates, shortlist }: Selection,
  rulebook: Rulebook,
  calendar: WorkingCalendar,
): Finding[] {
  if (!opened) return [];
  const { decidedOn, noticeFrom, noticeUntil, permits } = opened;
  const warned: Finding[] = [];
  const warn = <V>(rule: string, isBroken: (values: V) => boolean): void => {
    const ruleset = rulebook.inForce<V>(rule, decidedOn);
    if (ruleset && isBroken(ruleset.values)) warned.push({ rule, version: versionOf(ruleset) });
  };
  warn<Notice>(
    'selection.notice',
    ({ workingDays }) => workingDaysOf(noticeFrom, noticeUntil, calendar) < workingDays,
  );
  // How many applied is known once the panel is done.
  warn<Permits>(
    'selection.permits',
    (values) =>
      values.kinds.some((kind) => !permits.some((permit) => permit.kind === kind)) ||
      (shortlist !== null && candidates.length < values.candidates),
  );
  return warned;
}

/** Working days of a notice, the first and the last day included. */
function workingDaysOf(from: string, until: string, calendar: WorkingCalendar): number {
  let days = 0;
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) days++;
  return days;
}
