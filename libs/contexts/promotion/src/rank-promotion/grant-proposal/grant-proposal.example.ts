/** A body that works when pasted, on the proposal of the examples; the pertek is the one recorded there. */
export const grantProposalExample = {
  skNumber: '800.1.3.2/902/BKPSDM/2025',
  decidedOn: '2025-10-20',
  effectiveFrom: '2025-11-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
  reasonCode: 'years-in-rank',
  reasonSummary: 'Empat tahun dalam pangkat terakhir',
};
