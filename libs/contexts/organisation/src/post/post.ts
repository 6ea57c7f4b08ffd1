import {
  BknConsiderationReceived,
  living,
  OversightRecommendationReceived,
  stateOf,
  type Aggregate,
  type Living,
} from '#app/decision-life';
import { holderOf, type Post, type PostFact, type Turn } from './occupancy.js';
import {
  ActingAppointed,
  OfficialInaugurated,
  PostAbolished,
  PostAssigned,
  PostCreated,
  PostVacated,
} from './post.events.js';
import { postBreaches, postCitations } from './post-rules.js';

/** The person stands in the envelope too, where an erasure leaves them. */
const withPerson = <D extends { readonly personRef: string }>(event: { readonly data: D }): D => {
  const { subject } = event as { readonly subject?: string | null };
  return typeof subject === 'string' ? { ...event.data, personRef: subject } : event.data;
};

/** The list with one more, where its first day puts it. */
function inOrder<T>(list: readonly T[], one: T, firstDay: (item: T) => string): T[] {
  const place = list.findIndex((other) => firstDay(other) > firstDay(one));
  return place < 0 ? [...list, one] : list.toSpliced(place, 0, one);
}

const turned = (post: Post, turn: Turn): Post => ({
  ...post,
  turns: inOrder(post.turns, turn, ({ data }) => data.effectiveFrom),
});

const aggregate: Aggregate<Post, PostFact> = {
  category: 'organisation.post',
  events: [
    PostCreated,
    PostAbolished,
    PostAssigned,
    OfficialInaugurated,
    ActingAppointed,
    PostVacated,
    BknConsiderationReceived,
    OversightRecommendationReceived,
  ],
  initialState: {
    created: null,
    abolished: null,
    turns: [],
    actings: [],
    inaugurations: [],
    considerations: [],
    recommendations: [],
  },
  evolve(post, event) {
    switch (event.type) {
      case 'PostCreated':
        return { ...post, created: event.data };
      case 'PostAbolished':
        return { ...post, abolished: event.data };
      case 'PostAssigned':
        return turned(post, { type: event.type, data: withPerson(event) });
      case 'PostVacated':
        return turned(post, { type: event.type, data: withPerson(event) });
      case 'ActingAppointed':
        return {
          ...post,
          actings: inOrder(post.actings, withPerson(event), ({ effectiveFrom }) => effectiveFrom),
        };
      case 'OfficialInaugurated': {
        const others = post.inaugurations.filter((one) => one.refDecisionId !== event.data.refDecisionId);
        return { ...post, inaugurations: [...others, event.data] };
      }
      case 'BknConsiderationReceived':
        return { ...post, considerations: [...post.considerations, event.data] };
      case 'OversightRecommendationReceived':
        return { ...post, recommendations: [...post.recommendations, event.data] };
    }
  },
  standing(post) {
    if (!post.created) return { status: 'none' };
    const { postId, unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId } =
      post.created;
    const holder = holderOf(post);
    const acting = post.actings.at(-1)?.decisionId ?? null;
    return {
      ...{ postId, unitId, title, level, echelon, functionalLevel, headsUnit, superiorPostId },
      status: post.abolished ? 'abolished' : holder ? 'held' : 'vacant',
      assignmentId: holder?.decisionId ?? null,
      actingId: acting,
    };
  },
  fixedFields: [
    'postId',
    'unitId',
    'personRef',
    'fromPostId',
    'toPostId',
    'movedToPostId',
    'selectionId',
    'chosenRank',
    'basis',
    'basisKinds',
    // computed from the stream of the post left
    'monthsInFormerPost',
  ],
  breaches: postBreaches,
  citations: postCitations,
};

/** Post (jabatan), one seat: stream `organisation.post-<postId>`. */
export const post = living(aggregate);

export type LivingPost = Living<Post, PostFact>;

/** The post in the law of a day: of the decisions alive then, those that had taken effect. */
export const postOn = ({ entries }: Pick<LivingPost, 'entries'>, day: string): Post =>
  stateOf(aggregate, entries, day);

/** The post as if one of its decisions were not there. */
export function withoutDecision({ entries }: LivingPost, decisionId: string): LivingPost {
  const rest = entries.filter(
    ({ recorded: { data } }) => !('decisionId' in data) || data.decisionId !== decisionId,
  );
  return { entries: rest, state: stateOf(aggregate, rest) };
}
