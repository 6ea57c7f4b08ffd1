import { textIn, type CareerDecision } from './career-decisions.js';
import { claimOf, holds, inOrder, type Claim } from './claim.js';

/** A post given or left. */
export interface PostClaim extends Claim<string> {
  readonly unitId: string | null;
}

/** Posts that were given, and posts that were left. */
export interface PostFacts {
  readonly given: readonly PostClaim[];
  readonly left: readonly PostClaim[];
}

export function postsOf(decisions: readonly CareerDecision[]): PostFacts {
  const of = (type: string, field: string): PostClaim[] =>
    decisions
      .filter(({ recorded }) => recorded.type === type)
      .map((decision) => ({
        ...claimOf(textIn(decision, field) ?? '', decision),
        unitId: textIn(decision, 'unitId'),
      }))
      .toSorted(inOrder);
  return { given: of('PostAssigned', 'toPostId'), left: of('PostVacated', 'postId') };
}

/** The post held on a day: the last given that was not left since. Who was given another holds that one alone. */
export function postOn({ given, left }: PostFacts, day: string): PostClaim | null {
  const gone = left.filter((vacancy) => holds(vacancy, day));
  const post = given.findLast((one) => holds(one, day));
  return post && !gone.some((vacancy) => vacancy.value === post.value && inOrder(post, vacancy) < 0)
    ? post
    : null;
}
