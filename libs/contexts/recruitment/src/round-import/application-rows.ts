import { holds, missing, RowRefused, type RowFields } from '#app/bulk';
import { OPAQUE_ID } from '#app/kernel';
import { selectionFacts, type SelectionFacts } from '../application/selection-facts.js';
import { APPLICATION_NO, UUID } from './row-forms.js';
import { SubmitApplication } from '../application/submit-application/submit-application.handler.js';
import type { SubmitApplicationDto } from '../application/submit-application/submit-application.dto.js';
import type { ApplicationRowsQuery } from './round-import-query.dto.js';
import type { RowKind } from './row-kind.js';

type ApplicationRow = SubmitApplicationDto & { readonly submittedAt: string };

/** `L` and `P` are what Indonesian files write (laki-laki, perempuan). */
const SEX = { male: 'male', female: 'female', L: 'male', P: 'female' } as const;

const ALWAYS = ['submittedAt', 'nik', 'name', 'birthDate', 'sex'];

/** A row is an application (lamaran). */
export const applicationRows: RowKind<ApplicationRowsQuery, ApplicationRow, SelectionFacts> = {
  path: 'application-imports',
  names: () => ({ pointers: {}, foreign: '/formationId' }),
  type: 'ApplicationSubmitted',
  creates: true,
  knownOf: selectionFacts,
  columns: ({ formationId }) => ({
    required: ['applicationNo', ...(formationId ? [] : ['formationId']), ...ALWAYS],
    optional: [...(formationId ? ['formationId'] : []), 'gradePoint', 'personRef'],
  }),
  read: (fields, query) => ({
    applicationNo: fields.matching('applicationNo', APPLICATION_NO),
    formationId: formationIn(fields, query).toLowerCase(),
    submittedAt: fields.instant('submittedAt'),
    nik: fields.text('nik', 40),
    name: fields.text('name', 300),
    birthDate: fields.date('birthDate'),
    sex: SEX[fields.oneOf('sex', ['male', 'female', 'L', 'P'])],
    ...gradePointOf(fields),
    ...personOf(fields),
  }),
  formationOf: ({ formationId }) => formationId,
  uniqueIn: ({ nik }) => [`nik ${nik}`],
  // whose it is stays out of the command's id
  nameOf: () => null,
  isSame: (data, { personRef, gradePoint, ...stated }) =>
    holds(data, {
      ...stated,
      gradePoint: gradePoint ?? null,
      ...(personRef !== undefined && { personRef }),
    }),
  stands: ({ submitted }) => submitted !== null,
  command: (row, _, { roundId, context, known, loaded }) =>
    new SubmitApplication(roundId, row, context, known, loaded),
};

const formationIn = (fields: RowFields, { formationId }: ApplicationRowsQuery): string =>
  fields.matchingOrNull('formationId', UUID, 'field.uuid') ?? formationId ?? missing('formationId');

function gradePointOf(fields: RowFields): { gradePoint?: string } {
  const gradePoint = fields.decimal('gradePoint');
  if (gradePoint === null) return {};
  if (!/^\d{1,3}(\.\d{1,6})?$/.test(gradePoint)) throw new RowRefused('field.decimal', '/gradePoint');
  return { gradePoint };
}

function personOf(fields: RowFields): { personRef?: string } {
  const personRef = fields.matchingOrNull('personRef', OPAQUE_ID);
  return personRef === null ? {} : { personRef };
}
