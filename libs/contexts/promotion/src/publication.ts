import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';

/** A stream is of one promotion: proposal, consideration and grant may be read together. */
const ofOnePromotion = {
  shows: { unitName: { of: 'unitId', among: 'unitId' } },
  joins: () => true,
};

/** What the public sees of a promotion: never the person. `golongan` is what a fallen promotion restores. */
export const publication: Publication = {
  RankPromotionProposed: {
    kind: { id: 'Usul kenaikan pangkat', en: 'Promotion proposed' },
    delayDays: 1,
    fields: [
      'promotionId',
      'kind',
      'unitId',
      'fromGolongan',
      'toGolongan',
      'intendedFrom',
      'proposedOn',
      'recordedAsTaken',
      'findings',
    ],
    headline: headlineOf(
      '{agencyName} mengusulkan kenaikan pangkat {fromGolongan} → {toGolongan}',
      '{agencyName} proposed a promotion in rank {fromGolongan} → {toGolongan}',
    ),
    ...ofOnePromotion,
  },
  RankPromoted: {
    kind: { id: 'Kenaikan pangkat', en: 'Rank promotion' },
    delayDays: 1,
    fields: ['kind', 'unitId', 'fromGolongan', 'toGolongan', 'golongan'],
    headline: headlineOf(
      '{agencyName}: kenaikan pangkat {fromGolongan} → {toGolongan}, TMT {effectiveFrom}',
      '{agencyName}: promotion in rank {fromGolongan} → {toGolongan}, effective {effectiveFrom}',
    ),
    ...ofOnePromotion,
  },
};
