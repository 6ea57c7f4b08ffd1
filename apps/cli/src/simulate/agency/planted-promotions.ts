import { LADDER, type Golongan } from '#app/personnel';
import type { AgencyAtWork, Step } from './agency-at-work.js';
import { freeAtWork, type Official, type Post } from './city.js';
import { irregularity } from './irregularity.js';
import { nextOf } from './promoting.js';

type AtWork = Official & { readonly post: Post };

/** A grant that breaks one rule at least. */
interface Grant {
  readonly kind: string;
  readonly rule: string;
  /** Month and day of the decree. */
  readonly on: string;
  /** Month and day of the TMT. */
  readonly from: string;
  readonly steps: number;
  /** Month and day of BKN's letter; null: there is none. */
  readonly pertek: string | null;
  readonly says: string;
}

const GRANTS: readonly Grant[] = [
  {
    ...{ kind: 'promoted-without-pertek', rule: 'promotion.pertek' },
    ...{ on: '05-22', from: '10-01', steps: 1, pertek: null },
    says: 'Promoted, and BKN was never asked.',
  },
  {
    ...{ kind: 'promoted-off-calendar', rule: 'promotion.tmt-calendar' },
    ...{ on: '05-23', from: '07-01', steps: 1, pertek: '05-02' },
    says: 'From a day on which no promotion may begin.',
  },
  {
    ...{ kind: 'promoted-two-steps', rule: 'promotion.step' },
    ...{ on: '05-24', from: '10-01', steps: 2, pertek: '05-02' },
    says: 'Two ranks at once.',
  },
  {
    ...{ kind: 'pertek-after-decree', rule: 'decision.pertek-order' },
    ...{ on: '05-25', from: '10-01', steps: 1, pertek: '05-28' },
    says: "BKN's letter is younger than the decree that cites it.",
  },
];

/** Irregular promotions of the first year, each planted once. */
export const plantedPromotionSteps = (work: AgencyAtWork, year: number): Step[] =>
  GRANTS.map((grant) => ({
    on: `${year}-05-29`,
    says: `planted: ${grant.kind}`,
    work: () => plantGrant(work, year, grant),
  }));

async function plantGrant(work: AgencyAtWork, year: number, grant: Grant): Promise<void> {
  const { city, service } = work;
  const official = lowestOfStaff(work);
  official.apart = true;
  const from = official.golongan!;
  const to = grant.steps === 1 ? nextOf(from)! : LADDER[LADDER.indexOf(from) + grant.steps]!;
  const on = `${year}-${grant.on}`;
  const body = {
    ...work.decision(on),
    ...{ agencyId: city.agencyId, kind: 'reguler', personRef: official.personRef },
    ...{ unitId: official.post.unit.unitId, fromGolongan: from, toGolongan: to },
    ...{ effectiveFrom: `${year}-${grant.from}`, recordedAsTaken: true },
    ...(grant.pertek && {
      pertek: { number: `PG-SIM/${year}-${grant.pertek}/X`, date: `${year}-${grant.pertek}` },
    }),
  };
  await service.record('/v1/promotion/rank-promotions', body);
  official.golongan = to;
  official.golonganSince = body.effectiveFrom;
  work.planted.push(
    irregularity(city.agencyId, {
      ...{ kind: grant.kind, rule: grant.rule, shownAs: 'career-finding', on, says: grant.says },
      ...{ personRef: official.personRef, skNumber: body.skNumber },
    }),
  );
}

/** Somebody of the staff whose rank leads on, the lowest first: nobody's superior then stands below. */
function lowestOfStaff({ city }: AgencyAtWork): AtWork {
  const rank = ({ golongan }: { golongan: Golongan | null }): number => LADDER.indexOf(golongan!);
  const staff = freeAtWork(city).filter(({ post, kind }) => post.level === 'pelaksana' && kind === 'PNS');
  return staff.reduce((lowest, one) => (rank(one) < rank(lowest) ? one : lowest));
}
