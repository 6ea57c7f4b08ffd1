import { sharedBatch } from '#app/bulk';
import { DecideAnnualRating } from '../appraisal/decide-annual-rating/decide-annual-rating.handler.js';
import type { Rated } from '../appraisal/matrix.js';
import type { AnnualRowsQuery } from './rating-import-query.dto.js';
import { dayOrNull, idIn, idOrNull, ratedIn, type PersonRow, type RowKind } from './row-kind.js';

interface AnnualRatingRow extends PersonRow, Rated {
  readonly unitId: string;
  readonly receivedOn: string | null;
  readonly raterPostId: string | null;
  readonly raterRef: string | null;
}

/** A row is the annual rating of one person. */
export const annualRatingRows: RowKind<AnnualRowsQuery, AnnualRatingRow> = {
  path: 'rating-imports',
  type: 'AnnualRatingDecided',
  toldBy: 'decidedOn',
  columns: {
    required: ['personRef', 'unitId', 'outcome', 'behaviour', 'predicate'],
    optional: ['receivedOn', 'raterPostId', 'raterRef'],
  },
  read: (fields) => ({
    personRef: idIn(fields, 'personRef'),
    unitId: idIn(fields, 'unitId'),
    ...ratedIn(fields),
    receivedOn: dayOrNull(fields, 'receivedOn'),
    raterPostId: idOrNull(fields, 'raterPostId'),
    raterRef: idOrNull(fields, 'raterRef'),
  }),
  stated: ({ personRef: _person, raterRef: _rater, ...rating }, { decidedOn, skNumber }) => ({
    ...rating,
    decidedOn,
    skNumber: skNumber ?? null,
  }),
  command: ({ receivedOn, raterPostId, raterRef, ...rating }, query, { context, batchId, before }) =>
    new DecideAnnualRating(
      {
        ...sharedBatch(query, batchId),
        ...rating,
        agencyId: query.agencyId,
        year: query.year,
        ...(receivedOn !== null && { receivedOn }),
        ...(raterPostId !== null && { raterPostId }),
        ...(raterRef !== null && { raterRef }),
      },
      context,
      before,
    ),
};
