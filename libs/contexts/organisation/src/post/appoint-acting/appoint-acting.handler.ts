import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { appointActing } from '../deciding.js';
import { PostDesk } from '../post-desk.js';
import type { AppointActingDto } from './appoint-acting.dto.js';

/** Appoint an acting official. */
export class AppointActing extends Command<Recording> {
  constructor(
    readonly postId: string,
    readonly dto: AppointActingDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AppointActing)
export class AppointActingHandler implements ICommandHandler<AppointActing> {
  constructor(private readonly desk: PostDesk) {}

  execute({ postId, dto, context }: AppointActing): Promise<Recording> {
    const { rulebook } = this.desk;
    const data = {
      personRef: dto.personRef,
      postId,
      actingKind: dto.actingKind,
      ownPostId: dto.ownPostId ?? null,
      electionConsent: cited(dto.electionConsent),
      ...this.desk.decisionOf('ActingAppointed', dto),
    };
    return this.desk.record({
      postId,
      context,
      dto,
      subject: dto.personRef,
      decide: (living) => appointActing(living, data, rulebook),
    });
  }
}
