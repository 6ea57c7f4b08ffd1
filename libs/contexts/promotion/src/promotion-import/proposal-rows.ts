import { holds } from '#app/bulk';
import { LADDER, PROMOTION_KINDS, type Golongan, type PromotionKind } from '#app/personnel';
import { OPAQUE_ID } from '#app/kernel';
import type { GroundsDto } from '../rank-promotion/grounds/grounds.dto.js';
import { ProposeRankPromotion } from '../rank-promotion/propose-rank-promotion/propose-rank-promotion.handler.js';
import type { ProposalRowsQuery } from './import-query.dto.js';
import { importedPromotionId } from './import-ids.js';
import { dateOrNull, flagIn, GROUNDS_COLUMNS, groundsIn } from './row-forms.js';
import type { RowKind } from './row-kind.js';

interface ProposalRow {
  readonly personRef: string;
  readonly kind: PromotionKind;
  readonly unitId: string;
  readonly fromGolongan: Golongan;
  readonly toGolongan: Golongan;
  readonly intendedFrom: string;
  readonly proposedOn: string;
  readonly yearsInRank: number | null;
  readonly grounds: GroundsDto;
  readonly recordedAsTaken: boolean;
}

/** A row is a promotion that an agency proposes (usul kenaikan pangkat). */
export const proposalRows: RowKind<ProposalRowsQuery, ProposalRow> = {
  path: 'proposal-imports',
  names: { pointers: {}, foreign: '' },
  type: 'RankPromotionProposed',
  makesFor: ({ agencyId }) => agencyId,
  columns: {
    required: ['personRef', 'kind', 'unitId', 'fromGolongan', 'toGolongan', 'intendedFrom'],
    optional: ['proposedOn', 'yearsInRank', ...GROUNDS_COLUMNS, 'recordedAsTaken'],
  },
  read: (fields, query) => ({
    personRef: fields.matching('personRef', OPAQUE_ID),
    kind: fields.oneOf('kind', PROMOTION_KINDS),
    unitId: fields.matching('unitId', OPAQUE_ID),
    fromGolongan: fields.oneOf('fromGolongan', LADDER),
    toGolongan: fields.oneOf('toGolongan', LADDER),
    intendedFrom: fields.date('intendedFrom'),
    proposedOn: dateOrNull(fields, 'proposedOn') ?? query.proposedOn,
    yearsInRank: fields.whole('yearsInRank', 0, 60),
    grounds: groundsIn(fields),
    recordedAsTaken: flagIn(fields, 'recordedAsTaken') ?? false,
  }),
  promotionOf: (row, { agencyId }, vault) => importedPromotionId(vault, agencyId, row),
  uniqueIn: ({ personRef }) => [`person ${personRef}`],
  nameOf: () => null,
  isSame: (data, { personRef, unitId, fromGolongan, proposedOn, yearsInRank }) =>
    holds(data, { personRef, unitId, fromGolongan, proposedOn, yearsInRank }),
  stands: ({ proposal }) => proposal !== null,
  command: ({ yearsInRank, grounds, recordedAsTaken, ...row }, { agencyId }, { promotionId, context }) =>
    new ProposeRankPromotion(
      {
        agencyId,
        ...row,
        ...(yearsInRank !== null && { yearsInRank }),
        ...grounds,
        recordedAsTaken,
      },
      context,
      promotionId,
    ),
};
