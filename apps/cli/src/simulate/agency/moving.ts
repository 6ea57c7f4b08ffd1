import { wholeMonths } from '#app/kernel';
import { LADDER } from '#app/personnel';
import type { AgencyAtWork, Moved, Step } from './agency-at-work.js';
import { agreePlans } from './appraising.js';
import { departmentOf, freeAtWork, leave, place, type Official, type Post } from './city.js';
import { PENSION_AGE } from './invented-staff.js';

const ORGANISATION = '/v1/organisation';
export const MOVE_BATCHES = `${ORGANISATION}/move-batches`;
export const postPath = ({ postId }: Post): string => `${ORGANISATION}/posts/${postId}`;
const MOST_MOVES = 500;
/** Whole months in a post between which nobody has to say why somebody is moved. */
const TENURE = { least: 24, most: 60 };

type AtWork = Official & { readonly post: Post };

/** Who leaves, who takes their posts, who changes places, and who comes, in a year. */
export function movingSteps(work: AgencyAtWork, year: number): Step[] {
  const step = (on: string, says: string, run: (on: string) => Promise<void>): Step => ({
    ...{ on: `${year}-${on}`, says },
    work: () => run(`${year}-${on}`),
  });
  let hired: readonly Moved[] = [];
  return [
    step('01-10', 'pensions', (on) => retire(work, year, on)),
    step('02-10', 'moves into vacant posts, and rotation', (on) => moveOn(work, on)),
    step('02-20', 'candidates appointed, and those of last year made permanent', async (on) => {
      await makePermanent(work, on, `${year}-03-01`);
      hired = await hire(work, year, on);
    }),
    step('03-01', 'they begin', (on) => begin(work, hired, on)),
    step('08-04', 'moves into vacant posts, and rotation', (on) => moveOn(work, on)),
  ];
}

const ageIn = ({ birthDate }: Official, year: number): number => year - Number(birthDate.slice(0, 4));

/** Whose age it is leaves from February on; a department without a head gets an acting one. */
async function retire(work: AgencyAtWork, year: number, on: string): Promise<void> {
  const { city, service, tally } = work;
  const effectiveFrom = `${year}-02-01`;
  const leaving = freeAtWork(city)
    .filter((official) => ageIn(official, year) >= PENSION_AGE)
    .map((official) => ({
      official,
      post: official.post,
      end: {
        ...work.decision(on),
        ...{ effectiveFrom, cause: 'pension', unitId: official.post.unit.unitId },
      },
      vacancy: { ...work.decision(on), effectiveFrom, cause: 'service-ended' },
    }));
  await service.eachOf(leaving, async ({ official, post, end, vacancy }) => {
    await service.decide(`/v1/employment/employees/${official.personRef}`, 'end-service', end);
    await service.decide(postPath(post), 'vacate', { ...vacancy, personRef: official.personRef });
  });
  for (const { official } of leaving) {
    official.serves = false;
    leave(official);
  }
  tally.exits += leaving.length;
  const heads = leaving.filter(({ post }) => post.level === 'jpt-pratama').map(({ post }) => post);
  for (const post of heads) await act(work, post, on, effectiveFrom);
}

/** The head of another department acts until the post is given, for half a year at most. */
async function act(work: AgencyAtWork, post: Post, on: string, effectiveFrom: string): Promise<void> {
  const peer = freeAtWork(work.city).find((one) => one.post.level === 'jpt-pratama');
  if (!peer) return;
  await work.service.decide(postPath(post), 'appoint-acting', {
    ...work.decision(on),
    ...{ effectiveFrom, effectiveUntil: `${on.slice(0, 4)}-07-31` },
    ...{ personRef: peer.personRef, actingKind: 'Plt', ownPostId: peer.post.postId },
    ...(work.moveGrounds(on).electionConsent && { electionConsent: work.moveGrounds(on).electionConsent }),
  });
}

/** Heads of divisions and sections come from the level below; then people of one level change places, by two. */
async function moveOn(work: AgencyAtWork, on: string): Promise<void> {
  const promoted = promotions(work, on);
  const moved = [...promoted, ...exchanges(work, on, new Set(promoted.map(({ official }) => official)))];
  for (let from = 0; from < moved.length; from += MOST_MOVES)
    await record(work, moved.slice(from, from + MOST_MOVES), on);
  await agreePlans(
    work,
    moved.map(({ official }) => official as AtWork),
    on,
  );
}

/** One decree that moves these, each into a post that is vacant or that another of them leaves. */
export async function record(
  work: AgencyAtWork,
  moved: readonly Moved[],
  on: string,
): Promise<string | null> {
  if (moved.length === 0) return null;
  const reason = { reasonCode: 'career-development', reasonSummary: 'Pengembangan karier.' };
  const { batchId } = await work.service.batch(MOVE_BATCHES, {
    ...work.decision(on),
    ...work.moveGrounds(on),
    ...reason,
    moves: moved.map(work.rowOf),
  });
  for (const { official } of moved) leave(official);
  for (const { official, to } of moved) place(official, to, on);
  work.tally.moves += moved.length;
  return batchId;
}

