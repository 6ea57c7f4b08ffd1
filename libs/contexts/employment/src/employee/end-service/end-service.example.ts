/** A body that works when pasted, for whoever serves. */
export const endServiceExample = {
  cause: 'own-request',
  unitId: 'dinas-kesehatan',
  skNumber: '800.1.6.2/905/BKPSDM/2025',
  decidedOn: '2025-11-20',
  effectiveFrom: '2025-12-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
