import type { CommandBus } from '@nestjs/cqrs';
import {
  FirstAlone,
  InOrder,
  recordOnce,
  rowCommand,
  RowRefused,
  type BulkRequest,
  type FileRow,
  type FileRowsQuery,
  type RowOutcome,
} from '#app/bulk';
import type { Decisions, Loaded } from '#app/event-store';
import { covers } from '#app/platform';
import type { Vault } from '#app/vault';
import { rankPromotion, type LivingPromotion } from '../rank-promotion/rank-promotion.js';
import type { RowKind } from './row-kind.js';

/** What an import of promotions works with. */
export interface ImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly vault: Vault;
}

/** One part of a file about promotions being recorded. */
export class ImportSession<Query extends FileRowsQuery, Row> {
  private readonly inOrder = new InOrder();
  /** Rows under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  private readonly known: readonly string[];

  constructor(
    private readonly desk: ImportDesk,
    private readonly kind: RowKind<Query, Row>,
    private readonly query: Query,
    private readonly request: BulkRequest,
  ) {
    this.known = [...kind.columns.required, ...kind.columns.optional];
  }

  /**
   * Records one row. Two rows about one promotion or one person wait for each other, so that the first line counts.
   * @throws RowRefused, and whatever the command refuses with
   */
  async record(row: FileRow): Promise<RowOutcome<{ promotionId: string }>> {
    const { kind, query, desk } = this;
    const stated = kind.read(row.fields(this.known), query);
    const promotionId = await kind.promotionOf(stated, query, desk.vault);
    const keys = [promotionId, ...(kind.uniqueIn?.(stated) ?? [])];
    const recorded = await this.inOrder.after(keys, () => this.recordOnce(promotionId, stated));
    return { recorded, ids: { promotionId } };
  }

  private recordOnce(promotionId: string, row: Row): Promise<boolean> {
    return recordOnce({
      load: () => this.desk.decisions.load(rankPromotion, promotionId),
      isRecorded: (loaded) => this.isRecorded(loaded, row),
      execute: (loaded) => this.execute(promotionId, loaded, row),
    });
  }

  private execute(promotionId: string, { facts, state }: Loaded<LivingPromotion>, row: Row) {
    const { kind, query, desk } = this;
    const name = JSON.stringify([promotionId, kind.nameOf(row, query)]);
    const context = rowCommand(this.request, `/v1/promotion/${kind.path}`, name, row);
    const agencyId = facts[0]?.agencyId ?? kind.makesFor!(query);
    const command = kind.command(row, query, { promotionId, agencyId, state: state.state, context });
    return this.claiming.run(() => desk.commands.execute(command));
  }

  /** True when this row was recorded before. @throws RowRefused when another was, or when there is no such proposal */
  private isRecorded({ state, facts }: Loaded<LivingPromotion>, row: Row): boolean {
    const { kind, query, request } = this;
    const first = facts[0];
    const isSeen = first !== undefined && covers(request.principal.scope, first.agencyId);
    if (!kind.makesFor && !isSeen) throw new RowRefused('promotion.unknown', '/promotionId');
    if (facts.some(({ type, data }) => type === kind.type && kind.isSame(data, row, query))) return true;
    if (kind.stands(state.state)) throw new RowRefused('import.row-differs', '');
    return false;
  }
}
