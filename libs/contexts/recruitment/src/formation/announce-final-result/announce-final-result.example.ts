/** A body that works when pasted, after a final ranking in which that number has the first place. */
export const announceFinalResultExample = {
  passed: ['2024-000001'],
  announcedOn: '2025-01-05',
  decidedOn: '2025-01-05',
  skNumber: '800.1.2.2/7/BKPSDM/2025',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
