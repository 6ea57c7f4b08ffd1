/** A body that works when pasted, once nothing hangs on the unit. */
export const abolishUnitExample = {
  regulation: { number: 'Perda Kota Contoh A 1/2026', date: '2026-01-12' },
  skNumber: '188.45/935/2026',
  decidedOn: '2026-02-10',
  effectiveFrom: '2026-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
