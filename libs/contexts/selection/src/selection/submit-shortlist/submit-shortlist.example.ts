/** A body that works when pasted, once the candidate of the examples is scored in every part. */
export const submitShortlistExample = {
  shortlist: ['K-01'],
  reasonCode: 'one-candidate-left',
  decidedOn: '2026-03-02',
  signatory: { role: 'PyB', postId: 'sekda' },
  legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
};
