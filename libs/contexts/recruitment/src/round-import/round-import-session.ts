import type { CommandBus } from '@nestjs/cqrs';
import {
  FirstAlone,
  InOrder,
  once,
  recordOnce,
  rowCommand,
  RowRefused,
  type BulkRequest,
  type FileRow,
  type FileRowsQuery,
  type RowOutcome,
} from '#app/bulk';
import type { Decisions, Loaded } from '#app/event-store';
import { application, type LivingApplication } from '../application/application.js';
import { applicationIdOf } from '../application/application-id.js';
import { batchIdOf } from './batch-id.js';
import type { RoundRow, RowKind } from './row-kind.js';

/** What an import into a round works with. */
export interface RoundImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
}

/** One part of a file being recorded in a round. Formations are looked up once for all of its rows. */
export class RoundImportSession<Query extends FileRowsQuery, Row extends RoundRow, Known> {
  private readonly formations = new Map<string, Promise<Known | null>>();
  private readonly inOrder = new InOrder();
  /** Rows under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  private readonly known: readonly string[];
  private readonly batchId: string;

  constructor(
    private readonly desk: RoundImportDesk,
    private readonly kind: RowKind<Query, Row, Known>,
    private readonly roundId: string,
    private readonly query: Query,
    private readonly request: BulkRequest,
  ) {
    const { required, optional } = kind.columns(query);
    this.known = [...required, ...optional];
    this.batchId = batchIdOf(roundId, kind.path, query);
  }

  /**
   * Records one row. Two rows about one application or one person wait for each other, so that the first line counts.
   * @throws RowRefused, and whatever the command refuses with
   */
  async record(row: FileRow): Promise<RowOutcome<{ applicationNo: string }>> {
    const stated = this.kind.read(row.fields(this.known), this.query);
    const { applicationNo } = stated;
    const keys = [applicationNo, ...(this.kind.uniqueIn?.(stated) ?? [])];
    const recorded = await this.inOrder.after(keys, () => this.recordOnce(stated));
    return { recorded, ids: { applicationNo } };
  }

  private recordOnce(row: Row): Promise<boolean> {
    const applicationId = applicationIdOf(this.roundId, row.applicationNo);
    return recordOnce({
      load: () => this.desk.decisions.load(application, applicationId),
      isRecorded: (loaded) => this.isRecorded(loaded, row),
      execute: (loaded) => this.execute(applicationId, loaded, row),
    });
  }

  private async execute(applicationId: string, loaded: Loaded<LivingApplication>, row: Row) {
    const { desk, kind, query, roundId, batchId } = this;
    const formationId = kind.formationOf?.(row) ?? loaded.state.state.submitted!.formationId;
    const known = await once(this.formations, formationId, () => kind.knownOf(desk.decisions, formationId));
    const path = `/v1/recruitment/rounds/${roundId}/${kind.path}`;
    const name = JSON.stringify([row.applicationNo, kind.nameOf(row, query)]);
    const context = rowCommand(this.request, path, name, row);
    const command = kind.command(row, query, { roundId, applicationId, context, loaded, known, batchId });
    return this.claiming.run(() => desk.commands.execute(command));
  }

  /** True when this row was recorded before. @throws RowRefused when another was, or when there is no such application */
  private isRecorded({ state, facts }: Loaded<LivingApplication>, row: Row): boolean {
    const { kind, query } = this;
    if (!kind.creates && !state.state.submitted)
      throw new RowRefused('application.unknown', '/applicationNo');
    if (facts.some(({ type, data }) => type === kind.type && kind.isSame(data, row, query))) return true;
    if (kind.stands(state.state, query)) throw new RowRefused('import.row-differs', '/applicationNo');
    return false;
  }
}
