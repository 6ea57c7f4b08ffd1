import type { Career, CareerFact } from '#app/platform';
import { textIn, type CareerDecision } from './career-decisions.js';
import { claimOf, holds, inOrder, type Claim } from './claim.js';
import { postOn, postsOf } from './post.js';
import { rankOn, ranksOf } from './rank.js';
import { ratingsOn } from './ratings.js';
import { serviceOn, servicesOf } from './service.js';

/** A career as it stood in law on a day, by the decisions known. Pure. Undefined: there are none. */
export function careerOf(
  personRef: string,
  decisions: readonly CareerDecision[],
  day: string,
): Career | undefined {
  const last = decisions.at(-1);
  if (!last) return undefined;
  const { kind, servesSince, endedFrom, decision } = serviceOn(servicesOf(decisions), day);
  const post = endedFrom === null ? postOn(postsOf(decisions), day) : null;
  return {
    personRef,
    agencyId: (decision ?? last).recorded.agencyId,
    kind,
    servesSince,
    endedFrom,
    golongan: factOf(rankOn(decisions, ranksOf(decisions), day)),
    education: educationOn(decisions, day),
    post: factOf(post),
    ratings: ratingsOn(decisions, day),
  };
}

export const factOf = (claim: Claim<string> | null): CareerFact<string> | null =>
  claim && {
    value: claim.value,
    since: claim.since,
    eventId: claim.decision.recorded.eventId,
    decisionId: textIn(claim.decision, 'decisionId'),
  };

/** The education stated last; a takeover states what was there before it. */
function educationOn(decisions: readonly CareerDecision[], day: string): CareerFact<string> | null {
  const stated = decisions
    .flatMap((decision) => {
      const education = textIn(decision, 'education');
      if (education === null) return [];
      const taken = decision.recorded.type === 'EmployeeRegistered';
      const claim = claimOf(education, decision);
      return [
        { ...claim, since: null, ...(taken && { from: textIn(decision, 'servesSince') ?? claim.from }) },
      ];
    })
    .toSorted(inOrder);
  return factOf(stated.findLast((claim) => holds(claim, day)) ?? null);
}
