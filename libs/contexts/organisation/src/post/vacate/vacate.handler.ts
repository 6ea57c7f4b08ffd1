import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { addDays, RuleViolation } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { vacate } from '../deciding.js';
import { holderOn } from '../occupancy.js';
import { postOn } from '../post.js';
import { PostDesk } from '../post-desk.js';
import type { VacateDto } from './vacate.dto.js';

/** Record that a post falls vacant. */
export class Vacate extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: VacateDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(Vacate)
export class VacateHandler implements ICommandHandler<Vacate> {
  constructor(private readonly desk: PostDesk) {}

  async execute({ postId, dto, context }: Vacate): Promise<Recording> {
    const { rulebook } = this.desk;
    const loaded = await this.desk.load(postId);
    const decision = this.desk.decisionOf('PostVacated', dto);
    const day = decision.effectiveFrom;
    const holders = [day, addDays(day, -1)].map((on) => holderOn(postOn(loaded.state, on), on));
    const personRef = dto.personRef ?? holders.find((holder) => holder !== null)?.personRef;
    return this.desk.record({
      postId,
      context,
      dto,
      loaded,
      ...(personRef !== undefined && { subject: personRef }),
      decide(living) {
        if (personRef === undefined)
          throw new RuleViolation('post.not-held', { pointer: '/effectiveFrom', values: { date: day } });
        const data = { personRef, postId, cause: dto.cause, movedToPostId: null, ...decision };
        return vacate(living, data, rulebook);
      },
    });
  }
}
