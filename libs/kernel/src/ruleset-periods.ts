import { addDays } from './dates.js';
import { versionOf, type Ruleset } from './ruleset.js';

/** A version as it was stated, and since when it has fallen. */
export interface StatedVersion {
  readonly ruleset: Ruleset;
  /** First day without it, when it was revoked or annulled from a day on; null: it stands. */
  readonly fallsFrom: string | null;
}

/**
 * When each version of one rule is in force. A version that begins ends the one before it, the day before; one that falls, or
 * ends by itself, lets the one before it hold again, under its own name, as far as that one goes: no rule lapses unsaid.
 * @param versions of one rule; of two that begin on one day, the later in this list counts
 */
export function periodsOf(versions: readonly StatedVersion[]): Ruleset[] {
  const ordered = versions.toSorted((a, b) => compare(a.ruleset.validFrom, b.ruleset.validFrom));
  const days = ordered.flatMap(({ ruleset: { validFrom, validTo }, fallsFrom }) => [
    validFrom,
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
    ...(fallsFrom === null ? [] : [fallsFrom]),
  ]);
  const periods: { ruleset: Ruleset; from: string; to: string | null }[] = [];
  const turns = [...new Set(days)].toSorted(compare);
  for (const [i, from] of turns.entries()) {
    const ruleset = heldOn(ordered, from);
    if (!ruleset) continue;
    const next = turns[i + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const last = periods.at(-1);
    if (last && last.ruleset === ruleset && last.to === addDays(from, -1)) last.to = to;
    else periods.push({ ruleset, from, to });
  }
  return periods.map(({ ruleset, from, to }) => ({
    ...ruleset,
    validFrom: from,
    validTo: to,
    ...(from !== ruleset.validFrom && { version: versionOf(ruleset) }),
  }));
}

/** The last version to begin that is valid on that day and has not fallen; of one first day, no other than the last. */
function heldOn(ordered: readonly StatedVersion[], day: string): Ruleset | undefined {
  let looked = '';
  for (const { ruleset, fallsFrom } of ordered.toReversed()) {
    const { validFrom, validTo } = ruleset;
    if (validFrom > day || validFrom === looked || (fallsFrom !== null && fallsFrom <= day)) continue;
    if (day <= (validTo ?? '9999')) return ruleset;
    looked = validFrom;
  }
  return undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
