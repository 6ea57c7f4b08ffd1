/** A body that works when pasted, under the invented agency of the sample. */
export const openRoundExample = {
  agencyId: 'kota-contoh-a',
  kind: 'pppk',
  procurementName: 'PPPK Tenaga Teknis',
  fiscalYear: 2024,
  ministerDecree: { number: 'Kepmen Contoh 329/2024', date: '2024-08-01' },
  decidedOn: '2024-08-15',
  skNumber: '800.1.2.2/901/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
