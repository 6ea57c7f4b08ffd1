import { RowRefused } from '#app/bulk';
import { AgreePlan } from '../appraisal/agree-plan/agree-plan.handler.js';
import type { RatingImportQuery } from './rating-import-query.dto.js';
import { idIn, idOrNull, type PersonRow, type RowKind } from './row-kind.js';

interface PlanRow extends PersonRow {
  readonly unitId: string;
  readonly postId: string;
  readonly raterPostId: string;
  readonly raterRef: string | null;
  readonly results: readonly string[];
  readonly agreedOn: string;
}

/** A row is the plan of one person. Results are parted by `|`. */
export const planRows: RowKind<RatingImportQuery, PlanRow> = {
  path: 'plan-imports',
  type: 'PerformancePlanAgreed',
  toldBy: 'agreedOn',
  columns: {
    required: ['personRef', 'unitId', 'postId', 'raterPostId', 'results', 'agreedOn'],
    optional: ['raterRef'],
  },
  read(fields) {
    const results = fields
      .text('results', 8000)
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (results.length > 50) throw new RowRefused('field.too-many', '/results', { 1: 50 });
    if (results.length === 0) throw new RowRefused('field.missing', '/results');
    if (results.some((one) => one.length > 500))
      throw new RowRefused('field.too-long', '/results', { 1: 500 });
    return {
      personRef: idIn(fields, 'personRef'),
      unitId: idIn(fields, 'unitId'),
      postId: idIn(fields, 'postId'),
      raterPostId: idIn(fields, 'raterPostId'),
      raterRef: idOrNull(fields, 'raterRef'),
      results,
      agreedOn: fields.date('agreedOn'),
    };
  },
  stated: ({ personRef: _person, raterRef: _rater, ...plan }) => plan,
  command: ({ raterRef, results, ...plan }, { agencyId, year }, { context, before }) =>
    new AgreePlan(
      { ...plan, results: [...results], agencyId, year, ...(raterRef !== null && { raterRef }) },
      context,
      before,
    ),
};
