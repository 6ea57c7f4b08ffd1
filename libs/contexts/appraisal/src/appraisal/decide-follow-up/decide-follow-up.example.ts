/** A body that works when pasted, on the rating of the example. */
export const decideFollowUpExample = {
  kind: 'training',
  caseReference: 'diklat-2026-014',
  decidedOn: '2026-03-12',
  signatory: { role: 'PyB', postId: 'kepala-dinas' },
  legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
};
