import { dataOf, ofTypes, textOf, type Decided } from './decisions.js';
import { daysIn, seatOn, stretchesOf, type Stretch } from './occupancy.js';

/** Somebody in a post, by the decision alone: who it is, nothing here knows. */
export interface Placed {
  readonly since: string;
  /** Kind of the assignment, or Plt or Plh. */
  readonly kind: string;
  readonly decisionId: string;
}

/** Days on which nothing changes about who is in the post. */
export interface PostStretch {
  readonly from: string;
  readonly until: string;
  readonly days: number;
  readonly holder: Placed | null;
  readonly acting: Placed | null;
}

/** A post that is named: managing, or heading its unit. */
export interface NamedPost {
  readonly postId: string;
  readonly title: string;
  readonly level: string;
  readonly echelon: string | null;
  readonly headsUnit: boolean;
  readonly status: 'held' | 'vacant' | 'eliminated';
  /** First day of the status. */
  readonly since: string;
  readonly holder: Placed | null;
  readonly acting: Placed | null;
  readonly daysVacant: number;
  readonly daysActing: number;
  /** From the first day of the post on. */
  readonly history: readonly PostStretch[];
  /** Decisions on who is in it that fell. */
  readonly fallen: readonly {
    readonly type: string;
    readonly effectiveFrom: string;
    readonly decisionId: string;
  }[];
}

/** Posts of one title that several hold alike: counted, and never told one by one. */
export interface CountedPosts {
  readonly title: string;
  readonly level: string;
  readonly posts: number;
  /** How many are held; `<5` where fewer are. */
  readonly held: string;
}

/** Fewer holders of a title in a unit are not told (`privacy.small-cell`). */
const SMALL = 5;
const LEVELS = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
  'fungsional',
  'pelaksana',
];
const ALIKE = new Set(['fungsional', 'pelaksana']);

/** The posts of a unit on a day: those that are named, highest first, and the others counted by title. */
export function postsOn(
  posts: readonly (readonly Decided[])[],
  day: string,
): { readonly named: readonly NamedPost[]; readonly counted: readonly CountedPosts[] } {
  const named: NamedPost[] = [];
  const alike = new Map<string, { title: string; level: string; posts: number; held: number }>();
  for (const decisions of posts) {
    const created = decisions.find(({ corrected }) => corrected.type === 'PostCreated');
    if (!created || (textOf(created, 'effectiveFrom') ?? '') > day) continue;
    if (isNamed(created)) {
      const post = namedPost(decisions, created, day);
      if (post) named.push(post);
      continue;
    }
    const seat = seatOn(decisions, day);
    if (!seat) continue;
    const [title, level] = [textOf(seat.created, 'title')!, textOf(seat.created, 'level')!];
    const before = alike.get(`${level} ${title}`) ?? { title, level, posts: 0, held: 0 };
    const held = before.held + (seat.holder ? 1 : 0);
    alike.set(`${level} ${title}`, { ...before, posts: before.posts + 1, held });
  }
  return {
    named: named.toSorted(
      (a, b) =>
        Number(b.headsUnit) - Number(a.headsUnit) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        a.title.localeCompare(b.title, 'id'),
    ),
    counted: [...alike.values()]
      .map(({ held, ...rest }) => ({ ...rest, held: held < SMALL ? `<${SMALL}` : String(held) }))
      .toSorted(
        (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.title.localeCompare(b.title, 'id'),
      ),
  };
}

/** Where one person may be told from another by the post, only those are named whose post is an office. */
const isNamed = (created: Decided): boolean =>
  dataOf(created)['headsUnit'] === true || !ALIKE.has(textOf(created, 'level') ?? '');

function namedPost(decisions: readonly Decided[], created: Decided, day: string): NamedPost | undefined {
  const history = stretchesOf(decisions, day);
  const now = history.at(-1);
  if (!now) return undefined;
  const there = now.until === day;
  const seat = there ? seatOn(decisions, day) : undefined;
  const text = (field: string) => textOf(seat?.created ?? created, field);
  const status = seat === undefined ? 'eliminated' : seat.holder ? 'held' : 'vacant';
  const sum = (counts: (stretch: Stretch) => boolean): number =>
    history.filter(counts).reduce((days, stretch) => days + daysIn(stretch), 0);
  return {
    postId: text('postId')!,
    title: text('title')!,
    level: text('level')!,
    echelon: text('echelon'),
    headsUnit: dataOf(seat?.created ?? created)['headsUnit'] === true,
    status,
    since: sinceOf(status, history, decisions),
    holder: placed(seat?.holder ?? null),
    acting: placed(seat?.acting ?? null),
    daysVacant: sum(({ holder }) => holder === null),
    daysActing: sum(({ acting }) => acting !== null),
    history: history.map((stretch) => ({
      ...{ from: stretch.from, until: stretch.until, days: daysIn(stretch) },
      holder: placed(stretch.holder),
      acting: placed(stretch.acting),
    })),
    fallen: fallenBy(decisions, day),
  };
}

/** The first day of what holds now: of the vacancy, the assignment, or the time without the post. */
function sinceOf(
  status: NamedPost['status'],
  history: readonly Stretch[],
  decisions: readonly Decided[],
): string {
  const last = history.at(-1)!;
  if (status === 'held') return textOf(last.holder!, 'effectiveFrom')!;
  if (status === 'vacant') {
    const held = history.findLastIndex(({ holder }) => holder !== null);
    return history[held + 1]!.from;
  }
  const abolished = ofTypes(decisions, 'PostAbolished').at(-1);
  return (abolished && textOf(abolished, 'effectiveFrom')) ?? last.until;
}

const placed = (decided: Decided | null): Placed | null =>
  decided && {
    since: textOf(decided, 'effectiveFrom')!,
    kind: (textOf(decided, 'assignmentKind') ?? textOf(decided, 'actingKind'))!,
    decisionId: textOf(decided, 'decisionId')!,
  };

const PLACING = ['PostAssigned', 'PostVacated', 'ActingAppointed'];

function fallenBy(decisions: readonly Decided[], day: string): NamedPost['fallen'] {
  return ofTypes(decisions, ...PLACING).flatMap((decided) => {
    const effectiveFrom = textOf(decided, 'effectiveFrom')!;
    if (!decided.death || effectiveFrom > day) return [];
    return [{ type: decided.corrected.type, effectiveFrom, decisionId: textOf(decided, 'decisionId')! }];
  });
}
