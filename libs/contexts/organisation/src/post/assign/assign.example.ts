/** A body that works when pasted. */
export const assignExample = {
  personRef: 'p-contoh-0901',
  assignmentKind: 'placement',
  golongan: 'IV/b',
  skNumber: '800.1.3.3/928/BKPSDM/2026',
  decidedOn: '2026-01-08',
  effectiveFrom: '2026-01-09',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
