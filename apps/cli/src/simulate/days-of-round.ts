/** The days of a simulated round: those of the round of 2024, in its year and the next. */
export interface DaysOfRound {
  readonly year: number;
  readonly decree: string;
  readonly opened: string;
  readonly defined: string;
  readonly announced: string;
  readonly registrationOpens: string;
  readonly registrationCloses: string;
  readonly administrative: string;
  /** Last day of the window for objections. */
  readonly objectionsClose: string;
  readonly tooLate: string;
  readonly answers: string;
  readonly skd: string;
  readonly skdRanking: string;
  readonly correction: string;
  readonly skdRankingAnew: string;
  readonly skb: string;
  readonly finalRanking: string;
  readonly finalResult: string;
  readonly finalObjection: string;
  readonly finalAnswer: string;
  readonly cancellation: string;
  readonly cancellationObjection: string;
  readonly cancellationAnswer: string;
  readonly resultAnew: string;
  readonly nipProposed: string;
  readonly pertek: string;
  readonly nip: string;
}

/** The first round that can begin at that time: recording times never go back. @param now RFC 3339 */
export function daysFrom(now: string): DaysOfRound {
  let year = Math.max(2024, new Date(now).getUTCFullYear());
  if (instantOn(`${year}-08-15`) < new Date(now).toISOString()) year += 1;
  const next = year + 1;
  return {
    year,
    decree: `${year}-08-01`,
    opened: `${year}-08-15`,
    defined: `${year}-08-16`,
    announced: `${year}-08-20`,
    registrationOpens: `${year}-09-01`,
    registrationCloses: `${year}-09-14`,
    administrative: `${year}-09-19`,
    objectionsClose: `${year}-09-22`,
    tooLate: `${year}-09-23`,
    answers: `${year}-09-26`,
    skd: `${year}-10-16`,
    skdRanking: `${year}-10-24`,
    correction: `${year}-10-28`,
    skdRankingAnew: `${year}-10-30`,
    skb: `${year}-12-09`,
    finalRanking: `${next}-01-03`,
    finalResult: `${next}-01-05`,
    finalObjection: `${next}-01-07`,
    finalAnswer: `${next}-01-10`,
    cancellation: `${next}-01-12`,
    cancellationObjection: `${next}-01-14`,
    cancellationAnswer: `${next}-01-17`,
    resultAnew: `${next}-01-20`,
    nipProposed: `${next}-01-27`,
    pertek: `${next}-02-10`,
    nip: `${next}-02-14`,
  };
}

/** Nine in the morning of that day in Asia/Jakarta, RFC 3339 UTC. */
export const instantOn = (day: string): string => new Date(`${day}T09:00:00+07:00`).toISOString();

/** The last second of a day: everything that came in on it has come. */
export const eveningOf = (day: string): string => new Date(`${day}T23:59:59+07:00`).toISOString();

/** The days from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
