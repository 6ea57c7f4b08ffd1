/** A body that works when pasted, about the candidate of the examples. */
export const scoreCandidateExample = {
  candidateNo: 'K-01',
  part: 'paper',
  memberNo: 'pansel-1',
  score: '82.5',
  scoredOn: '2026-02-20',
};
