/** A body that works when pasted, once the applicant of the example passed in the final result. */
export const issueNipExample = {
  nip: '199012052025212991',
  proposedOn: '2025-01-20',
  pertek: { number: 'PERTEK-901/2025', date: '2025-02-10' },
  decidedOn: '2025-02-14',
  skNumber: '800.1.2.2/924/BKPSDM/2025',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 49/2018', version: '2018' }],
};
