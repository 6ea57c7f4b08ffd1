/** A body that works when pasted, on the objection of the example. */
export const decideRatingObjectionExample = {
  changed: { outcome: 'di-atas', behaviour: 'di-atas', predicate: 'Sangat Baik' },
  deciderPostId: 'kepala-dinas',
  heardBoth: true,
  decidedOn: '2026-02-05',
  signatory: { role: 'PyB', postId: 'kepala-dinas' },
  legalBasis: [{ rule: 'PP 30/2019', version: '2019' }],
};
