import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, type ReadBefore } from '../appraisal-desk.js';
import { ratedOf } from '../rated.dto.js';
import { ratePeriod } from '../rating-periods.js';
import type { RatePeriodDto } from './rate-period.dto.js';

/** Rate a period of one person's year. */
export class RatePeriod extends Command<Recording> {
  constructor(
    readonly request: RatePeriodDto,
    readonly context: CommandContext,
    readonly before?: ReadBefore,
  ) {
    super();
  }
}

@CommandHandler(RatePeriod)
export class RatePeriodHandler implements ICommandHandler<RatePeriod> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ request, context, before }: RatePeriod): Promise<Recording> {
    const { desk } = this;
    const { agencyId, personRef, year, raterPostId, ratedOn } = request;
    const rating = {
      personRef,
      year,
      period: request.period,
      periods: request.periods,
      unitId: request.unitId,
      raterPostId,
      ...ratedOf(request),
      ratedOn,
      recordedAsTaken: request.recordedAsTaken ?? false,
    };
    const { key, loaded } = await desk.year(personRef, year, before);
    const posts = await desk.postsOf(loaded.state.state, { personRef, raterPostId, day: ratedOn }, before);
    const { rulebook } = desk;
    return desk.record({
      ...{ key, context, loaded },
      begins: { agencyId, personRef },
      decide: () => ratePeriod(rating, request.raterRef ?? null, posts, rulebook),
    });
  }
}
