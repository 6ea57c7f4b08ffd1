import { wholeMonths } from '#app/kernel';
import type { AgencyAtWork, Step } from './agency-at-work.js';
import { agreePlans } from './appraising.js';
import { freeAtWork, place, type Official, type Post } from './city.js';
import { irregularity } from './irregularity.js';
import { postPath } from './moving.js';

const SELECTIONS = '/v1/selection/selections';
const PARTS = ['paper', 'assessment-centre', 'interview', 'track-record'] as const;
const WEIGHTS = [20, 25, 35, 20];
const PANEL = Array.from({ length: 5 }, (_, i) => ({
  memberNo: `pansel-${i + 1}`,
  name: `Anggota Contoh ${i + 1}`,
  role: i === 0 ? 'Ketua' : 'Anggota',
  side: i < 2 ? 'internal' : 'external',
}));
/** Three of five from inside: too many. */
const PACKED = PANEL.map((member, i) => (i === 2 ? { ...member, side: 'internal' } : member));
const PYB = { role: 'PyB', postId: 'sekda' };
const OLDEST = 56;
const LEAST_MONTHS = 24;
const CANDIDATES = { least: 3, most: 4 };

type AtWork = Official & { readonly post: Post };

/** A selection on its way. */
interface Selecting {
  readonly post: Post;
  readonly candidates: readonly (AtWork & { readonly candidateNo?: string })[];
  readonly selectionId: string;
}

/** Counts the selections of a whole simulation: in two of them something irregular is planted. */
export class Selections {
  /** The first is public too shortly, the second has too many of the panel from inside. */
  begun = 0;
  /** Whom to choose: the second selection takes who was second, and says no reason. */
  chosen = 0;
}

/** Open selections of a year: for every department without a head, from the notice to the inauguration. */
export function selectionSteps(work: AgencyAtWork, year: number, all: Selections): Step[] {
  const day = (monthAndDay: string): string => `${year}-${monthAndDay}`;
  let held: Selecting[] = [];
  return [
    {
      on: day('01-15'),
      says: 'open selections begin',
      work: async () => void (held = await open(work, all, day('01-15'))),
    },
    { on: day('02-06'), says: 'candidates admitted', work: () => eachAdmitted(work, held, day('02-06')) },
    { on: day('02-22'), says: 'candidates scored', work: () => eachScored(work, held, day('02-22')) },
    { on: day('03-04'), says: 'the best three named', work: () => eachShortlisted(work, held, day('03-04')) },
    { on: day('04-10'), says: 'heads installed', work: () => eachInstalled(work, held, all, day('04-10')) },
  ];
}

async function open(work: AgencyAtWork, all: Selections, on: string): Promise<Selecting[]> {
  const { city, service } = work;
  const held: Selecting[] = [];
  const taken = new Set<Official>();
  for (const post of city.posts.filter(({ level, holder }) => level === 'jpt-pratama' && !holder)) {
    const candidates = freeAtWork(city)
      .filter((one) => !taken.has(one) && isEligible(one, on))
      .slice(0, CANDIDATES.most);
    if (candidates.length < CANDIDATES.least) continue;
    for (const one of candidates) taken.add(one);
    all.begun += 1;
    const isShort = all.begun === 1;
    const isPacked = all.begun === 2;
    const body = {
      ...work.decision(on),
      signatory: PYB,
      ...{ agencyId: city.agencyId, postId: post.postId, unitId: post.unit.unitId, postTitle: post.title },
      ...{ panel: isPacked ? PACKED : PANEL, recordedAsTaken: isPacked },
      ...{ weights: PARTS.map((part, i) => ({ part, percent: WEIGHTS[i] })) },
      permits: ['governor', 'bkn-pertek', 'home-minister'].map((kind) => permitOf(kind, on)),
      ...{ noticeFrom: on, noticeUntil: `${on.slice(0, 5)}${isShort ? '01-19' : '02-05'}` },
    };
    const { id } = await service.record(SELECTIONS, body);
    held.push({ post, candidates, selectionId: id });
    const opened = { on, selectionId: id, skNumber: body.skNumber };
    if (isShort)
      work.planted.push(
        irregularity(city.agencyId, {
          ...{ ...opened, kind: 'short-notice', rule: 'selection.notice', shownAs: 'selection-warning' },
          says: 'The vacancy was public for five days.',
        }),
      );
    if (isPacked)
      work.planted.push(
        irregularity(city.agencyId, {
          ...{ ...opened, kind: 'packed-panel', rule: 'selection.panel', shownAs: 'selection-finding' },
          says: 'Three of the five members of the panel are from inside.',
        }),
      );
  }
  return held;
}

