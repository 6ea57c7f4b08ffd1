import type { AgencyAtWork, Moved, Step } from './agency-at-work.js';
import { appraisalOf } from './appraising.js';
import { freeAtWork, raterPostOf, type Official, type Post } from './city.js';
import { GOOD } from './drawn-rating.js';
import { MOVE_BATCHES, record } from './moving.js';
import { ratingDecisionOf } from './planted-ratings.js';

type AtWork = Official & { readonly post: Post };

/** Decisions that are corrected, revoked and annulled in a year, as happens without anything irregular. */
export function endingSteps(work: AgencyAtWork, year: number): Step[] {
  const day = (monthAndDay: string): string => `${year}-${monthAndDay}`;
  let swapped: readonly AtWork[] = [];
  let since: readonly string[] = [];
  let batchId: string | null = null;
  return [
    {
      on: day('02-18'),
      says: 'a rating is annulled and decided anew',
      work: () => rateAnew(work, year - 1, day('02-18')),
    },
    {
      on: day('10-06'),
      says: 'two change places',
      work: async () => {
        swapped = pairOf(work);
        since = swapped.map(({ postSince }) => postSince);
        if (swapped.length === 2) batchId = await record(work, exchange(swapped), day('10-06'));
      },
    },
    {
      on: day('10-20'),
      says: 'the decree of that is revoked',
      work: async () => {
        if (batchId !== null) await revokeMoves(work, [swapped, since], batchId, day('10-20'));
      },
    },
    {
      on: day('11-11'),
      says: 'a promotion is annulled by BKN, and another corrected',
      work: () => endPromotions(work, year, day('11-11')),
    },
  ];
}

/** Two of the staff of one level in different sections. */
function pairOf({ city }: AgencyAtWork): AtWork[] {
  const staff = freeAtWork(city).filter(({ post, kind }) => post.level === 'pelaksana' && kind === 'PNS');
  const one = staff.at(-1);
  const other = staff.findLast(({ post }) => post.unit !== one?.post.unit);
  return one && other ? [one, other] : [];
}

const exchange = ([one, other]: readonly AtWork[]): Moved[] => [
  { official: one!, to: other!.post, kind: 'mutasi' },
  { official: other!, to: one!.post, kind: 'mutasi' },
];

/** The former state revives: each is back in the post held before, since when it was held. */
async function revokeMoves(
  work: AgencyAtWork,
  [swapped, since]: readonly [readonly AtWork[], readonly string[]],
  batchId: string,
  on: string,
): Promise<void> {
  const { refDecisionId: _, ...act } = work.act('', on, 'Ditetapkan tanpa telaah jabatan.');
  void _;
  await work.service.batch(`${MOVE_BATCHES}/${batchId}/revoke`, { ...act, effect: 'from-start' });
  const [one, other] = swapped as [AtWork, AtWork];
  const [first, second] = [one.post, other.post];
  Object.assign(one, { post: second, postSince: since[0] });
  Object.assign(other, { post: first, postSince: since[1] });
  first.holder = other;
  second.holder = one;
  work.tally.ended += swapped.length;
}

/** The rating of somebody good falls, and the same is decided again. */
async function rateAnew(work: AgencyAtWork, year: number, on: string): Promise<void> {
  const { city, service, tally } = work;
  const official = freeAtWork(city).findLast(
    ({ ratings, post }) => ratings.get(year) === 'B' && !post.headsUnit,
  );
  if (!official) return;
  const decisionId = await ratingDecisionOf(work, official, year);
  const act = work.act(decisionId, on, 'Ditandatangani pejabat yang tidak berwenang.');
  await service.decide(appraisalOf(official, year), 'revoke-decision', { ...act, effect: 'from-start' });
  await service.record('/v1/appraisal/appraisals', {
    ...work.decision(on),
    ...{ agencyId: city.agencyId, personRef: official.personRef, year, unitId: official.post.unit.unitId },
    ...{ raterPostId: raterPostOf(official.post), ...GOOD },
  });
  work.countRated(year, official.post);
  tally.ended += 1;
}

/** Of who was promoted this year, one loses it, and the number of another's decree was misprinted. */
async function endPromotions(work: AgencyAtWork, year: number, on: string): Promise<void> {
  const { city, service, tally } = work;
  const tmt = `${year}-10-01`;
  const promoted = freeAtWork(city).filter(
    ({ golonganSince, kind }) => golonganSince === tmt && kind === 'PNS',
  );
  const [annulled, corrected] = [promoted[0], promoted.at(-1)];
  if (!annulled || !corrected || annulled === corrected) return;
  const fallen = await grantOf(work, annulled, tmt);
  const annulment = work.act(fallen.decisionId, on, 'Masa kerja tidak cukup.', 'BKN');
  await service.decide(fallen.thing, 'annul-decision', { ...annulment, effect: 'from-start' });
  // whoever lost a rank is not proposed again
  annulled.apart = true;
  annulled.golongan = fallen.from;
  const misprinted = await grantOf(work, corrected, tmt);
  const act = work.act(misprinted.decisionId, on, 'Salah cetak nomor keputusan.');
  await service.decide(misprinted.thing, 'correct-decision', {
    ...act,
    changes: { skNumber: work.nextNumber(`${year}-09-20`) },
  });
  tally.ended += 1;
  tally.corrections += 1;
}

/** The grant of that TMT: where it is, and from which rank it led; the same whenever it is asked for. */
async function grantOf(
  { service }: AgencyAtWork,
  { personRef }: Official,
  tmt: string,
): Promise<{ thing: string; decisionId: string; from: Official['golongan'] }> {
  const { decisions } = await service.ask<{
    decisions: {
      type: string;
      decisionId: string;
      effectiveFrom: string;
      stream: string;
      values: Record<string, unknown>;
    }[];
  }>(`/v1/careers/${personRef}`);
  const { stream, decisionId, values } = decisions.find(
    ({ type, effectiveFrom }) => type === 'promotion.RankPromoted' && effectiveFrom === tmt,
  )!;
  const thing = `/v1/promotion/rank-promotions/${stream.slice(stream.indexOf('-') + 1)}`;
  return { thing, decisionId, from: values['fromGolongan'] as Official['golongan'] };
}
