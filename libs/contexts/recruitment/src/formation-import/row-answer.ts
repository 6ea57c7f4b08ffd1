import { isConflict, isDecisionError, isTooLarge, isUnavailable } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { isStrictJsonError, type Catalogue, type Language } from '#app/web';
import { RowRefused } from './formation-row.js';

/** What became of one row. `line` is its number in the file. */
export interface RowAnswer {
  readonly line: number;
  readonly status: 'recorded' | 'already' | 'refused';
  readonly code?: string;
  /** RFC 6901, into the row. */
  readonly pointer?: string;
  readonly detail?: string;
  readonly formationId?: string;
}

/** Why a row was refused. */
interface Refused {
  readonly code: string;
  /** Catalogue entry that says it; default: the code. */
  readonly sentence?: string | undefined;
  readonly pointer: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly version?: string | undefined;
}

/** The source's name of what our rules name otherwise. */
const columns: Readonly<Record<string, string>> = {
  '/salaryMax': '/gaji_max',
  '/seats': '/jumlah_formasi',
  '/roundId': '/jp_nama',
};

/** The refusal an error stands for, or undefined: a defect of ours. */
export function refusedBy(error: unknown): Refused | undefined {
  if (error instanceof RowRefused) return error;
  if (isStrictJsonError(error))
    return { code: error.code, pointer: error.pointer, values: { offset: error.offset } };
  if (isRuleViolation(error)) {
    const { pointer = '', values = {}, version, sentence } = error.details;
    return { code: error.code, sentence, pointer: columns[pointer] ?? pointer, values, version };
  }
  // a foreign agency's stream looks absent; of a row we know that it is the agency
  if (isDecisionError(error) && error.code !== 'command_mismatch')
    return { code: 'access.agency', pointer: '/ins_nm' };
  if (isConflict(error)) return { code: 'stream.conflict', pointer: '' };
  if (isTooLarge(error)) return { code: 'append.too-large', pointer: '' };
  if (isUnavailable(error))
    return { code: error.body.outcome === 'unknown' ? 'outcome.unknown' : 'store.unavailable', pointer: '' };
  return undefined;
}

/** The answer to a refused row, in one language. */
export const refusedAnswer = (
  line: number,
  { code, sentence, pointer, values, version }: Refused,
  catalogue: Catalogue,
  language: Language,
): RowAnswer => ({
  line,
  status: 'refused',
  code,
  pointer,
  detail: catalogue.detail(sentence ?? code, values ?? {}, version, language),
});
