import type { ApplicationStanding } from './application-standing.js';

/** How many applications of a formation are counted under each name; names with nobody are not there. */
export type Counts = Readonly<Record<string, number>>;

/** Begins the names under which failed requirements are counted. */
export const REASON = 'reason:';

/** Under which names an application is counted, and how often. */
export function countsOf({
  result,
  failedRequirements,
  objections,
  scores,
  cancelled,
}: ApplicationStanding): Counts {
  const counts: Record<string, number> = {};
  const count = (name: string) => void (counts[name] = (counts[name] ?? 0) + 1);
  if (result !== null) count(result.toLowerCase());
  if (result === 'TMS') for (const code of new Set(failedRequirements)) count(REASON + code);
  for (const { outcome } of objections) {
    count('filed');
    count(outcome ?? 'open');
  }
  for (const [selection, { present }] of Object.entries(scores))
    count(`${selection}.${present ? 'present' : 'absent'}`);
  if (cancelled) count('cancelled');
  return counts;
}

/** The counts after an application changed from one to the other. */
export function recounted(counts: Counts, before: Counts, after: Counts): Counts {
  const result: Record<string, number> = { ...counts };
  const add = (name: string, number: number) => {
    const sum = (result[name] ?? 0) + number;
    if (sum === 0) delete result[name];
    else result[name] = sum;
  };
  for (const [name, number] of Object.entries(before)) add(name, -number);
  for (const [name, number] of Object.entries(after)) add(name, number);
  return result;
}

/** True when both count alike. */
export const countAlike = (before: Counts, after: Counts): boolean => {
  const names = Object.keys(after);
  return names.length === Object.keys(before).length && names.every((name) => before[name] === after[name]);
};
