import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recommendationOf, type OversightRecommendationDto } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { recommend } from '../inaugurating.js';
import { PostDesk } from '../post-desk.js';

/** Record an overseer's recommendation. */
export class RecordRecommendation extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: OversightRecommendationDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordRecommendation)
export class RecordRecommendationHandler implements ICommandHandler<RecordRecommendation> {
  constructor(private readonly desk: PostDesk) {}

  async execute({ postId, dto, context }: RecordRecommendation): Promise<Recording> {
    const { rulebook } = this.desk;
    const loaded = await this.desk.load(postId);
    const about = loaded.facts.find(({ data }) => data['decisionId'] === dto.refDecisionId);
    const subject = dto.refDecisionId === undefined ? null : (about?.subject ?? null);
    const letter = recommendationOf(dto);
    return this.desk.record({
      postId,
      context,
      loaded,
      ...(subject !== null && { subject }),
      decide: (living) => recommend(living, letter, dto.recordedAsTaken ?? false, rulebook),
    });
  }
}
