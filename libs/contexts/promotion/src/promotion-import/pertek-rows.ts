import { holds, type FileRowsQuery } from '#app/bulk';
import { PERTEK_OUTCOMES } from '../rank-promotion/record-pertek/record-pertek.dto.js';
import { RecordPertek } from '../rank-promotion/record-pertek/record-pertek.handler.js';
import { UUID } from './row-forms.js';
import type { RowKind } from './row-kind.js';

interface PertekRow {
  readonly promotionId: string;
  readonly number: string;
  readonly date: string;
  readonly outcome: (typeof PERTEK_OUTCOMES)[number];
  readonly reasonSummary: string | null;
}

/** A row is what BKN said of one proposal (pertek). */
export const pertekRows: RowKind<FileRowsQuery, PertekRow> = {
  path: 'pertek-imports',
  names: { pointers: {}, foreign: '/promotionId' },
  type: 'BknConsiderationReceived',
  columns: { required: ['promotionId', 'number', 'date', 'outcome'], optional: ['reasonSummary'] },
  read: (fields) => ({
    promotionId: fields.matching('promotionId', UUID, 'field.uuid').toLowerCase(),
    number: fields.text('number', 500),
    date: fields.date('date'),
    outcome: fields.oneOf('outcome', PERTEK_OUTCOMES),
    reasonSummary: fields.textOrNull('reasonSummary', 8000),
  }),
  promotionOf: ({ promotionId }) => Promise.resolve(promotionId),
  nameOf: ({ number, date, outcome }) => [number, date, outcome],
  isSame: (data, { number, date, outcome }) => holds(data, { number, date, outcome }),
  stands: () => false,
  command: ({ number, date, outcome, reasonSummary }, _, { promotionId, context }) =>
    new RecordPertek(
      promotionId,
      { number, date, outcome, ...(reasonSummary !== null && { reasonSummary }) },
      context,
    ),
};
