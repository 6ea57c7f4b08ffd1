import type { AgencyAtWork, Step } from './agency-at-work.js';
import { atWork, MAYOR, raterPostOf, type Official, type Post } from './city.js';
import { drawnRating, GOOD } from './drawn-rating.js';
import type { RatedApart } from './rated-apart.js';

const APPRAISAL = '/v1/appraisal';
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

type AtWork = Official & { readonly post: Post };

/** Day on which a year is rated. */
export const ratedOn = (year: number): string => `${year + 1}-01-06`;

/** A year of appraisals, from the plans to the feedback and rating of each month; what follows comes in the year after. */
export function appraisalSteps(work: AgencyAtWork, year: number, apart: RatedApart): Step[] {
  const { city } = work;
  const next = year + 1;
  return [
    step(`${year}-01-05`, `plans of ${year}`, () => agreePlans(work, atWork(city), `${year}-01-05`)),
    ...MONTHS.map((month) =>
      step(`${year}-${twoDigits(month)}-28`, 'feedback and ratings of the month', () =>
        rateMonth(work, year, month),
      ),
    ),
    step(ratedOn(year), `annual ratings of ${year}`, () => rateYear(work, year, apart)),
    step(`${next}-01-20`, `objections to ratings of ${year}`, () => hearObjections(work, year, apart)),
    step(`${next}-03-10`, `what follows from ratings of ${year}`, () => followUp(work, year, apart)),
    step(`${next}-04-15`, `summaries of ${year}`, () => publish(work, year)),
  ];
}

const step = (on: string, says: string, work: Step['work']): Step => ({ on, says, work });

/** Plans of these people, with whoever is their superior by post that day. */
export async function agreePlans(
  work: AgencyAtWork,
  officials: readonly AtWork[],
  day: string,
): Promise<void> {
  const rows = officials.map(({ personRef, post }) => ({
    ...{ personRef, unitId: post.unit.unitId, postId: post.postId, raterPostId: raterPostOf(post) },
    results: `Layanan ${post.title} tepat waktu|Laporan bulanan lengkap`,
    agreedOn: day,
  }));
  await send(work, 'plan', Number(day.slice(0, 4)), rows);
}

const FEEDBACK = [
  'Laporan bulanan tepat waktu.',
  'Tingkatkan ketelitian dokumen.',
  'Pelayanan loket dinilai ramah.',
  'Target bulan ini tercapai.',
  'Koordinasi dengan seksi lain perlu lebih awal.',
];

async function rateMonth(work: AgencyAtWork, year: number, month: number): Promise<void> {
  const { city, drawn } = work;
  const day = `${year}-${twoDigits(month)}`;
  const officials = atWork(city);
  const feedback = officials.map(({ personRef, post }) => ({
    ...{ personRef, raterPostId: raterPostOf(post), givenOn: `${day}-25` },
    text: `Bulan ${month}: ${drawn.oneOf(FEEDBACK)}`,
  }));
  await send(work, 'feedback', year, feedback);
  const ratings = officials.map(({ personRef, post }) => ({
    ...{ personRef, period: month, periods: 12, unitId: post.unit.unitId, raterPostId: raterPostOf(post) },
    ...drawnRating(drawn),
    ratedOn: `${day}-28`,
  }));
  await send(work, 'periodic-rating', year, ratings);
}

/** Everybody's year but those whose rating is set apart. */
async function rateYear(work: AgencyAtWork, year: number, apart: RatedApart): Promise<void> {
  const { city, drawn, service, tally } = work;
  const officials = atWork(city).filter(({ personRef }) => !apart.decidedElsewhere(year, personRef));
  const rows = officials.map((official) => {
    const { personRef, post } = official;
    const rated = apart.ratingOf(year, personRef) ?? drawnRating(drawn);
    official.ratings.set(year, rated.predicate);
    work.countRated(year, post);
    const raterPostId = raterPostOf(post);
    return { personRef, unitId: post.unit.unitId, raterPostId, ...rated, receivedOn: `${year + 1}-01-08` };
  });
  const query = { agencyId: city.agencyId, year: String(year), ...work.decisionOfRows(ratedOn(year)) };
  await service.import({ path: `${APPRAISAL}/rating-imports`, query, rows });
  tally.ratings += rows.length;
}

/** Some object to what is worse than good, a few to what is good; each is answered by the superior of the rater. */
async function hearObjections(work: AgencyAtWork, year: number, apart: RatedApart): Promise<void> {
  const { city, drawn, service, tally } = work;
  const objecting = atWork(city).filter((official) => {
    const predicate = official.ratings.get(year);
    if (official.apart || apart.isApart(year, official.personRef) || !official.post.superior) return false;
    return predicate === 'B'
      ? drawn.percent(1)
      : predicate !== undefined && predicate !== 'SB' && drawn.percent(8);
  });
  const cases = objecting.map((official) => ({
    official,
    changed: official.ratings.get(year) !== 'B' && drawn.percent(40),
    decision: work.decision(`${year + 1}-01-20`),
  }));
  tally.objections += cases.length;
  await service.eachOf(cases, async ({ official, changed, decision }) => {
    const thing = appraisalOf(official, year);
    await service.decide(thing, 'file-rating-objection', {
      filedOn: `${year + 1}-01-20`,
      grounds: 'Capaian triwulan IV tidak dihitung.',
    });
    await service.decide(thing, 'decide-rating-objection', {
      ...decision,
      ...{ deciderPostId: official.post.superior!.superior?.postId ?? MAYOR, heardBoth: true },
      ...(changed && { changed: GOOD }),
    });
    if (changed) official.ratings.set(year, 'B');
  });
}

/** Address of somebody's year. */
export const appraisalOf = ({ personRef }: Official, year: number): string =>
  `${APPRAISAL}/appraisals/${personRef}.${year}`;

/** What is worse than good is answered. */
async function followUp(work: AgencyAtWork, year: number, apart: RatedApart): Promise<void> {
  const { city, drawn, service } = work;
  const weak = city.officials.filter(({ personRef, ratings }) => {
    const predicate = ratings.get(year);
    return predicate !== undefined && !['SB', 'B'].includes(predicate) && !apart.isApart(year, personRef);
  });
  const answers = weak.map((official) => ({
    official,
    body: {
      ...work.decision(`${year + 1}-03-10`),
      kind: drawn.oneOf(['training', 'coaching', 'rotation'] as const),
    },
  }));
  await service.eachOf(answers, ({ official, body }) =>
    service.decide(appraisalOf(official, year), 'decide-follow-up', body),
  );
}

async function publish(work: AgencyAtWork, year: number): Promise<void> {
  const { city, service, tally } = work;
  const departments = city.units.filter(({ parent }) => parent === null);
  // one after the other: what was printed of one unit tells what may be printed of the next
  for (const unit of departments)
    await service.record(`${APPRAISAL}/summaries`, {
      ...work.decision(`${year + 1}-04-15`),
      ...{ agencyId: city.agencyId, unitId: unit.unitId, year, orgPredicate: 'B' },
      headcount: work.ratedIn(unit, year),
    });
  tally.summaries += departments.length;
}

async function send(
  { service, city }: AgencyAtWork,
  kind: string,
  year: number,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const query = { agencyId: city.agencyId, year: String(year) };
  await service.import({ path: `${APPRAISAL}/${kind}-imports`, query, rows });
}
