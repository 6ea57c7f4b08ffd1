import type { RecordedFact } from '#app/platform';

/**
 * Who took a decision: the post that signed it, and who verified it; where nobody is named as that, the officer who recorded
 * it, by office and by account. Whoever decides an objection to it is none of them.
 */
export function takersOf({ data, actor }: Pick<RecordedFact, 'data' | 'actor'>): string[] {
  const signatory = data['signatory'] as { readonly postId: string } | null | undefined;
  const { verifier } = data;
  return [
    signatory?.postId,
    ...(verifier === undefined ? [actor.office, actor.personRef] : [verifier]),
  ].filter((one) => typeof one === 'string');
}
