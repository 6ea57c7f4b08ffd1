import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { inaugurate } from '../inaugurating.js';
import { PostDesk } from '../post-desk.js';
import type { InaugurateDto } from './inaugurate.dto.js';

/** Record an inauguration. */
export class Inaugurate extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: InaugurateDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(Inaugurate)
export class InaugurateHandler implements ICommandHandler<Inaugurate> {
  constructor(private readonly desk: PostDesk) {}

  async execute({ postId, dto, context }: Inaugurate): Promise<Recording> {
    const { rulebook } = this.desk;
    const loaded = await this.desk.load(postId);
    const subject = loaded.facts.find(({ data }) => data['decisionId'] === dto.refDecisionId)?.subject;
    const data = {
      postId,
      refDecisionId: dto.refDecisionId,
      date: dto.date,
      minutes: cited(dto.minutes),
      electionConsent: cited(dto.electionConsent),
      evidence: (dto.evidence ?? []).map(({ kind, sha256 }) => ({ kind, sha256 })),
      recordedAsTaken: dto.recordedAsTaken ?? false,
    };
    return this.desk.record({
      postId,
      context,
      loaded,
      ...(typeof subject === 'string' && { subject }),
      decide: (living) => inaugurate(living, data, rulebook),
    });
  }
}
