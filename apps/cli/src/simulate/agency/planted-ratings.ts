import type { AgencyAtWork, Step } from './agency-at-work.js';
import { appraisalOf, ratedOn } from './appraising.js';
import { GOOD, VERY_GOOD } from './drawn-rating.js';
import type { RatedApart } from './rated-apart.js';
import { raterPostOf, type Official, type Post } from './city.js';
import { irregularity, type Planted } from './irregularity.js';

type AtWork = Official & { readonly post: Post };

/** Irregular ratings of a year: each is planted once. */
export function plantedRatingSteps(work: AgencyAtWork, apart: RatedApart): Step[] {
  const { year } = apart;
  const next = year + 1;
  const step = (on: string, says: string, run: (on: string) => Promise<void>): Step => ({
    ...{ on, says },
    work: () => run(on),
  });
  return [
    step(`${year}-01-03`, 'a year of ratings begins', () => Promise.resolve(apart.choose(work))),
    step(`${next}-01-06`, 'planted: rated by who is not the superior', (on) =>
      rateByAnother(work, apart, on),
    ),
    step(`${next}-01-19`, 'planted: an objection that nobody answers', (on) =>
      leaveUnanswered(work, apart, on),
    ),
    step(`${next}-01-20`, 'planted: rated after the deadline', (on) => rateLate(work, apart, on)),
    step(`${next}-05-20`, 'planted: a rating changed long after the deadline', (on) =>
      change(work, apart, on),
    ),
  ];
}

const plant = (work: AgencyAtWork, planted: Planted): void =>
  void work.planted.push(irregularity(work.city.agencyId, planted));

/** One rating by a single command. */
async function rate(
  work: AgencyAtWork,
  { personRef, post, ratings }: AtWork,
  { year, ...body }: { readonly year: number; readonly [field: string]: unknown },
): Promise<void> {
  await work.service.record('/v1/appraisal/appraisals', {
    ...{ agencyId: work.city.agencyId, personRef, year, unitId: post.unit.unitId, ...GOOD },
    ...body,
  });
  ratings.set(year, GOOD.predicate);
  work.countRated(year, post);
}

async function rateLate(work: AgencyAtWork, apart: RatedApart, on: string): Promise<void> {
  const official = apart.of('late');
  const decision = work.decision(on);
  await rate(work, official, { year: apart.year, raterPostId: raterPostOf(official.post), ...decision });
  plant(work, {
    kind: 'rated-late',
    ...{ rule: 'appraisal.deadline', shownAs: 'rating-clock', on, year: apart.year },
    ...{ personRef: official.personRef, skNumber: decision.skNumber },
    says: `The rating of ${apart.year} was decided on ${on}, after its last day: the clock is met late.`,
  });
}

async function rateByAnother(work: AgencyAtWork, apart: RatedApart, on: string): Promise<void> {
  const official = apart.of('by-another');
  const other = work.city.posts.find(
    ({ level, postId }) => level === 'pengawas' && postId !== raterPostOf(official.post),
  )!;
  const decision = work.decision(on);
  const body = { year: apart.year, raterPostId: other.postId, recordedAsTaken: true, ...decision };
  await rate(work, official, { ...body, receivedOn: `${apart.year + 1}-01-08` });
  plant(work, {
    kind: 'rated-by-another',
    ...{ rule: 'appraisal.rater', shownAs: 'career-finding', on, year: apart.year },
    ...{ personRef: official.personRef, skNumber: decision.skNumber },
    says: 'The rater is the head of another section.',
  });
}

async function leaveUnanswered(work: AgencyAtWork, apart: RatedApart, on: string): Promise<void> {
  const { year } = apart;
  const official = apart.of('unanswered');
  const grounds = 'Capaian triwulan IV tidak dihitung.';
  await work.service.decide(appraisalOf(official, year), 'file-rating-objection', { filedOn: on, grounds });
  const shared = { shownAs: 'rating-clock', on, year } as const;
  plant(work, {
    kind: 'objection-unanswered',
    rule: 'appraisal.objection.window',
    ...shared,
    personRef: official.personRef,
    says: 'The objection was filed in time, and never answered.',
  });
  plant(work, {
    kind: 'no-follow-up',
    rule: 'appraisal.follow-up',
    ...shared,
    personRef: apart.of('without-follow-up').personRef,
    says: 'A rating that needs improvement is followed by nothing.',
  });
}

async function change(work: AgencyAtWork, apart: RatedApart, on: string): Promise<void> {
  const official = apart.of('changed-late');
  const decisionId = await ratingDecisionOf(work, official, apart.year);
  const act = work.act(decisionId, on, 'Salah ketik predikat.');
  const changes = { ...VERY_GOOD };
  await work.service.decide(appraisalOf(official, apart.year), 'correct-decision', { ...act, changes });
  plant(work, {
    kind: 'rating-changed-late',
    ...{ rule: 'appraisal.deadline', shownAs: 'career-corrected', on, year: apart.year },
    ...{ personRef: official.personRef, skNumber: act.number },
    says: 'From good to very good, by a correction months after the deadline.',
  });
}

/** The annual rating as it was first decided, by its public id: the same whenever it is asked for. */
export async function ratingDecisionOf(
  work: AgencyAtWork,
  { personRef }: Official,
  year: number,
): Promise<string> {
  const { decisions } = await work.service.ask<{
    decisions: { type: string; decisionId: string; decidedOn: string }[];
  }>(`/v1/careers/${personRef}`);
  return decisions.find(
    ({ type, decidedOn }) => type === 'appraisal.AnnualRatingDecided' && decidedOn === ratedOn(year),
  )!.decisionId;
}
