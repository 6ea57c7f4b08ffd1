import { Injectable } from '@nestjs/common';
import type { PostHolder, PostOn, PostRegister, RecordedFact } from '#app/platform';
import { actingOn, holderOn } from './occupancy.js';
import { postOn } from './post.js';
import { PostDesk } from './post-desk.js';

/** Posts as the log holds them. */
@Injectable()
export class RecordedPostRegister implements PostRegister {
  constructor(private readonly desk: PostDesk) {}

  async postOn(postId: string, day: string): Promise<PostOn | undefined> {
    const { state, facts } = await this.desk.load(postId);
    const on = postOn(state, day);
    if (!on.created) return undefined;
    const { unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId } = on.created;
    const created = factOf(facts, on.created.decisionId);
    return {
      postId,
      agencyId: created.agencyId,
      ...{ unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId },
      abolishedFrom: state.state.abolished?.effectiveFrom ?? null,
      holder: personIn(holderOn(on, day), facts),
      acting: personIn(actingOn(on, day), facts),
      eventId: created.eventId,
    };
  }
}

const factOf = (facts: readonly RecordedFact[], decisionId: string): RecordedFact =>
  facts.find(({ data }) => data['decisionId'] === decisionId)!;

const personIn = (
  placed: { readonly personRef: string; readonly effectiveFrom: string; readonly decisionId: string } | null,
  facts: readonly RecordedFact[],
): PostHolder | null =>
  placed && {
    personRef: placed.personRef,
    since: placed.effectiveFrom,
    decisionId: placed.decisionId,
    eventId: factOf(facts, placed.decisionId).eventId,
  };
