import { Inject } from '@nestjs/common';
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Ending } from '#app/decision-life-http';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { covers, type CommandContext } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { commandDigestOf, Problem, type Language } from '#app/web';
import { postLife } from '../../post/post-life.js';
import { BatchDecisionRow } from '../../posts/post.entity.js';
import { postsProjection } from '../../posts/posts.projection.js';
import type { BatchReport } from '../batch-report.js';
import { BatchReports } from '../batch-rows.js';
import { stepOf } from '../mover.js';
import type { EndMoveBatchDto } from './end-move-batch.dto.js';

/** End every decision of a batch of moves: the assignments, then the vacancies. */
export class EndMoveBatch extends Command<BatchReport> {
  constructor(
    readonly batchId: string,
    readonly ending: Ending,
    readonly dto: EndMoveBatchDto,
    readonly context: CommandContext,
    readonly language: Language,
  ) {
    super();
  }
}

@CommandHandler(EndMoveBatch)
export class EndMoveBatchHandler implements ICommandHandler<EndMoveBatch> {
  constructor(
    private readonly commands: CommandBus,
    private readonly readModels: ReadModels,
    private readonly reports: BatchReports,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** @throws Problem 404 for a batch that is absent or foreign · BehindError */
  async execute({ batchId, ending, dto, context, language }: EndMoveBatch): Promise<BatchReport> {
    const decisions = (await this.decisionsOf(batchId)).filter(({ agencyId }) =>
      covers(context.scope, agencyId),
    );
    if (decisions.length === 0) throw new Problem('not-found', 404);
    const posts = decisions.map(({ type, postId, decisionId }) => ({
      decisionId,
      fromPostId: type === 'PostAssigned' ? null : postId,
      toPostId: type === 'PostAssigned' ? postId : null,
    }));
    const report = this.reports.begin(batchId, posts, language);
    const Ending = postLife.endings[ending];
    const end = (i: number) => {
      const { decisionId: refDecisionId, postId } = decisions[i]!;
      const digest = commandDigestOf(`/v1/organisation/move-batches/${batchId}/${ending}`, dto);
      const step = stepOf(context, `end ${refDecisionId}`, digest);
      return this.commands.execute(new Ending(postId, step, { ...dto, refDecisionId }));
    };
    const indexes = (isAssignment: boolean): number[] =>
      [...decisions.keys()].filter((i) => (decisions[i]!.type === 'PostAssigned') === isAssignment);
    // who was given a post goes before who had left it comes back
    await report.record(indexes(true), end);
    await report.record(indexes(false), end);
    return report.report(() => 0);
  }

  private async decisionsOf(batchId: string): Promise<BatchDecisionRow[]> {
    const { position } = await this.store.head();
    const { value } = await this.readModels.read(postsProjection.name, { minPosition: position }, (manager) =>
      manager.find(BatchDecisionRow, { where: { batchId }, order: { position: 'ASC' } }),
    );
    return value;
  }
}
