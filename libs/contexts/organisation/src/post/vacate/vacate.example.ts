/** A body that works when pasted, once somebody holds the post. */
export const vacateExample = {
  cause: 'service-ended',
  skNumber: '800.1.6.4/923/BKPSDM/2026',
  decidedOn: '2026-01-20',
  effectiveFrom: '2026-02-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
