/** A body that works when pasted, under the invented agency of the sample. */
export const decideAnnualRatingExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0901',
  year: 2025,
  unitId: 'dinas-kesehatan',
  outcome: 'sesuai',
  behaviour: 'di-atas',
  predicate: 'Baik',
  receivedOn: '2026-01-08',
  decidedOn: '2026-01-06',
  signatory: { role: 'PyB', postId: 'kepala-dinas' },
  legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
};
