import { GiveFeedback } from '../appraisal/give-feedback/give-feedback.handler.js';
import type { RatingImportQuery } from './rating-import-query.dto.js';
import { idIn, type PersonRow, type RowKind } from './row-kind.js';

interface FeedbackRow extends PersonRow {
  readonly raterPostId: string;
  readonly givenOn: string;
  readonly text: string;
}

/** A row is what a rater told one person about the work. */
export const feedbackRows: RowKind<RatingImportQuery, FeedbackRow> = {
  path: 'feedback-imports',
  type: 'FeedbackGiven',
  toldBy: 'givenOn',
  columns: { required: ['personRef', 'raterPostId', 'givenOn', 'text'], optional: [] },
  read: (fields) => ({
    personRef: idIn(fields, 'personRef'),
    raterPostId: idIn(fields, 'raterPostId'),
    givenOn: fields.date('givenOn'),
    text: fields.text('text', 8000),
  }),
  stated: ({ personRef: _person, ...feedback }) => feedback,
  command: (row, { agencyId, year }, { context, before }) =>
    new GiveFeedback({ ...row, agencyId, year }, context, before),
};
