import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk } from '../appraisal-desk.js';
import { agreePlan } from '../planning.js';
import type { AgreePlanDto } from './agree-plan.dto.js';

/** Agree on the plan of one person and year. */
export class AgreePlan extends Command<Recording> {
  constructor(
    readonly request: AgreePlanDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AgreePlan)
export class AgreePlanHandler implements ICommandHandler<AgreePlan> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ request, context }: AgreePlan): Promise<Recording> {
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
    const { key, loaded } = await desk.year(personRef, year);
    const [own, rater] = await Promise.all([
      desk.postOn(request.postId, agreedOn),
      desk.postOn(raterPostId, agreedOn),
    ]);
    const { rulebook } = desk;
    return desk.record({
      ...{ key, context, loaded },
      begins: { agencyId, personRef },
      decide: () => agreePlan(plan, request.raterRef ?? null, { own, rater }, rulebook),
    });
  }
}
