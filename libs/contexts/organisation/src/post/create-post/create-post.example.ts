/** A body that works when pasted, once `unitId` is the id of a unit. */
export const createPostExample = {
  unitId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
  title: 'Kepala Dinas Kesehatan',
  level: 'jpt-pratama',
  echelon: 'II.b',
  headsUnit: true,
  regulation: { number: 'Perwal Kota Contoh A 12/2016', date: '2016-12-01' },
  skNumber: '188.45/921/2016',
  decidedOn: '2016-12-15',
  effectiveFrom: '2017-01-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
