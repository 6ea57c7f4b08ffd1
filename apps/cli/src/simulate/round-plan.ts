import { daysBetween, type DaysOfRound } from './days-of-round.js';
import { Drawn } from './drawn.js';
import { inventedPerson } from './invented-person.js';
import { inventedPosts, type InventedPost } from './invented-posts.js';
import type { PlannedApplicant, Skd } from './planned-applicant.js';
import { PLANTED, type Planted } from './planted.js';

/** How large a round is, and what it is drawn from. */
export interface RoundSize {
  readonly seats: number;
  readonly applicants: number;
  readonly formations: number;
  readonly seed: number;
}

/** A whole round, drawn before it begins. */
export interface RoundPlan {
  readonly posts: readonly InventedPost[];
  /** By number. */
  readonly applicants: readonly PlannedApplicant[];
}

/** Applicants that the first formation has at least. */
export const FIRST_FORMATION = 20;

const FAILURES = [
  'diploma-mismatch',
  'str-expired',
  'document-incomplete',
  'document-unreadable',
  'age-limit',
  'statement-missing',
];
/** Sum of SKD that nobody drawn in the first formation exceeds: those who are planted there are above. */
const BELOW_PLANTED = 395;

/** The same size, days and name give the same plan. */
export function planRound(size: RoundSize, days: DaysOfRound, agencyName: string): RoundPlan {
  const drawn = new Drawn(size.seed);
  const posts = inventedPosts(drawn, size.formations, size.seats, agencyName);
  const registration = daysBetween(days.registrationOpens, days.registrationCloses);
  const lastSkd = new Map<number, Skd>();
  const unnumbered = Array.from({ length: size.applicants }, (_, index): PlannedApplicant => {
    const formation = formationOf(drawn, index, posts);
    const planted = PLANTED[index] ?? {};
    const day = drawn.oneOf(registration);
    const skd = planted.skd ?? skdOf(drawn, formation, lastSkd);
    return {
      applicationNo: '',
      formation,
      person: inventedPerson(drawn, index, days.year, planted.person),
      day,
      submittedAt: `${day}T${timeOf(drawn)}+07:00`,
      ...administrationOf(drawn, planted, days),
      skd,
      corrected: planted.corrected ?? null,
      skb: planted.skb ?? skbOf(drawn, posts[formation]!),
    };
  });
  const inOrder = unnumbered.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  const applicants = inOrder.map((one, i) => ({
    ...one,
    applicationNo: `${days.year}-${String(i + 1).padStart(6, '0')}`,
  }));
  return { posts, applicants };
}

/** The first formation has so many for sure, each other one; the rest apply where seats are. */
function formationOf(drawn: Drawn, index: number, posts: readonly InventedPost[]): number {
  if (index < FIRST_FORMATION) return 0;
  if (index < FIRST_FORMATION + posts.length - 1) return index - FIRST_FORMATION + 1;
  let seat = drawn.whole(
    1,
    posts.reduce((sum, { seats }) => sum + seats, 0),
  );
  return posts.findIndex(({ seats }) => (seat -= seats) <= 0);
}

function administrationOf(
  drawn: Drawn,
  planted: Planted,
  { administrative, objectionsClose, tooLate }: DaysOfRound,
): Pick<PlannedApplicant, 'failed' | 'objection'> {
  const failed = planted.failed ?? (drawn.percent(18) ? failuresOf(drawn) : []);
  if (failed.length === 0) return { failed, objection: null };
  const outcome =
    planted.outcome ?? (drawn.percent(25) ? (drawn.percent(40) ? 'accepted' : 'rejected') : null);
  if (outcome === null) return { failed, objection: null };
  const day = drawn.oneOf(daysBetween(administrative, objectionsClose).slice(1));
  const inTime = `${day}T${timeOf(drawn)}+07:00`;
  return {
    failed,
    objection: { outcome, filedAt: outcome === 'late' ? `${tooLate}T00:00:00+07:00` : inTime },
  };
}

function failuresOf(drawn: Drawn): string[] {
  const first = drawn.oneOf(FAILURES);
  const second = drawn.oneOf(FAILURES);
  return first === second || drawn.percent(70) ? [first] : [first, second];
}

/** Now and then as many as the one before in the formation, so that ties are everywhere. */
function skdOf(drawn: Drawn, formation: number, last: Map<number, Skd>): Skd | null {
  if (drawn.percent(4)) return null;
  const before = last.get(formation);
  if (before && drawn.percent(12)) return before;
  const scores = {
    twk: 5 * (drawn.whole(8, 15) + drawn.whole(3, 13)),
    tiu: 5 * (drawn.whole(12, 18) + drawn.whole(2, 14)),
    tkp: drawn.whole(145, 180) + drawn.whole(10, 40),
  };
  const kept = formation > 0 ? scores : lowered(scores);
  last.set(formation, kept);
  return kept;
}

function lowered({ twk, tiu, tkp }: Skd): Skd {
  const over = Math.max(0, twk + tiu + tkp - BELOW_PLANTED);
  const less = 5 * Math.ceil(over / 10);
  return { twk: twk - less, tiu: tiu - less, tkp };
}

function skbOf(drawn: Drawn, { tests }: InventedPost): Record<string, string> | null {
  if (drawn.percent(2)) return null;
  return Object.fromEntries(
    tests.map(({ test, cat }) => [
      test,
      cat ? String(5 * drawn.whole(40, 92)) : (drawn.whole(600, 960) / 10).toFixed(1),
    ]),
  );
}

const timeOf = (drawn: Drawn): string =>
  [drawn.whole(8, 22), drawn.whole(0, 59), drawn.whole(0, 59)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
