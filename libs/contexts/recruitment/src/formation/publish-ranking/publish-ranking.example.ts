/** A body that works when pasted, after the scores of SKD of all who meet the requirements were recorded. */
export const publishRankingExample = {
  ranking: 'skd',
  decidedOn: '2024-11-18',
  skNumber: '800.1.2.2/1101/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