/** Vacant heads of divisions, then of sections, those just left included. */
function promotions({ city }: AgencyAtWork, on: string): Moved[] {
  const moved: Moved[] = [];
  const taken = new Set<Official>();
  const left = new Set<Post>();
  for (const [level, below] of [
    ['administrator', 'pengawas'],
    ['pengawas', 'pelaksana'],
  ] as const) {
    const vacant = city.posts.filter((post) => post.level === level && (!post.holder || left.has(post)));
    for (const to of vacant) {
      const official = successor(city.officials, to, below, on, taken);
      if (!official) continue;
      taken.add(official);
      left.add(official.post);
      moved.push({ official, to, kind: 'promosi' });
    }
  }
  return moved;
}

/** The highest in rank of the level below, of the same department where there is one. */
function successor(
  officials: readonly Official[],
  to: Post,
  level: Post['level'],
  on: string,
  taken: ReadonlySet<Official>,
): AtWork | undefined {
  const year = Number(on.slice(0, 4));
  const least = level === 'pelaksana' ? LADDER.indexOf('III/a') : 0;
  const fit = officials.filter(
    (one): one is AtWork =>
      one.serves &&
      !one.apart &&
      !taken.has(one) &&
      one.post?.level === level &&
      one.kind === 'PNS' &&
      LADDER.indexOf(one.golongan!) >= least &&
      ageIn(one, year) < PENSION_AGE - 1,
  );
  const near = fit.filter(({ post }) => departmentOf(post.unit) === departmentOf(to.unit));
  const from = near.length > 0 ? near : fit;
  return from.reduce<AtWork | undefined>(
    (best, one) => (best && LADDER.indexOf(best.golongan!) >= LADDER.indexOf(one.golongan!) ? best : one),
    undefined,
  );
}

/** Pairs of one level who have been in their posts for long enough, in different units. */
function exchanges({ city, drawn }: AgencyAtWork, on: string, taken: ReadonlySet<Official>): Moved[] {
  const groups = new Map<string, AtWork[]>();
  for (const official of freeAtWork(city)) {
    const { level, functionalLevel, title } = official.post;
    const months = wholeMonths(official.postSince, on);
    if (level === 'jpt-pratama' || months < TENURE.least || months > TENURE.most) continue;
    const like = level === 'fungsional' ? title : `${level} ${functionalLevel}`;
    if (drawn.percent(level === 'pelaksana' || level === 'fungsional' ? 6 : 16))
      groups.set(like, [...(groups.get(like) ?? []), official]);
  }
  return [...groups.values()].flatMap((group) => {
    const free = group.filter((one) => !taken.has(one));
    return free.flatMap((one, i): Moved[] => {
      const other = free[i + 1];
      if (i % 2 === 1 || !other || one.post.unit === other.post.unit) return [];
      const kind = one.post.headsUnit ? 'rotasi' : 'mutasi';
      return [
        { official: one, to: other.post, kind },
        { official: other, to: one.post, kind },
      ];
    });
  });
}

/** Candidates of the year before have passed their probation. */
async function makePermanent(work: AgencyAtWork, on: string, effectiveFrom: string): Promise<void> {
  const { city, service } = work;
  const permanent = freeAtWork(city)
    .filter(({ kind }) => kind === 'CPNS')
    .map((official) => ({
      official,
      body: { ...permanentOf(official), ...work.decision(on), effectiveFrom },
    }));
  await service.eachOf(permanent, ({ official, body }) =>
    service.decide(`/v1/employment/employees/${official.personRef}`, 'appoint-pns', body),
  );
  for (const { official } of permanent) official.kind = 'PNS';
}

/** Candidates for the seats that fell vacant, as many as are missing; they begin in March. */
async function hire(work: AgencyAtWork, year: number, on: string): Promise<Moved[]> {
  const { city, service, staffing, tally } = work;
  const effectiveFrom = `${year}-03-01`;
  const serving = city.officials.filter(({ serves }) => serves).length;
  const seats = city.posts.filter(({ level, holder }) => level === 'pelaksana' && !holder);
  const missing = Math.max(0, Math.min(work.size.employees - serving, seats.length));
  const hired = seats.slice(0, missing).map((to) => {
    const official = staffing.candidate(year);
    return { official, to, body: { ...candidateOf(official, to), ...work.decision(on), effectiveFrom } };
  });
  await service.eachOf(hired, ({ body }) =>
    service.record('/v1/employment/cpns-appointments', { agencyId: city.agencyId, ...body }),
  );
  city.officials.push(...hired.map(({ official }) => official));
  tally.hires += hired.length;
  return hired.map(({ official, to }) => ({ official, to, kind: 'placement' }));
}

/** Puts those who were appointed into their posts. */
async function begin(work: AgencyAtWork, hired: readonly Moved[], on: string): Promise<void> {
  for (let from = 0; from < hired.length; from += MOST_MOVES)
    await work.service.batch(MOVE_BATCHES, {
      ...work.decision(on),
      moves: hired.slice(from, from + MOST_MOVES).map(work.rowOf),
    });
  for (const { official, to } of hired) place(official, to, on);
  await agreePlans(
    work,
    hired.map(({ official }) => official as AtWork),
    on,
  );
}

const permanentOf = ({ post }: AtWork) => ({
  ...{ postTitle: post.title, unitId: post.unit.unitId, trainingPassed: true, healthy: true },
});

const candidateOf = (official: Official, { title, unit }: Post) => ({
  ...{ personRef: official.personRef, name: official.name, nip: official.nip, birthDate: official.birthDate },
  ...{ postTitle: title, unitId: unit.unitId, golongan: official.golongan, education: official.education },
});
