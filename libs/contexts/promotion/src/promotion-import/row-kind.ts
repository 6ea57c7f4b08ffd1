import type { Command } from '@nestjs/cqrs';
import type { Columns, FileNames, FileRowsQuery, RowFields } from '#app/bulk';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import type { Vault } from '#app/vault';
import type { RankPromotion } from '../rank-promotion/rank-promotion.js';

/** What the command of a row is made with. */
export interface RowStand {
  readonly promotionId: string;
  /** Agency of the promotion. */
  readonly agencyId: string;
  readonly state: RankPromotion;
  readonly context: CommandContext;
}

/** One kind of file about promotions: how a row is read, what it would record, and by which command. */
export interface RowKind<Query extends FileRowsQuery, Row> {
  /** Last part of its address. */
  readonly path: string;
  readonly names: FileNames;
  /** Type of the fact that a row is. */
  readonly type: string;
  /** Agency of the streams that rows make; absent: rows are about proposals that are there. */
  makesFor?(query: Query): string;
  readonly columns: Columns;
  /** @throws RowRefused */
  read(fields: RowFields, query: Query): Row;
  /** The promotion that the row is about. @throws VaultError */
  promotionOf(row: Row, query: Query, vault: Vault): Promise<string>;
  /** What beside its promotion no other row may be about at the same time. */
  uniqueIn?(row: Row): readonly string[];
  /** Public values that tell the row's command from others of its promotion. It is stored, digested: nothing private. */
  nameOf(row: Row, query: Query): unknown;
  /** True when a recorded fact is this row. After an erasure only what is public can be compared. */
  isSame(data: Readonly<Record<string, unknown>>, row: Row, query: Query): boolean;
  /** True when such a fact stands already and no other may follow. */
  stands(state: RankPromotion): boolean;
  command(row: Row, query: Query, stand: RowStand): Command<Recording>;
}
