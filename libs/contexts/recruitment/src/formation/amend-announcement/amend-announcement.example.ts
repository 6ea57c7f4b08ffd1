/** A body that works when pasted, on an announced vacancy. */
export const amendAnnouncementExample = {
  changes: {
    schedule: {
      registrationOpensOn: '2024-09-01',
      registrationClosesOn: '2024-09-20',
      administrativeResultOn: '2024-09-25',
      selectionOn: '2024-10-16',
      finalResultOn: '2025-01-05',
    },
  },
  reason: 'Masa pendaftaran diperpanjang.',
  decidedOn: '2024-09-10',
  skNumber: '800.1.2.2/904/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
