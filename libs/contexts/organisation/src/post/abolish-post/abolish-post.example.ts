/** A body that works when pasted, once nobody holds the post. */
export const abolishPostExample = {
  regulation: { number: 'Perwal Kota Contoh A 4/2026', date: '2026-02-02' },
  skNumber: '188.45/922/2026',
  decidedOn: '2026-02-10',
  effectiveFrom: '2026-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 18/2016', version: '2016' }],
};
