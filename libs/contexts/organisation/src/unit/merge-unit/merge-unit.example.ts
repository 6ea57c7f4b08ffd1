/** A body that works when pasted, once `intoUnitId` is the id of another unit. */
export const mergeUnitExample = {
  intoUnitId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c13',
  regulation: { number: 'Perda Kota Contoh A 1/2026', date: '2026-01-12' },
  skNumber: '188.45/934/2026',
  decidedOn: '2026-02-10',
  effectiveFrom: '2026-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
