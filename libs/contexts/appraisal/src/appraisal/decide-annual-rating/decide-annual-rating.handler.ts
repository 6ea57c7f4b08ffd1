import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, type ReadBefore } from '../appraisal-desk.js';
import { RULES_CITED } from '../appraisal.js';
import { ratedOf } from '../rated.dto.js';
import { reliedOn } from '../raters.js';
import { decideAnnualRating } from '../rating-years.js';
import type { DecideAnnualRatingDto } from './decide-annual-rating.dto.js';

/** Decide the annual rating of one person. */
export class DecideAnnualRating extends Command<Recording> {
  constructor(
    readonly request: DecideAnnualRatingDto,
    readonly context: CommandContext,
    readonly before?: ReadBefore,
  ) {
    super();
  }
}

@CommandHandler(DecideAnnualRating)
export class DecideAnnualRatingHandler implements ICommandHandler<DecideAnnualRating> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ request, context, before }: DecideAnnualRating): Promise<Recording> {
    const { desk } = this;
    const { rulebook } = desk;
    const { agencyId, personRef, year, decidedOn: day } = request;
    const raterPostId = request.raterPostId ?? null;
    const { key, loaded } = await desk.year(personRef, year, before);
    const posts = await desk.postsOf(loaded.state.state, { personRef, raterPostId, day }, before);
    const rulesets = citedVersions(RULES_CITED.AnnualRatingDecided, day, rulebook);
    const rating = {
      personRef,
      year,
      unitId: request.unitId,
      ...ratedOf(request),
      receivedOn: request.receivedOn ?? null,
      raterPostId,
      ...decisionData(request, { findings: [], rulesets, reliedOn: reliedOn(posts.own, posts.rater) }),
    };
    return desk.record({
      ...{ key, context, loaded, dto: request },
      begins: { agencyId, personRef },
      decide: (state) => decideAnnualRating(state, rating, rulebook, request.raterRef ?? null, posts),
    });
  }
}
