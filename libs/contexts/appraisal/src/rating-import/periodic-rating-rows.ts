import { RatePeriod } from '../appraisal/rate-period/rate-period.handler.js';
import type { Rated } from '../appraisal/matrix.js';
import type { RatingImportQuery } from './rating-import-query.dto.js';
import { idIn, idOrNull, ratedIn, wholeIn, type PersonRow, type RowKind } from './row-kind.js';

interface PeriodicRatingRow extends PersonRow, Rated {
  readonly period: number;
  readonly periods: number;
  readonly unitId: string;
  readonly raterPostId: string;
  readonly raterRef: string | null;
  readonly ratedOn: string;
}

/** A row is the rating of one period of one person's year. */
export const periodicRatingRows: RowKind<RatingImportQuery, PeriodicRatingRow> = {
  path: 'periodic-rating-imports',
  type: 'PeriodicRatingGiven',
  toldBy: 'period',
  columns: {
    required: [
      ...['personRef', 'period', 'periods', 'unitId', 'raterPostId'],
      ...['outcome', 'behaviour', 'predicate', 'ratedOn'],
    ],
    optional: ['raterRef'],
  },
  read: (fields) => ({
    personRef: idIn(fields, 'personRef'),
    period: wholeIn(fields, 'period'),
    periods: wholeIn(fields, 'periods'),
    unitId: idIn(fields, 'unitId'),
    raterPostId: idIn(fields, 'raterPostId'),
    raterRef: idOrNull(fields, 'raterRef'),
    ...ratedIn(fields),
    ratedOn: fields.date('ratedOn'),
  }),
  stated: ({ personRef: _person, raterRef: _rater, ...rating }) => rating,
  command: ({ raterRef, ...rating }, { agencyId, year }, { context, before }) =>
    new RatePeriod({ ...rating, agencyId, year, ...(raterRef !== null && { raterRef }) }, context, before),
};
