import type { CommandBus } from '@nestjs/cqrs';
import { v5 } from 'uuid';
import {
  FirstAlone,
  holds,
  InOrder,
  once,
  recordOnce,
  rowCommand,
  sharedBy,
  type BulkRequest,
  type FileRow,
  type RowOutcome,
} from '#app/bulk';
import type { Decisions, Loaded, Recording } from '#app/event-store';
import type { CommandContext, PostOn, PostRegister, RecordedFact } from '#app/platform';
import type { Vault } from '#app/vault';
import { appraisal, appraisalKey, type LivingAppraisal } from '../appraisal/appraisal.js';
import type { RatingImportQuery } from './rating-import-query.dto.js';
import type { PersonRow, RowKind } from './row-kind.js';

/** Namespace of the batches of imported ratings. A permanent constant. */
const BATCH_NAMESPACE = 'c1d4a6e8-2f37-5b90-9c41-6a656a616b06';

/** What an import works with. */
export interface RatingImportDesk {
  readonly commands: CommandBus;
  readonly decisions: Decisions;
  readonly vault: Vault;
  readonly posts: PostRegister;
}

/** One part of a file about appraisals being recorded. */
export class RatingImportSession<Query extends RatingImportQuery, Row extends PersonRow> {
  private readonly inOrder = new InOrder();
  /** Rows under one SK find its number claimed: those that claimed it together would stand in each other's way. */
  private readonly claiming = new FirstAlone();
  /** Many rows of a file name the same rater: posts as they stood when the part began to be recorded. */
  private readonly posts = new Map<string, Promise<PostOn | undefined>>();
  private readonly known: readonly string[];
  private readonly batchId: string;
  private readonly postOn: PostRegister['postOn'] = (postId, day) =>
    once(this.posts, `${postId} ${day}`, () => this.desk.posts.postOn(postId, day));

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
    const { desk, kind, query } = this;
    const path = `/v1/appraisal/${kind.path}`;
    // What a row says is private, and the name is stored: so a keyed digest stands for it.
    const digest = await desk.vault.numberDigest(kind.path, JSON.stringify([row, kind.stated(row, query)]));
    const name = JSON.stringify([row.personRef, query.year, digest]);
    const context = rowCommand(this.request, path, name, row);
    return recordOnce({
      load: () => desk.decisions.load(appraisal, appraisalKey(row.personRef, query.year)),
      isRecorded: (loaded) => this.isRecorded(loaded, row, context.commandId),
      execute: (loaded) => this.execute(loaded, row, context),
    });
  }

  private execute(loaded: Loaded<LivingAppraisal>, row: Row, context: CommandContext): Promise<Recording> {
    const { desk, kind, query, batchId } = this;
    const before = { loaded, postOn: this.postOn };
    const command = kind.command(row, query, { context, batchId, before });
    return this.claiming.run(() => desk.commands.execute(command));
  }

  /** True when this row was recorded before, by whatever file or command. Of a foreign stream nothing is told. */
  private async isRecorded({ facts }: Loaded<unknown>, row: Row, commandId: string): Promise<boolean> {
    const { kind, query } = this;
    if (facts[0]?.agencyId !== query.agencyId) return false;
    if (facts.some((fact) => fact.commandId === commandId)) return true;
    const stated = kind.stated(row, query);
    const { toldBy } = kind;
    const alike = await this.holding(
      facts.filter(({ type }) => type === kind.type),
      { [toldBy]: stated[toldBy] },
    );
    return (await this.holding(alike, stated)).length > 0;
  }

  /** Facts that hold these values: what is sealed still is opened for it, and no other field. */
  private async holding(
    facts: readonly RecordedFact[],
    values: Readonly<Record<string, unknown>>,
  ): Promise<RecordedFact[]> {
    const opened = await this.desk.decisions.open(facts, Object.keys(values));
    return opened.filter(({ data }) => holds(data, values));
  }
}

/** The batch of rows: those of one year under one SK; where no SK is stated, those of one file. */
const batchIdOf = (path: string, query: RatingImportQuery): string =>
  v5(JSON.stringify([query.agencyId, query.year, path, ...sharedBy(query)]), BATCH_NAMESPACE);
