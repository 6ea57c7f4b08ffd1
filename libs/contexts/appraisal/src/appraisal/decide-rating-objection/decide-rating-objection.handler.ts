import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { decideRatingObjection } from '../answering.js';
import { AppraisalDesk, personAndYear } from '../appraisal-desk.js';
import { RULES_CITED } from '../appraisal.js';
import { ratedOf } from '../rated.dto.js';
import { reliedOn } from '../raters.js';
import type { DecideRatingObjectionDto } from './decide-rating-objection.dto.js';

/** Decide the objection to an annual rating. */
export class DecideRatingObjection extends Command<Recording> {
  constructor(
    readonly key: string,
    readonly dto: DecideRatingObjectionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideRatingObjection)
export class DecideRatingObjectionHandler implements ICommandHandler<DecideRatingObjection> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ key, dto, context }: DecideRatingObjection): Promise<Recording> {
    const { desk } = this;
    const { rulebook } = desk;
    const loaded = await desk.load(key);
    const { final } = loaded.state.state;
    const raterPostId = final?.raterPostId ?? null;
    const [rater, raterNow, decider] = await Promise.all([
      desk.postOn(raterPostId, final?.decidedOn ?? dto.decidedOn),
      desk.postOn(raterPostId, dto.decidedOn),
      desk.postOn(dto.deciderPostId, dto.decidedOn),
    ]);
    const posts = { rater, raterNow, decider };
    const rulesets = citedVersions(RULES_CITED.RatingObjectionDecided, dto.decidedOn, rulebook);
    const answer = {
      ...personAndYear(key),
      changed: dto.changed ? ratedOf(dto.changed) : null,
      deciderPostId: dto.deciderPostId,
      heardBoth: dto.heardBoth,
      ...decisionData(dto, { findings: [], rulesets, reliedOn: reliedOn(rater, raterNow, decider) }),
    };
    return desk.record({
      ...{ key, context, loaded, dto },
      decide: (state) => decideRatingObjection(state, answer, posts, rulebook),
    });
  }
}
