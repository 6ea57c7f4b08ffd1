/** A body that works when pasted, on an announced vacancy. */
export const cancelVacancyExample = {
  reason: 'Formasi dialihkan oleh Menteri.',
  authority: 'Wali Kota Contoh A',
  decidedOn: '2024-09-12',
  skNumber: '800.1.2.2/905/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
