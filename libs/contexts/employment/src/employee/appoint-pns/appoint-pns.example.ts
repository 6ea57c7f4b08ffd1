/** A body that works when pasted, a year after the candidate of the example was appointed. */
export const appointPnsExample = {
  postTitle: 'Perawat Terampil',
  unitId: 'dinas-kesehatan',
  golongan: 'II/c',
  trainingPassed: true,
  healthy: true,
  skNumber: '800.1.2.5/904/BKPSDM/2025',
  decidedOn: '2025-02-20',
  effectiveFrom: '2025-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
