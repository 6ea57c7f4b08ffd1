import { wholeMonths } from '#app/kernel';
import type { AgencyAtWork, Step } from './agency-at-work.js';
import { agreePlans } from './appraising.js';
import { freeAtWork, place, type Official, type Post } from './city.js';
import { irregularity, type Planted } from './irregularity.js';
import { MOVE_BATCHES, postPath } from './moving.js';

type AtWork = Official & { readonly post: Post };

const REASON = { reasonCode: 'career-development', reasonSummary: 'Pengembangan karier.' };
/** Officials whom the decree inside the lock moves, where there are so many. */
const MOST_IN_LOCK = 30;
/** The lock of the election of 2024 begins on the second of these days. */
const LOCK = { decided: '2024-03-21', inaugurated: '2024-03-22', revoked: '2024-04-01' };

/** Irregular moves: each is planted once, in the first year, but for what only an election or a new overseer makes irregular. */
export function plantedMoveSteps(work: AgencyAtWork, first: number): Step[] {
  const last = first + work.size.years - 1;
  const single = [...singleMoves(first)].map(({ recordedOn, ...move }): Step => ({
    on: recordedOn ?? move.on,
    says: `planted: ${move.kind}`,
    work: () => plantMove(work, move),
  }));
  return [
    ...single,
    ...(first <= 2024 && 2024 <= last ? lockSteps(work) : []),
    ...(first <= 2025 && 2025 <= last
      ? [
          {
            on: '2025-06-03',
            says: 'planted: a letter of an overseer that is no more',
            work: () => adviseFromNobody(work, '2025-06-02'),
          },
        ]
      : []),
  ];
}

/** A move of one person into a vacant seat that breaks one rule. */
interface SingleMove {
  readonly kind: string;
  readonly rule: string;
  readonly shownAs: Planted['shownAs'];
  readonly on: string;
  /** Where it is recorded later than decided. */
  readonly recordedOn?: string;
  readonly level: 'pelaksana' | 'pengawas';
  readonly says: string;
  /** True: of somebody who came less than two years ago. */
  readonly newcomer?: true;
  /** What differs from a move that keeps every rule. */
  readonly body: (on: string, grounds: ReturnType<AgencyAtWork['moveGrounds']>) => object;
}

function singleMoves(year: number): SingleMove[] {
  return [
    {
      kind: 'without-panel',
      ...{ rule: 'assignment.tpk', shownAs: 'post-finding', on: `${year}-04-17`, level: 'pelaksana' },
      says: 'Moved, and no minutes of the performance panel are named.',
      body: () => ({ assignmentKind: 'mutasi', ...REASON, recordedAsTaken: true }),
    },
    {
      kind: 'moved-too-early',
      ...{ rule: 'assignment.tenure', shownAs: 'post-finding', on: `${year}-04-18`, level: 'pelaksana' },
      says: 'Moved after less than two years in the post, and no reason is given.',
      newcomer: true,
      body: (_, grounds) => ({ assignmentKind: 'mutasi', ...grounds, recordedAsTaken: true }),
    },
    {
      kind: 'demoted-without-basis',
      ...{
        rule: 'assignment.demotion-basis',
        shownAs: 'post-finding',
        on: `${year}-04-19`,
        level: 'pengawas',
      },
      says: 'The head of a section becomes an executing official, and no rating or punishment is cited.',
      body: (_, grounds) => ({ assignmentKind: 'demosi', ...grounds, ...REASON, recordedAsTaken: true }),
    },
    {
      kind: 'installed-before-decree',
      ...{ rule: 'decision.inauguration', shownAs: 'post-finding', on: `${year}-04-20`, level: 'pelaksana' },
      says: 'Installed the day before the decree.',
      body: (_, grounds) => ({
        ...{ assignmentKind: 'mutasi', inauguratedOn: `${year}-04-19`, recordedAsTaken: true },
        ...grounds,
        ...REASON,
      }),
    },
    {
      kind: 'backdated-decree',
      ...{ rule: 'decision.retroactive', shownAs: 'post-warning', on: `${year}-05-10`, level: 'pelaksana' },
      recordedOn: `${year}-06-20`,
      says: 'The decree of 10 May moves from 1 May on, and was recorded in June.',
      body: (_, grounds) => ({
        assignmentKind: 'mutasi',
        effectiveFrom: `${year}-05-01`,
        ...grounds,
        ...REASON,
      }),
    },
  ];
}

const plant = (work: AgencyAtWork, planted: Planted): void =>
  void work.planted.push(irregularity(work.city.agencyId, planted));

