/** A body that works when pasted, under the invented agency of the sample. */
export const establishUnitExample = {
  agencyId: 'kota-contoh-a',
  name: 'Dinas Kesehatan',
  kind: 'dinas',
  regulation: { number: 'Perda Kota Contoh A 5/2016', date: '2016-11-15' },
  skNumber: '188.45/932/2016',
  decidedOn: '2016-12-01',
  effectiveFrom: '2017-01-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
