import type { RowFields } from '#app/bulk';
import {
  EDUCATION_LEVELS,
  EMPLOYEE_KINDS,
  LADDER,
  type EducationLevel,
  type EmployeeKind,
  type Golongan,
} from '#app/personnel';
import { OPAQUE_ID } from '#app/kernel';

/** Columns of a file of existing staff. */
export const EMPLOYEE_COLUMNS = {
  required: ['nip', 'name', 'birthDate', 'kind', 'unitId'],
  optional: ['golongan', 'golonganSince', 'servesSince', 'education', 'sourceId', 'personRef'],
} as const;

/** One of the existing staff, as a row says it. */
export interface EmployeeRow {
  readonly nip: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kind: EmployeeKind;
  readonly unitId: string;
  readonly golongan?: Golongan;
  readonly golonganSince?: string;
  readonly servesSince?: string;
  readonly education?: EducationLevel;
  /** Null: the line stands for it. */
  readonly sourceId: string | null;
  readonly personRef: string | null;
}

/** Reads one row. @throws RowRefused at the first field that does not hold */
export function readEmployee(fields: RowFields): EmployeeRow {
  const stated = <T>(key: string, read: () => T): T | null =>
    fields.textOrNull(key, 500) === null ? null : read();
  const golongan = stated('golongan', () => fields.oneOf('golongan', LADDER));
  const golonganSince = stated('golonganSince', () => fields.date('golonganSince'));
  const servesSince = stated('servesSince', () => fields.date('servesSince'));
  const education = stated('education', () => fields.oneOf('education', EDUCATION_LEVELS));
  return {
    nip: fields.text('nip', 40),
    name: fields.text('name', 300),
    birthDate: fields.date('birthDate'),
    kind: fields.oneOf('kind', EMPLOYEE_KINDS),
    unitId: fields.matching('unitId', OPAQUE_ID),
    ...(golongan !== null && { golongan }),
    ...(golonganSince !== null && { golonganSince }),
    ...(servesSince !== null && { servesSince }),
    ...(education !== null && { education }),
    sourceId: fields.textOrNull('sourceId', 200),
    personRef: fields.matchingOrNull('personRef', OPAQUE_ID),
  };
}
