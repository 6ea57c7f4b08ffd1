import type { Breach, Rulebook } from '#app/kernel';
import type { PostOn } from '#app/platform';
import { breachOf } from '../refusal.js';
import type { Appraisal } from './appraisal.js';

/** Who rates whom on a day, as stated. */
export interface Rating {
  readonly day: string;
  readonly personRef: string;
  readonly raterPostId: string;
  /** The rater in person, to be compared with who holds the post; null: not stated. */
  readonly raterRef: string | null;
}

/** What the register of posts says of both on that day; undefined: it does not know. */
export interface KnownPosts {
  /** Post of the person rated, where the person is known to be in it. */
  readonly own: PostOn | undefined;
  readonly rater: PostOn | undefined;
}

/** Nothing is known of any post. */
export const NO_POSTS: KnownPosts = { own: undefined, rater: undefined };

/** Who answers for a post: who acts in it, else who holds it; undefined: nobody is known to. */
export const inPost = (post: PostOn | undefined): string | undefined =>
  (post?.acting ?? post?.holder)?.personRef;

/**
 * Effect F, `appraisal.rater`: the rater is the superior by post on that day, in the person who holds it that day, and never the
 * person rated. What the register does not know is not judged.
 */
export function raterBreaches(rating: Rating, { own, rater }: KnownPosts, rulebook: Rulebook): Breach[] {
  const { day, personRef, raterPostId, raterRef } = rating;
  const superior = own?.superiorPostId ?? null;
  const itself = own?.postId === raterPostId || (raterRef ?? inPost(rater)) === personRef;
  const people = [rater?.holder?.personRef, rater?.acting?.personRef].filter((one) => one !== undefined);
  const somebodyElse = raterRef !== null && people.length > 0 && !people.includes(raterRef);
  const details = { pointer: '/raterPostId', values: { post: raterPostId, date: day } };
  if (itself)
    return breachOf('appraisal.rater', 'appraisal.rater', day, rulebook, {
      ...details,
      sentence: 'appraisal.rater-self',
    });
  if (somebodyElse)
    return breachOf('appraisal.rater', 'appraisal.rater', day, rulebook, {
      ...details,
      pointer: '/raterRef',
      sentence: 'appraisal.rater-moved',
    });
  return superior !== null && superior !== raterPostId
    ? breachOf('appraisal.rater', 'appraisal.rater', day, rulebook, details)
    : [];
}

/** Post that the person's plan states for a day: of the last plan agreed by then; null: no plan says. */
export function plannedPost({ plans }: Appraisal, day: string): string | null {
  const agreed = plans.filter(({ agreedOn }) => agreedOn <= day);
  return (
    agreed.reduce((last, plan) => (plan.agreedOn >= last.agreedOn ? plan : last), agreed[0]!)?.postId ?? null
  );
}

/** Events of other streams that the judgement rests on. */
export const reliedOn = (...posts: readonly (PostOn | undefined)[]): string[] => [
  ...new Set(
    posts.flatMap((post) =>
      post ? [post.eventId, ...[post.holder, post.acting].flatMap((one) => one?.eventId ?? [])] : [],
    ),
  ),
];
