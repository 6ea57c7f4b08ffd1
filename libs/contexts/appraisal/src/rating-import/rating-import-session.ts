import type { CommandBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import { FirstAlone, InOrder, rowCommand, type BulkRequest, type FileRow, type RowOutcome } from '#app/bulk';
import { isConflict, isDecisionError, type Decisions } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import type { Vault } from '#app/vault';
import { appraisal, appraisalKey } from '../appraisal/appraisal.js';
import type { AnnualRowsQuery, RatingImportQuery } from './rating-import-query.dto.js';
import { holds, type PersonRow, type RowKind } from './row-kind.js';

/** Namespace of the batches of imported ratings. A permanent constant. */
const BATCH_NAMESPACE = 'c1d4a6e8-2f37-5b90-9c41-6a656a616b06';

/** What an import works with. */
export interface RatingImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly vault: Vault;
}

/** One part of a file about appraisals being recorded. */
export class RatingImportSession<Query extends RatingImportQuery, Row extends PersonRow> {
  private readonly inOrder = new InOrder();
  /** Rows under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  private readonly known: readonly string[];
  private readonly batchId: string;

  constructor(
    private readonly desk: RatingImportDesk,
    private readonly kind: RowKind<Query, Row>,
    private readonly query: Query,
    private readonly request: BulkRequest,
  ) {
    this.known = [...kind.columns.required, ...kind.columns.optional];
    this.batchId = batchIdOf(kind.path, query);
  }

  /**
   * Records one row. Two rows about one person wait for each other, so that the first line counts.
   * @throws RowRefused, and whatever the command refuses with
   */
  async record(row: FileRow): Promise<RowOutcome<{ personRef: string }>> {
    const stated = this.kind.read(row.fields(this.known));
    const { personRef } = stated;
    const recorded = await this.inOrder.after([personRef], () => this.recordOnce(stated));
    return { recorded, ids: { personRef } };
  }

  private async recordOnce(row: Row): Promise<boolean> {
    if (await this.isRecorded(row)) return false;
    const { desk, kind, query, batchId } = this;
    const path = `/v1/appraisal/${kind.path}`;
    // What a row says is private, and the name is stored: so a keyed digest stands for it.
    const digest = await desk.vault.numberDigest(kind.path, JSON.stringify([row, kind.stated(row, query)]));
    const name = JSON.stringify([row.personRef, query.year, digest]);
    const context = rowCommand(this.request, path, name, row);
    try {
      const command = kind.command(row, query, { context, batchId });
      const { events, repeated } = await this.claiming.run(() => desk.commands.execute(command));
      return events.length > 0 && !repeated;
    } catch (error) {
      // another import may have recorded it at the same time: look again
      if (isTaken(error) && (await this.isRecorded(row))) return false;
      throw error;
    }
  }

  /** True when this row was recorded before, by whatever file or command. Of a foreign stream nothing is told. */
  private async isRecorded(row: Row): Promise<boolean> {
    const { kind, query, desk } = this;
    const { facts } = await desk.decisions.load(appraisal, appraisalKey(row.personRef, query.year));
    if (facts[0]?.agencyId !== query.agencyId) return false;
    const stated = kind.stated(row, query);
    return facts.some(({ type, data }) => type === kind.type && holds(data, stated));
  }
}

/** The batch of rows: those of one year under one SK; where no SK is stated, those of one file. */
function batchIdOf(path: string, query: RatingImportQuery): string {
  const { agencyId, year, fileSha256 } = query;
  const { skNumber, decidedOn } = query as Partial<AnnualRowsQuery>;
  const shared = skNumber === undefined ? ['file', fileSha256] : ['sk', decidedOn, skNumber];
  return v5(JSON.stringify([agencyId, year, path, ...shared]), BATCH_NAMESPACE);
}

const isTaken = (error: unknown): boolean =>
  (isRuleViolation(error) && error.details.taken === true) ||
  isConflict(error) ||
  (isDecisionError(error) && error.code === 'command_mismatch');
