import type { RowFields } from './row-fields.js';

/** A row of a part of a file, not read yet: a row that cannot be read hinders no other. */
export interface FileRow {
  /** Number in the file of the line it begins on. */
  readonly line: number;
  /**
   * @param columns the names that a row may have
   * @throws RowRefused · StrictJsonError
   */
  fields(columns: readonly string[]): RowFields;
}

/** Rows that one request may carry. */
export const MAX_ROWS = 10_000;
