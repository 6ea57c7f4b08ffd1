import type { Command } from '@nestjs/cqrs';
import { missing, RowRefused, type Columns, type RowFields } from '#app/bulk';
import type { Recording } from '#app/event-store';
import { EXPECTATIONS, predicateOf } from '#app/personnel';
import type { CommandContext } from '#app/platform';
import { OPAQUE_ID } from '#app/kernel';
import type { ReadBefore } from '../appraisal/appraisal-desk.js';
import type { Rated } from '../appraisal/matrix.js';
import type { RatingImportQuery } from './rating-import-query.dto.js';

/** A row as read: it is about one person. */
export interface PersonRow {
  readonly personRef: string;
}

/** What the command of a row is made with. */
export interface RowStand {
  readonly context: CommandContext;
  /** The batch of all rows under one SK, or of one file. */
  readonly batchId: string;
  readonly before: ReadBefore;
}

/** One kind of file about appraisals: how a row is read, which fact it would record, and by which command. */
export interface RowKind<Query extends RatingImportQuery, Row extends PersonRow> {
  /** Last part of its address. */
  readonly path: string;
  /** Type of the fact that a row is. */
  readonly type: string;
  /** Field of the fact that tells most rows about one person and year from each other: opened before the others. */
  readonly toldBy: string;
  readonly columns: Columns;
  /** @throws RowRefused */
  read(fields: RowFields): Row;
  /** What a fact says that is this row. */
  stated(row: Row, query: Query): Readonly<Record<string, unknown>>;
  command(row: Row, query: Query, stand: RowStand): Command<Recording>;
}

export const idIn = (fields: RowFields, key: string): string => fields.matching(key, OPAQUE_ID);
export const idOrNull = (fields: RowFields, key: string): string | null =>
  fields.matchingOrNull(key, OPAQUE_ID);
export const wholeIn = (fields: RowFields, key: string): number => fields.whole(key, 1, 12) ?? missing(key);
export const dayOrNull = (fields: RowFields, key: string): string | null =>
  fields.textOrNull(key, 40) === null ? null : fields.date(key);

/** Outcome, behaviour and predicate of a row; the predicate may be written in words. */
export function ratedIn(fields: RowFields): Rated {
  const predicate = predicateOf(fields.text('predicate', 40));
  if (predicate === undefined) throw new RowRefused('field.one-of', '/predicate', { 1: 'SB, B, BP, K, SK' });
  return {
    outcome: fields.oneOf('outcome', EXPECTATIONS),
    behaviour: fields.oneOf('behaviour', EXPECTATIONS),
    predicate,
  };
}
