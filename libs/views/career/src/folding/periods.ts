import { addDays } from '#app/kernel';
import { deathDayOf, startOf, textIn, type CareerDecision } from './career-decisions.js';
import type { Claim } from './claim.js';
import { postOn, postsOf, type PostClaim } from './post.js';
import { rankOn, ranksOf } from './rank.js';
import { serviceOn, servicesOf } from './service.js';

/** How long something held in law, by what is known: from a day to the day before another. */
export interface Period<T> {
  readonly value: T;
  /** Null: from before anything that is known. */
  readonly from: string | null;
  /** Last day; null: it goes on. */
  readonly until: string | null;
}

/** The periods of a career, each oldest first. */
export interface Periods {
  readonly services: readonly Period<string>[];
  readonly ranks: readonly Period<Claim<string>>[];
  readonly posts: readonly Period<PostClaim>[];
}

/** What held when: asked of every day on which anything began or ended. */
export function periodsOf(decisions: readonly CareerDecision[]): Periods {
  const days = daysOf(decisions);
  const [services, ranks, posts] = [servicesOf(decisions), ranksOf(decisions), postsOf(decisions)];
  const serviceAt = (day: string) => {
    const service = serviceOn(services, day);
    return service.endedFrom === null ? service.kind : null;
  };
  return {
    services: periods(days, serviceAt, (kind) => kind),
    ranks: periods(
      days,
      (day) => rankOn(decisions, ranks, day),
      ({ value, decision }) => `${value} ${decision.recorded.position}`,
    ),
    posts: periods(
      days,
      (day) => (serviceOn(services, day).endedFrom === null ? postOn(posts, day) : null),
      ({ decision }) => decision.recorded.position,
    ),
  };
}

/** Days on which something may begin or end, ascending; the first is before all of them. */
function daysOf(decisions: readonly CareerDecision[]): readonly string[] {
  const days = decisions.flatMap((decision) => {
    const until = textIn(decision, 'effectiveUntil');
    const stated = ['golonganSince', 'servesSince'].map((field) => textIn(decision, field));
    return [startOf(decision), deathDayOf(decision), until && addDays(until, 1), ...stated];
  });
  return [...new Set(['', ...days.filter((day) => day !== null)])].toSorted();
}

function periods<T>(
  days: readonly string[],
  on: (day: string) => T | null,
  keyOf: (value: T) => string,
): readonly Period<T>[] {
  const found: Period<T>[] = [];
  let key: string | null = null;
  for (const day of days) {
    const value = on(day);
    const now = value === null ? null : keyOf(value);
    if (now === key) continue;
    const open = found.at(-1);
    if (key !== null && open) found[found.length - 1] = { ...open, until: addDays(day, -1) };
    if (value !== null) found.push({ value, from: day === '' ? null : day, until: null });
    key = now;
  }
  return found;
}
