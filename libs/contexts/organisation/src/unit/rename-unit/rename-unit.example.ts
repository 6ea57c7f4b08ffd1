/** A body that works when pasted. */
export const renameUnitExample = {
  name: 'Dinas Kesehatan dan Keluarga Berencana',
  regulation: { number: 'Perda Kota Contoh A 2/2021', date: '2021-05-03' },
  skNumber: '188.45/933/2021',
  decidedOn: '2021-05-20',
  effectiveFrom: '2021-06-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
