import { wholeMonths } from '#app/kernel';
import { LADDER, type Golongan, type PromotionKind } from '#app/personnel';
import type { AgencyAtWork, Step } from './agency-at-work.js';
import { freeAtWork, type Official, type Post } from './city.js';

const PROMOTION = '/v1/promotion';
const CEILINGS: Partial<Record<Official['education'], Golongan>> = {
  'slta-d2': 'III/b',
  d3: 'III/c',
  's1-d4': 'III/d',
  s2: 'IV/a',
};
/** Lowest rank of the post's echelon, the end of promotions by it. */
const LOWEST_OF_PENGAWAS: Golongan = 'III/c';
/** Credit stated, and the rank it leads from, of the functional posts of the city. */
const CREDITS: Partial<Record<NonNullable<Post['functionalLevel']>, readonly [Golongan, string]>> = {
  'ahli-muda': ['III/c', '104.5'],
  mahir: ['III/a', '52.25'],
};

/** A promotion that BKN is asked about. */
interface Proposed {
  readonly official: Official & { readonly post: Post };
  readonly kind: PromotionKind;
  readonly to: Golongan;
  readonly credit: string | null;
  promotionId: string;
  approved: boolean;
}

const at = (golongan: Golongan): number => LADDER.indexOf(golongan);
/** One step up. */
export const nextOf = (golongan: Golongan): Golongan | undefined => LADDER[at(golongan) + 1];

/** Both rounds of promotions of a year: proposed, considered, granted, for the first of April and of October. */
export function promotionSteps(work: AgencyAtWork, year: number): Step[] {
  const rounds = [
    ['01-25', '02-27', '03-20', '04-01'],
    ['07-25', '08-29', '09-20', '10-01'],
  ].map((days) => days.map((day) => `${year}-${day}`) as [string, string, string, string]);
  return rounds.flatMap(([proposedOn, consideredOn, grantedOn, tmt]) => {
    let pending: Proposed[] = [];
    return [
      step(proposedOn, `promotions proposed for ${tmt}`, async () => {
        pending = await propose(work, proposedOn, tmt);
      }),
      step(consideredOn, 'what BKN thinks of them', () => consider(work, pending, consideredOn, tmt)),
      step(grantedOn, `promotions granted for ${tmt}`, () => grant(work, pending, grantedOn, tmt)),
    ];
  });
}

const step = (on: string, says: string, work: Step['work']): Step => ({ on, says, work });

/** Kind and next rank of whoever may be promoted then; undefined: nobody may be by any rule. */
function promotable(
  official: Official & { readonly post: Post },
  tmt: string,
): Pick<Proposed, 'kind' | 'to' | 'credit'> | undefined {
  const { golongan, golonganSince, education, post, ratings, kind } = official;
  const to = golongan && nextOf(golongan);
  if (!golongan || !to || kind !== 'PNS') return undefined;
  const year = Number(tmt.slice(0, 4));
  const rated = [year - 1, year - 2].map((one) => ratings.get(one));
  if (rated.some((one) => one !== undefined && one !== 'SB' && one !== 'B')) return undefined;
  const months = wholeMonths(golonganSince, tmt);
  if (post.level === 'pengawas')
    return at(golongan) < at(LOWEST_OF_PENGAWAS) && months >= 12 && wholeMonths(official.postSince, tmt) >= 12
      ? { kind: 'pilihan-structural', to, credit: null }
      : undefined;
  if (post.functionalLevel !== null) {
    const [from, credit] = CREDITS[post.functionalLevel] ?? [];
    return from === golongan && months >= 24
      ? { kind: 'pilihan-functional', to, credit: credit ?? null }
      : undefined;
  }
  const superior = post.superior?.holder?.golongan ?? null;
  const ceiling = CEILINGS[education];
  if (post.level !== 'pelaksana' || months < 48) return undefined;
  if (ceiling === undefined || at(to) > at(ceiling)) return undefined;
  return superior !== null && at(to) > at(superior) ? undefined : { kind: 'reguler', to, credit: null };
}

async function propose(work: AgencyAtWork, proposedOn: string, tmt: string): Promise<Proposed[]> {
  const { city, service } = work;
  const proposed = freeAtWork(city).flatMap((official): Proposed[] => {
    const found = promotable(official, tmt);
    return found ? [{ ...found, official, promotionId: '', approved: false }] : [];
  });
  if (proposed.length === 0) return [];
  const rows = proposed.map(({ official, kind, to, credit }) => ({
    ...{ personRef: official.personRef, kind, unitId: official.post.unit.unitId },
    ...{ fromGolongan: official.golongan, toGolongan: to, intendedFrom: tmt },
    ...(credit && { credit }),
  }));
  const query = { agencyId: city.agencyId, proposedOn };
  const answers = await service.import({ path: `${PROMOTION}/proposal-imports`, query, rows });
  answers.forEach(({ promotionId }, i) => (proposed[i]!.promotionId = promotionId!));
  return proposed;
}

/** BKN refuses a few, and whoever may not be promoted any more since a post changed. */
async function consider(
  { drawn, service }: AgencyAtWork,
  pending: readonly Proposed[],
  day: string,
  tmt: string,
): Promise<void> {
  if (pending.length === 0) return;
  const rows = pending.map((one, i) => {
    const { official, kind } = one;
    const still = official.serves && official.post !== null && promotable(official, tmt)?.kind === kind;
    one.approved = still && !drawn.percent(2);
    const number = `PG-SIM/${day}/${i + 1}`;
    return {
      promotionId: one.promotionId,
      number,
      date: day,
      outcome: one.approved ? 'approved' : 'refused',
    };
  });
  await service.import({ path: `${PROMOTION}/pertek-imports`, query: {}, rows });
}

async function grant(
  work: AgencyAtWork,
  pending: readonly Proposed[],
  day: string,
  tmt: string,
): Promise<void> {
  const granted = pending.filter(({ approved }) => approved);
  if (granted.length === 0) return;
  const rows = granted.map(({ promotionId, credit }) => ({ promotionId, ...(credit && { credit }) }));
  const query = work.decisionOfRows(day);
  await work.service.import({ path: `${PROMOTION}/grant-imports`, query, rows });
  for (const { official, to } of granted) {
    official.golongan = to;
    official.golonganSince = tmt;
  }
  work.tally.promotions += granted.length;
}
