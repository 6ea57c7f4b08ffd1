import type { Command } from '@nestjs/cqrs';
import type { Columns, FileNames, FileRowsQuery, RowFields } from '#app/bulk';
import type { Decisions, Loaded, Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import type { Application, LivingApplication } from '../application/application.js';

/** A row as read: it is about one application of the round. */
export interface RoundRow {
  readonly applicationNo: string;
}

/** What the command of a row is made with. */
export interface RowStand<Known> {
  readonly roundId: string;
  readonly applicationId: string;
  readonly context: CommandContext;
  /** The application as it was read just now. */
  readonly loaded: Loaded<LivingApplication>;
  /** What is read once for all rows of a request about one formation; null: there is no such formation. */
  readonly known: Known | null;
  /** The batch of all rows under one SK, or of one file. */
  readonly batchId: string;
}

/** One kind of file that a round takes: how a row is read, what it would record, and by which command. */
export interface RowKind<Query extends FileRowsQuery, Row extends RoundRow, Known> {
  /** Last part of its address. */
  readonly path: string;
  names(query: Query): FileNames;
  /** Type of the fact that a row is. */
  readonly type: string;
  /** True where a row makes the application; else it has to be there. */
  readonly creates: boolean;
  columns(query: Query): Columns;
  /** @throws RowRefused · Problem where the query itself does not fit */
  read(fields: RowFields, query: Query): Row;
  /** Formation and round, as the command needs them; null: there is no such formation, or the opening of its round fell. */
  knownOf(decisions: Decisions, formationId: string): Promise<Known | null>;
  /** Formation the row names; default: the application's. */
  formationOf?(row: Row): string;
  /** What beside its application no other row may have. */
  uniqueIn?(row: Row): readonly string[];
  /** Public values that tell the row's command from others of its application. It is stored, digested: nothing private. */
  nameOf(row: Row, query: Query): unknown;
  /** True when a recorded fact is this row. After an erasure only what is public can be compared. */
  isSame(data: Readonly<Record<string, unknown>>, row: Row, query: Query): boolean;
  /** True when such a fact stands already, be it this row or another. */
  stands(state: Application, query: Query): boolean;
  command(row: Row, query: Query, stand: RowStand<Known>): Command<Recording>;
}