const TWO_YEARS_IN_MONTHS = 24;

/** The last free one who fits, so that what is drawn for others stays as it is. */
function somebody({ city }: AgencyAtWork, { level, newcomer, on }: Omit<SingleMove, 'recordedOn'>): AtWork {
  const found = freeAtWork(city).findLast(
    ({ post, kind, postSince }) =>
      post.level === level &&
      kind === 'PNS' &&
      (!newcomer || wholeMonths(postSince, on) < TWO_YEARS_IN_MONTHS),
  )!;
  found.apart = true;
  return found;
}

const seatFor = ({ city }: AgencyAtWork, { post }: AtWork): Post =>
  city.posts.findLast((one) => one.level === 'pelaksana' && !one.holder && one.unit !== post.unit)!;

async function plantMove(work: AgencyAtWork, move: Omit<SingleMove, 'recordedOn'>): Promise<void> {
  const { on, kind, rule, shownAs, says } = move;
  const official = somebody(work, move);
  const to = seatFor(work, official);
  const body = {
    ...work.decision(on),
    ...{ personRef: official.personRef, fromPostId: official.post.postId },
    ...(official.golongan && { golongan: official.golongan }),
    ...move.body(on, work.moveGrounds(on)),
  };
  await work.service.decide(postPath(to), 'assign', body);
  place(official, to, on);
  await agreePlans(work, [official], on);
  plant(work, {
    ...{ kind, rule, shownAs, on, says },
    ...{ personRef: official.personRef, postId: to.postId, skNumber: body.skNumber },
  });
}

/** Officials are moved on the first day of the lock without a letter, and put back eleven days after their decree. */
function lockSteps(work: AgencyAtWork): Step[] {
  let batchId = '';
  let moved: readonly AtWork[] = [];
  return [
    {
      on: LOCK.inaugurated,
      says: 'planted: officials moved inside the election lock',
      work: async () => {
        moved = pairsOfHeads(work);
        const { tpkMinutes } = work.moveGrounds(LOCK.decided);
        const body = {
          ...work.decision(LOCK.decided),
          ...{ effectiveFrom: LOCK.inaugurated, inauguratedOn: LOCK.inaugurated, tpkMinutes },
          ...REASON,
          recordedAsTaken: true,
          moves: moved.map((official, i) => {
            const other = moved[i % 2 === 0 ? i + 1 : i - 1]!;
            return work.rowOf({ official, to: other.post, kind: 'rotasi' });
          }),
        };
        ({ batchId } = await work.service.batch(MOVE_BATCHES, body));
        for (const { personRef, post } of moved)
          plant(work, {
            ...{
              kind: 'moved-inside-election-lock',
              rule: 'assignment.election-lock',
              shownAs: 'post-fallen',
            },
            ...{ on: LOCK.decided, personRef, skNumber: body.skNumber },
            postId: moved[moved.findIndex((one) => one.personRef === personRef) ^ 1]!.post.postId,
            says: `From ${post.title}, without the Home Minister's letter; put back eleven days after the decree.`,
          });
        work.tally.moves += moved.length;
      },
    },
    {
      on: LOCK.revoked,
      says: 'they are put back',
      work: async () => {
        const { refDecisionId: _, ...act } = work.act('', LOCK.revoked, 'Ditetapkan tanpa izin tertulis.');
        void _;
        await work.service.batch(`${MOVE_BATCHES}/${batchId}/revoke`, { ...act, effect: 'from-start' });
        work.tally.ended += moved.length;
      },
    },
  ];
}

/** Heads of sections, by two, as they stand: whoever is moved back stands there again. */
function pairsOfHeads({ city }: AgencyAtWork): AtWork[] {
  const heads = freeAtWork(city).filter(({ post }) => post.level === 'pengawas');
  return heads.slice(0, Math.min(MOST_IN_LOCK, heads.length - (heads.length % 2)));
}

/** An overseer that was dissolved recommends. */
async function adviseFromNobody(work: AgencyAtWork, date: string): Promise<void> {
  const post = work.city.posts.find(({ level }) => level === 'jpt-pratama')!;
  const number = `B-SIM/KASN/${date}`;
  await work.service.decide(postPath(post), 'record-recommendation', {
    ...{ body: 'KASN', number, date, text: 'Agar ditinjau.', recordedAsTaken: true },
  });
  plant(work, {
    ...{ kind: 'overseer-out-of-office', rule: 'oversight.recommendation', shownAs: 'post-recommendation' },
    ...{ on: date, postId: post.postId },
    says: 'A letter of KASN, which was dissolved.',
  });
}
