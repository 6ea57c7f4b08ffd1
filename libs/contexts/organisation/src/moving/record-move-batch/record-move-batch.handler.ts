import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inParallel } from '#app/bulk';
import type { Loaded } from '#app/event-store';
import type { Rulebook } from '#app/kernel';
import { covers, newStreamKey, type CommandContext } from '#app/platform';
import { commandDigestOf, type Language } from '#app/web';
import { assign, vacate } from '../../post/deciding.js';
import { post, type LivingPost } from '../../post/post.js';
import type { BatchReport } from '../batch-report.js';
import { BatchReports, type BatchRows } from '../batch-rows.js';
import type { Move } from '../move.js';
import { Mover, stepOf, type PreparedMove } from '../mover.js';
import type { MoveDto, RecordMoveBatchDto } from './record-move-batch.dto.js';

/** Record one SK that moves many. */
export class RecordMoveBatch extends Command<BatchReport> {
  constructor(
    readonly dto: RecordMoveBatchDto,
    readonly context: CommandContext,
    readonly language: Language,
  ) {
    super();
  }
}

/** Posts read at one time. */
const AT_ONCE = 32;

/** A row with the commands of its two steps. */
interface Row {
  readonly move: Move;
  readonly vacating: CommandContext;
  readonly assigning: CommandContext;
}

/**
 * First all rows are judged, each after those before it, over the posts as they will be; a refused one stops the batch before
 * anything is recorded. Then every post left is vacated, then every post is given. Each step is a command of its own, known by
 * its post: a batch that broke goes on when it is sent again.
 */
@CommandHandler(RecordMoveBatch)
export class RecordMoveBatchHandler implements ICommandHandler<RecordMoveBatch> {
  constructor(
    private readonly mover: Mover,
    private readonly reports: BatchReports,
  ) {}

  async execute({ dto, context, language }: RecordMoveBatch): Promise<BatchReport> {
    const { mover } = this;
    const batchId = dto.batchId ?? newStreamKey(context.commandId);
    const rows = dto.moves.map((move) => rowOf(move, dto, batchId, context));
    const report = this.reports.begin(
      batchId,
      rows.map(({ move: { fromPostId, toPostId } }) => ({ fromPostId, toPostId })),
      language,
    );
    const posts = await this.postsOf(rows, context);
    const prepared = await this.judge(rows, posts, report);
    const decisions = (i: number): number =>
      Number(rows[i]!.move.fromPostId !== null) + Number(rows[i]!.move.toPostId !== null);
    if (!report.isClear) return report.report(decisions);
    const all = [...rows.keys()];
    const leaving = all.filter((i) => prepared[i]!.vacancy);
    await report.record(leaving, (i) => mover.vacate(prepared[i]!, rows[i]!.vacating));
    const coming = all.filter((i) => prepared[i]!.assignment);
    if (report.isClear) await report.record(coming, (i) => mover.assign(prepared[i]!, rows[i]!.assigning));
    return report.report(decisions);
  }

  /** The posts of the batch, each read once; a foreign one looks absent. */
  private async postsOf(
    rows: readonly Row[],
    { scope }: CommandContext,
  ): Promise<Map<string, Loaded<LivingPost>>> {
    const ids = new Set(rows.flatMap(({ move }) => [move.fromPostId ?? [], move.toPostId ?? []].flat()));
    const absent = { state: post.initialState, facts: [], revision: null };
    const posts = await inParallel([...ids], AT_ONCE, async (postId) => {
      const loaded = await this.mover.desk.load(postId);
      const agencyId = loaded.facts[0]?.agencyId;
      return [postId, agencyId !== undefined && covers(scope, agencyId) ? loaded : absent] as const;
    });
    return new Map(posts);
  }

  /** The decisions of every row, judged over the posts as the rows before leave them. */
  private async judge(
    rows: readonly Row[],
    posts: ReadonlyMap<string, Loaded<LivingPost>>,
    report: BatchRows,
  ): Promise<(PreparedMove | undefined)[]> {
    const { rulebook } = this.mover.desk;
    const prepared = await inParallel([...rows.entries()], AT_ONCE, async ([i, { move, vacating }]) => {
      try {
        const from = move.fromPostId === null ? null : posts.get(move.fromPostId)!;
        return await this.mover.prepare(move, from, vacating);
      } catch (error) {
        report.refuse(i, error);
        return undefined;
      }
    });
    const trial = new Trial(posts, rulebook);
    const steps = [
      (one: PreparedMove, { vacating }: Row) => trial.vacate(one, vacating),
      (one: PreparedMove, { assigning }: Row) => trial.assign(one, assigning),
    ];
    for (const step of steps)
      for (const [i, one] of prepared.entries())
        try {
          if (one) step(one, rows[i]!);
        } catch (error) {
          report.refuse(i, error);
        }
    return prepared;
  }
}

/** The posts of a batch as they become step by step, without anything being recorded. */
class Trial {
  private readonly living: Map<string, LivingPost>;

  constructor(
    private readonly posts: ReadonlyMap<string, Loaded<LivingPost>>,
    private readonly rulebook: Rulebook,
  ) {
    this.living = new Map([...posts].map(([postId, { state }]) => [postId, state]));
  }

  /** @throws RuleViolation */
  vacate({ vacancy }: PreparedMove, context: CommandContext): void {
    if (vacancy) this.try(vacancy.postId, context, (living) => vacate(living, vacancy.data, this.rulebook));
  }

  /** @throws RuleViolation */
  assign({ assignment }: PreparedMove, context: CommandContext): void {
    if (assignment)
      this.try(assignment.postId, context, (living) => assign(living, assignment.data, this.rulebook));
  }

  private try(
    postId: string,
    { commandId }: CommandContext,
    decide: (living: LivingPost) => Parameters<typeof post.evolve>[1][],
  ): void {
    if (this.posts.get(postId)!.facts.some((fact) => fact.commandId === commandId)) return;
    const living = this.living.get(postId)!;
    this.living.set(postId, decide(living).reduce(post.evolve, living));
  }
}

/** The move of a row, and its commands: what a row says may be mended until it is recorded. */
function rowOf(row: MoveDto, batch: RecordMoveBatchDto, batchId: string, context: CommandContext): Row {
  const { moves: _, ...shared } = batch;
  void _;
  const { personRef, fromPostId = null, toPostId = null } = row;
  const reasoned = {
    reasonCode: row.reasonCode ?? batch.reasonCode,
    reasonSummary: row.reasonSummary ?? batch.reasonSummary,
  };
  const stated = { ...shared, ...row, ...reasoned } as Move['stated'];
  const digest = commandDigestOf('/v1/organisation/move-batches', { shared, row });
  return {
    move: { personRef, fromPostId, toPostId, batchId, stated },
    vacating: stepOf(context, `vacate ${fromPostId}`, digest),
    assigning: stepOf(context, `assign ${toPostId}`, digest),
  };
}
