import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, type ReadBefore } from '../appraisal-desk.js';
import { agreePlan } from '../planning.js';
import type { AgreePlanDto } from './agree-plan.dto.js';

/** Agree on the plan of one person and year. */
export class AgreePlan extends Command<Recording> {
  constructor(
    readonly request: AgreePlanDto,
    readonly context: CommandContext,
    readonly before?: ReadBefore,
  ) {
    super();
  }
}

@CommandHandler(AgreePlan)
export class AgreePlanHandler implements ICommandHandler<AgreePlan> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ request, context, before }: AgreePlan): Promise<Recording> {
    const { desk } = this;
    const { agencyId, personRef, year, raterPostId, agreedOn } = request;
    const plan = {
      personRef,
      year,
      unitId: request.unitId,
      postId: request.postId,
      raterPostId,
      results: [...request.results],
      agreedOn,
      recordedAsTaken: request.recordedAsTaken ?? false,
    };
    const { key, loaded } = await desk.year(personRef, year, before);
    const [own, rater] = await Promise.all([
      desk.postOn(request.postId, agreedOn, before),
      desk.postOn(raterPostId, agreedOn, before),
    ]);
    const { rulebook } = desk;
    return desk.record({
      ...{ key, context, loaded },
      begins: { agencyId, personRef },
      decide: () => agreePlan(plan, request.raterRef ?? null, { own, rater }, rulebook),
    });
  }
}
