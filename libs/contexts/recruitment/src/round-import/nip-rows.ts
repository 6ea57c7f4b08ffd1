import { holds, sharedBatch } from '#app/bulk';
import { IssueNip } from '../application/issue-nip/issue-nip.handler.js';
import { selectionFacts, type SelectionFacts } from '../application/selection-facts.js';
import { APPLICATION_NO } from './row-forms.js';
import type { NipRowsQuery } from './round-import-query.dto.js';
import type { RoundRow, RowKind } from './row-kind.js';

interface NipRow extends RoundRow {
  readonly nip: string;
  readonly proposedOn: string | null;
}

/** A row is the number that BKN set for one applicant (NIP, NI PPPK). */
export const nipRows: RowKind<NipRowsQuery, NipRow, SelectionFacts> = {
  path: 'nip-imports',
  names: () => ({ pointers: {}, foreign: '/applicationNo' }),
  type: 'NipIssued',
  creates: false,
  knownOf: selectionFacts,
  columns: () => ({ required: ['applicationNo', 'nip'], optional: ['proposedOn'] }),
  read: (fields) => ({
    applicationNo: fields.matching('applicationNo', APPLICATION_NO),
    nip: fields.text('nip', 40),
    proposedOn: fields.textOrNull('proposedOn', 40) === null ? null : fields.date('proposedOn'),
  }),
  uniqueIn: ({ nip }) => [`nip ${nip}`],
  // the number stays out of the command's id
  nameOf: (_, { decidedOn, skNumber }) => [decidedOn, skNumber ?? null],
  isSame: (data, { nip, proposedOn }, { decidedOn, skNumber }) =>
    holds(data, { nip, proposedOn, decidedOn, skNumber }),
  stands: ({ nipIssued }) => nipIssued,
  command: ({ nip, proposedOn }, query, { applicationId, context, known, loaded, batchId }) =>
    new IssueNip(
      applicationId,
      {
        ...sharedBatch(query, batchId),
        nip,
        ...(proposedOn !== null && { proposedOn }),
        ...(query.pertekNumber !== undefined &&
          query.pertekDate !== undefined && {
            pertek: { number: query.pertekNumber, date: query.pertekDate },
          }),
      },
      context,
      known,
      loaded,
    ),
};
