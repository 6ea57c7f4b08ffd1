import type { RecordedFact } from '#app/platform';
import type { Score } from './selection.js';

/** Event ids of the scores that count: of each candidate, part and member the last one. */
export function countedScores(scores: readonly Score[], facts: readonly RecordedFact[]): string[] {
  const scored = facts.filter(({ type }) => type === 'CandidateScored');
  return scores.flatMap(({ candidateNo, part, memberNo }) => {
    const own = scored.findLast(
      ({ data }) =>
        data['candidateNo'] === candidateNo && data['part'] === part && data['memberNo'] === memberNo,
    );
    return own ? [own.eventId] : [];
  });
}
