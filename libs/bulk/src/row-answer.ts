import { isConflict, isDecisionError, isTooLarge, isUnavailable } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { isBehindError } from '#app/read-model';
import { isStrictJsonError } from '#app/web';
import { RowRefused } from './row-refused.js';

/** What became of one row, beside the public ids of what it is about. `line` is its number in the file. */
export interface RowAnswer {
  readonly line: number;
  readonly status: 'recorded' | 'already' | 'refused';
  readonly code?: string;
  /** RFC 6901, into the row. */
  readonly pointer?: string;
  readonly detail?: string;
}

/** Why a row was refused. */
export interface Refused {
  readonly code: string;
  /** Catalogue entry that says it; default: the code. */
  readonly sentence?: string | undefined;
  readonly pointer: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly version?: string | undefined;
}

/** What a file calls what our rules call otherwise. */
export interface FileNames {
  /** Pointer of ours → pointer into the row. */
  readonly pointers: Readonly<Record<string, string>>;
  /** Column that names the agency or what belongs to it: a foreign stream looks absent, and of a row we know which it is. */
  readonly foreign: string;
}

/** The refusal an error stands for, or undefined: a defect of ours. */
export function refusedBy(error: unknown, names: FileNames): Refused | undefined {
  if (error instanceof RowRefused) return error;
  if (isStrictJsonError(error))
    return { code: error.code, pointer: error.pointer, values: { offset: error.offset } };
  if (isRuleViolation(error)) {
    const { pointer = '', values = {}, version, sentence } = error.details;
    return { code: error.code, sentence, pointer: names.pointers[pointer] ?? pointer, values, version };
  }
  if (isDecisionError(error) && error.code !== 'command_mismatch')
    return { code: 'access.agency', pointer: names.foreign };
  if (isConflict(error)) return { code: 'stream.conflict', pointer: '' };
  if (isTooLarge(error)) return { code: 'append.too-large', pointer: '' };
  if (isUnavailable(error))
    return { code: error.body.outcome === 'unknown' ? 'outcome.unknown' : 'store.unavailable', pointer: '' };
  // What is already known could not be asked in time; sent again, the row is recorded, or found recorded.
  if (isBehindError(error)) return { code: 'read.behind', pointer: '' };
  return undefined;
}
