import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { createdPost } from '../deciding.js';
import { considerMove } from '../inaugurating.js';
import { PostDesk } from '../post-desk.js';
import type { RecordConsiderationDto } from './record-consideration.dto.js';

/** Record BKN's consideration of a move. */
export class RecordConsideration extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: RecordConsiderationDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordConsideration)
export class RecordConsiderationHandler implements ICommandHandler<RecordConsideration> {
  constructor(private readonly desk: PostDesk) {}

  execute({ postId, dto, context }: RecordConsideration): Promise<Recording> {
    return this.desk.record({
      postId,
      context,
      ...(dto.personRef !== undefined && { subject: dto.personRef }),
      decide: (living) =>
        considerMove(living, {
          number: dto.number,
          date: dto.date,
          outcome: dto.outcome,
          kind: dto.kind ?? null,
          unitId: createdPost(living).unitId,
          fromGolongan: null,
          toGolongan: null,
          fromPostId: dto.fromPostId ?? null,
          reasonSummary: dto.reasonSummary ?? null,
          personRef: dto.personRef ?? null,
        }),
    });
  }
}