const permitOf = (kind: string, date: string) => ({
  ...{ kind, date, body: 'Instansi Contoh', number: `${kind}/SIM/${date}` },
});

const isEligible = (one: AtWork, on: string): boolean =>
  one.post.level === 'administrator' &&
  Number(on.slice(0, 4)) - Number(one.birthDate.slice(0, 4)) < OLDEST &&
  wholeMonths(one.levelSince, on) >= LEAST_MONTHS;

async function eachAdmitted(work: AgencyAtWork, held: readonly Selecting[], on: string): Promise<void> {
  for (const { candidates, selectionId } of held)
    for (const [i, one] of candidates.entries())
      await work.service.decide(`${SELECTIONS}/${selectionId}`, 'admit-candidate', {
        ...work.decision(on),
        signatory: PYB,
        ...{ candidateNo: numberOf(i), personRef: one.personRef, name: one.name, birthDate: one.birthDate },
        ...{ education: one.education, yearsOfExperience: 8, monthsInLevel: wholeMonths(one.levelSince, on) },
        ...{ goodRecord: true, healthy: true, meetsStandard: true },
      });
}

const numberOf = (index: number): string => `K-${String(index + 1).padStart(2, '0')}`;

/** Each part by one member of the panel. */
async function eachScored(work: AgencyAtWork, held: readonly Selecting[], on: string): Promise<void> {
  for (const { candidates, selectionId } of held)
    for (const i of candidates.keys())
      for (const [part, name] of PARTS.entries())
        await work.service.decide(`${SELECTIONS}/${selectionId}`, 'score', {
          ...{ candidateNo: numberOf(i), part: name, memberNo: PANEL[part]!.memberNo, scoredOn: on },
          score: `${work.drawn.whole(60, 95)}.${work.drawn.whole(0, 9)}${i}`,
        });
}

async function eachShortlisted(work: AgencyAtWork, held: readonly Selecting[], on: string): Promise<void> {
  for (const { selectionId } of held)
    await work.service.decide(`${SELECTIONS}/${selectionId}`, 'submit-shortlist', {
      ...work.decision(on),
      signatory: PYB,
    });
}

async function eachInstalled(
  work: AgencyAtWork,
  held: readonly Selecting[],
  all: Selections,
  on: string,
): Promise<void> {
  for (const selecting of held) {
    const { shortlist } = await work.service.ask<{ shortlist: { rank: number; candidateNo: string }[] }>(
      `${SELECTIONS}/${selecting.selectionId}`,
    );
    all.chosen += 1;
    const rank = all.chosen === 2 && shortlist.some((one) => one.rank === 2) ? 2 : 1;
    const number = shortlist.find((one) => one.rank === rank)!.candidateNo;
    const chosen = selecting.candidates.find((_, i) => numberOf(i) === number)!;
    await install(work, selecting, chosen, rank, on);
  }
  work.tally.selections += held.length;
}

/** Gives the post, and inaugurates the same day. */
async function install(
  work: AgencyAtWork,
  { post, selectionId }: Selecting,
  chosen: AtWork,
  rank: number,
  on: string,
): Promise<void> {
  const { service, city } = work;
  const body = {
    ...work.decision(on),
    ...work.moveGrounds(on),
    ...{
      personRef: chosen.personRef,
      fromPostId: chosen.post.postId,
      assignmentKind: 'promosi',
      selectionId,
    },
    ...(chosen.golongan && { golongan: chosen.golongan }),
    ...(rank > 1 && { recordedAsTaken: true }),
  };
  const { decisionId } = await service.decide(postPath(post), 'assign', body);
  const minutes = { number: `BA-PELANTIKAN/SIM/${on}`, date: on };
  const { electionConsent } = work.moveGrounds(on);
  await service.decide(postPath(post), 'inaugurate', {
    ...{ refDecisionId: decisionId, date: on, minutes },
    ...(electionConsent && { electionConsent }),
  });
  place(chosen, post, on);
  work.tally.moves += 1;
  await agreePlans(work, [chosen], on);
  if (rank === 1) return;
  work.planted.push(
    irregularity(city.agencyId, {
      ...{ kind: 'not-first-chosen', rule: 'selection.choice', shownAs: 'post-finding', on },
      ...{ personRef: chosen.personRef, postId: post.postId, skNumber: body.skNumber },
      says: 'The second of the shortlist was installed, and no reason is given.',
    }),
  );
}
