import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { recommend } from '../inaugurating.js';
import { PostDesk } from '../post-desk.js';
import type { RecordRecommendationDto } from './record-recommendation.dto.js';

/** Record an overseer's recommendation. */
export class RecordRecommendation extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: RecordRecommendationDto,
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
    const data = {
      body: dto.body,
      number: dto.number,
      date: dto.date,
      refDecisionId: dto.refDecisionId ?? null,
      text: dto.text ?? null,
    };
    return this.desk.record({
      postId,
      context,
      loaded,
      ...(subject !== null && { subject }),
      decide: (living) => recommend(living, data, dto.recordedAsTaken ?? false, rulebook),
    });
  }
}
