/** A body that works when pasted, in the selection of the examples. */
export const closeSelectionExample = {
  reasonCode: 'nobody-fits',
  decidedOn: '2026-03-20',
  skNumber: '800.1.3.3/905/BKPSDM/2026',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
};
