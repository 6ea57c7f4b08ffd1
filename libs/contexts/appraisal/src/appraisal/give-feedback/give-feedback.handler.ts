import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, type ReadBefore } from '../appraisal-desk.js';
import type { GiveFeedbackDto } from './give-feedback.dto.js';

/** Give feedback on the work of one person. */
export class GiveFeedback extends Command<Recording> {
  constructor(
    readonly request: GiveFeedbackDto,
    readonly context: CommandContext,
    readonly before?: ReadBefore,
  ) {
    super();
  }
}

@CommandHandler(GiveFeedback)
export class GiveFeedbackHandler implements ICommandHandler<GiveFeedback> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ request, context, before }: GiveFeedback): Promise<Recording> {
    const { agencyId, personRef, year, raterPostId, givenOn, text } = request;
    const data = { personRef, year, raterPostId, givenOn, text };
    return this.desk.record({
      ...(await this.desk.year(personRef, year, before)),
      context,
      begins: { agencyId, personRef },
      decide: () => [{ type: 'FeedbackGiven', data }],
    });
  }
}
