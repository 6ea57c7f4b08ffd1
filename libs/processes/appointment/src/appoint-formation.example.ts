/** A body that works when pasted, with the id of a formation whose applicants have their numbers. */
export const appointFormationExample = {
  formationId: '1c951065-3c91-4f9b-b5fd-13dded41e27e',
  unitId: 'dinas-kesehatan',
  skNumber: '800.1.2.5/931/BKPSDM/2025',
  decidedOn: '2025-02-20',
  effectiveFrom: '2025-03-01',
  effectiveUntil: '2030-02-28',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 49/2018', version: '2018' }],
};
