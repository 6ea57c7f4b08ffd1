/** A body that works when pasted, on a formation with the weights of the example. */
export const publishVacancyExample = {
  announcedOn: '2024-08-20',
  criteria: ['Ijazah D3 Teknik Informatika'],
  schedule: {
    registrationOpensOn: '2024-09-01',
    registrationClosesOn: '2024-09-14',
    administrativeResultOn: '2024-09-25',
    selectionOn: '2024-10-16',
    finalResultOn: '2025-01-05',
  },
  eliminationRules: ['Dokumen tidak lengkap atau tidak terbaca'],
  extraTests: [{ test: 'Wawancara', weight: 40 }],
  decidedOn: '2024-08-20',
  skNumber: '800.1.2.2/903/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
