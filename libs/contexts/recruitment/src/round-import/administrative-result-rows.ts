import { holds, RowRefused, sharedBatch, type RowFields } from '#app/bulk';
import { OPAQUE_ID } from '#app/kernel';
import { ADMINISTRATIVE_RESULTS } from '../application/application.events.js';
import { VerifyAdministration } from '../application/verify-administration/verify-administration.handler.js';
import { selectionFacts, type SelectionFacts } from '../application/selection-facts.js';
import { APPLICATION_NO, CODE } from './row-forms.js';
import type { AdministrativeResultRowsQuery } from './round-import-query.dto.js';
import type { RoundRow, RowKind } from './row-kind.js';

interface AdministrativeResultRow extends RoundRow {
  readonly result: (typeof ADMINISTRATIVE_RESULTS)[number];
  readonly failedRequirements: readonly string[];
  readonly note: string | null;
  /** Null: neither the row nor the query says. */
  readonly verifier: string | null;
}

/** A row is the result of the administrative selection of one applicant. Codes of failed requirements are parted by `|`. */
export const administrativeResultRows: RowKind<
  AdministrativeResultRowsQuery,
  AdministrativeResultRow,
  SelectionFacts
> = {
  path: 'administrative-result-imports',
  names: () => ({ pointers: {}, foreign: '/applicationNo' }),
  type: 'AdministrativeResultDecided',
  creates: false,
  knownOf: selectionFacts,
  columns: () => ({
    required: ['applicationNo', 'result'],
    optional: ['failedRequirements', 'note', 'verifier'],
  }),
  read: (fields, query) => ({
    applicationNo: fields.matching('applicationNo', APPLICATION_NO),
    result: fields.oneOf('result', ADMINISTRATIVE_RESULTS),
    failedRequirements: codesIn(fields),
    note: fields.textOrNull('note', 8000),
    verifier: fields.matchingOrNull('verifier', OPAQUE_ID) ?? query.verifier ?? null,
  }),
  nameOf: ({ result, failedRequirements }, { decidedOn, skNumber, announcedOn }) => [
    result,
    failedRequirements,
    [decidedOn, skNumber ?? null, announcedOn],
  ],
  isSame: (data, { result, failedRequirements, note, verifier }, { decidedOn, skNumber, announcedOn }) =>
    holds(data, {
      ...{ result, failedRequirements, note, decidedOn, skNumber, announcedOn },
      ...(verifier !== null && { verifier }),
    }),
  stands: ({ administrative }) => administrative !== null,
  command: (
    { result, failedRequirements, note, verifier },
    query,
    { applicationId, context, known, loaded, batchId },
  ) =>
    new VerifyAdministration(
      applicationId,
      {
        ...sharedBatch(query, batchId),
        ...{ result, failedRequirements: [...failedRequirements], announcedOn: query.announcedOn },
        ...(note !== null && { note }),
        ...(verifier !== null && { verifier }),
      },
      context,
      known,
      loaded,
    ),
};

function codesIn(fields: RowFields): string[] {
  const codes = (fields.textOrNull('failedRequirements', 3000) ?? '').split('|').map((code) => code.trim());
  const stated = codes.filter((code) => code !== '');
  const pointer = '/failedRequirements';
  if (stated.some((code) => code.length > 80 || !CODE.test(code)))
    throw new RowRefused('field.pattern', pointer, { 1: CODE.source });
  if (new Set(stated).size < stated.length) throw new RowRefused('field.repeated', pointer);
  if (stated.length > 30) throw new RowRefused('field.too-many', pointer, { 1: 30 });
  return stated;
}
