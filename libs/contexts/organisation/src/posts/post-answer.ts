import { stateOf, type Entry } from '#app/decision-life';
import type { RecordedFact } from '#app/platform';
import {
  actingOn,
  holderOn,
  isThere,
  type Acting,
  type Of,
  type Post,
  type PostFact,
} from '../post/occupancy.js';
import { post, postOn } from '../post/post.js';
import type { PostAssigned } from '../post/post.events.js';
import type { KnownPost } from './known-posts.js';
import type { FallenAnswer, PlacedAnswer, PostAnswer } from './post-answers.js';

/** The post on a day; undefined: it was not there. */
export function postAnswer(known: KnownPost, day: string): PostAnswer | undefined {
  const on = postOn(known.living, day);
  if (!isThere(on)) return undefined;
  const { postId, unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId } = on.created!;
  const [holder, acting] = [holderOn(on, day), actingOn(on, day)];
  return {
    ...{ postId, unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId },
    holder: holder && placedAnswer(holder, on, known.facts),
    acting: acting && placedAnswer(acting, on, known.facts),
    fallen: fallenBy(known, day),
  };
}

/** Somebody in a post. @param on the post in the law of that day */
export function placedAnswer(
  placed: Of<PostAssigned> | Acting,
  { inaugurations }: Post,
  facts: readonly RecordedFact[],
): PlacedAnswer {
  const { decisionId, personRef, skNumber, decidedOn, effectiveFrom, recordedAsTaken, findings } = placed;
  const inauguration = inaugurations.find(({ refDecisionId }) => refDecisionId === decisionId);
  return {
    personRef,
    erased: facts.some(({ data, erasure }) => data['decisionId'] === decisionId && erasure !== null),
    since: effectiveFrom,
    kind: 'assignmentKind' in placed ? placed.assignmentKind : placed.actingKind,
    ...{ decisionId, skNumber, decidedOn, recordedAsTaken },
    inauguratedOn: inauguration?.date ?? placed.inauguratedOn,
    findings: [...findings, ...(inauguration?.findings ?? [])],
  };
}

/** Decisions on who is in the post that would have counted on the day, had they not fallen. */
export function fallenBy({ living, facts }: KnownPost, day: string): FallenAnswer[] {
  return living.entries.flatMap((entry) => {
    const { corrected, death } = entry;
    if (!death || !isPlacing(corrected) || corrected.data.effectiveFrom > day || holdsOn(entry, day))
      return [];
    const { decisionId, skNumber, decidedOn, effectiveFrom, findings } = corrected.data;
    const { authority, number, date, effect, effectFrom } = death.data;
    const subject = facts.find(({ data }) => data['decisionId'] === decisionId)?.subject;
    return [
      {
        type: corrected.type,
        ...{ decisionId, skNumber, decidedOn, effectiveFrom, findings },
        personRef: subject ?? corrected.data.personRef,
        end: { authority, number, date, effect, effectFrom },
      },
    ];
  });
}

type Placing = Extract<PostFact, { type: 'PostAssigned' | 'PostVacated' | 'ActingAppointed' }>;

const isPlacing = (fact: PostFact): fact is Placing =>
  fact.type === 'PostAssigned' || fact.type === 'PostVacated' || fact.type === 'ActingAppointed';

/** Whether a decision holds on a day: that rule stands in one place, `stateOf`. */
function holdsOn(entry: Entry<PostFact>, day: string): boolean {
  const { turns, actings } = stateOf(post.aggregate, [entry], day);
  return turns.length + actings.length > 0;
}
