import { holds, missing, sharedDecision, type DecidedRowsQuery } from '#app/bulk';
import type { GroundsDto } from '../rank-promotion/grounds/grounds.dto.js';
import { GrantProposal } from '../rank-promotion/grant-proposal/grant-proposal.handler.js';
import { grantBatchOf } from './import-ids.js';
import { dateOrNull, flagIn, GROUNDS_COLUMNS, groundsIn, UUID } from './row-forms.js';
import type { RowKind } from './row-kind.js';

interface GrantRow {
  readonly promotionId: string;
  /** TMT; null: the one proposed. */
  readonly effectiveFrom: string | null;
  /** Number of an SK of its own; null: the shared one. */
  readonly skNumber: string | null;
  /** Consideration that the SK cites; null: the one received. */
  readonly pertek: { readonly number: string; readonly date: string } | null;
  readonly grounds: GroundsDto;
  readonly recordedAsTaken: boolean;
}

/** A row is the grant of one proposal, under the SK of the file or one of its own. */
export const grantRows: RowKind<DecidedRowsQuery, GrantRow> = {
  path: 'grant-imports',
  names: { pointers: { '/pertek': '/promotionId', '/pertek/date': '/pertekDate' }, foreign: '/promotionId' },
  type: 'RankPromoted',
  columns: {
    required: ['promotionId'],
    optional: [
      'effectiveFrom',
      'skNumber',
      'pertekNumber',
      'pertekDate',
      ...GROUNDS_COLUMNS,
      'recordedAsTaken',
    ],
  },
  read(fields) {
    const number = fields.textOrNull('pertekNumber', 500);
    const date = dateOrNull(fields, 'pertekDate');
    const pertek =
      number === null && date === null
        ? null
        : { number: number ?? missing('pertekNumber'), date: date ?? missing('pertekDate') };
    return {
      promotionId: fields.matching('promotionId', UUID, 'field.uuid').toLowerCase(),
      effectiveFrom: dateOrNull(fields, 'effectiveFrom'),
      skNumber: fields.textOrNull('skNumber', 200),
      pertek,
      grounds: groundsIn(fields),
      recordedAsTaken: flagIn(fields, 'recordedAsTaken') ?? false,
    };
  },
  promotionOf: ({ promotionId }) => Promise.resolve(promotionId),
  nameOf: ({ effectiveFrom, skNumber }, query) => [
    query.decidedOn,
    skNumber ?? query.skNumber ?? null,
    effectiveFrom,
  ],
  isSame: (data, { effectiveFrom, skNumber }, query) =>
    holds(data, {
      decidedOn: query.decidedOn,
      skNumber: skNumber ?? query.skNumber ?? null,
      ...(effectiveFrom !== null && { effectiveFrom }),
    }),
  stands: ({ golongan }) => golongan !== null,
  command(row, query, { promotionId, agencyId, state, context }) {
    const { pertek, grounds, recordedAsTaken } = row;
    const skNumber = row.skNumber ?? query.skNumber;
    const isShared = row.skNumber === null && query.skNumber !== undefined;
    const effectiveFrom = row.effectiveFrom ?? state.proposal?.intendedFrom;
    return new GrantProposal(
      promotionId,
      {
        ...sharedDecision(query),
        ...(isShared && { batchId: grantBatchOf(agencyId, query.decidedOn, query.skNumber!) }),
        ...(skNumber !== undefined && { skNumber }),
        ...(effectiveFrom !== undefined && { effectiveFrom }),
        ...(pertek && { pertek: { ...pertek } }),
        ...grounds,
        recordedAsTaken,
      },
      context,
    );
  },
};
