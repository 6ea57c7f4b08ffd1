/** A body that works when pasted, on the application of the example. */
export const verifyAdministrationExample = {
  result: 'TMS',
  failedRequirements: ['diploma-mismatch', 'str-expired'],
  announcedOn: '2024-09-19',
  note: 'Ijazah dan STR tidak sesuai pengumuman.',
  verifier: 'verifikator-2',
  decidedOn: '2024-09-19',
  skNumber: '800.1.2.2/921/BKPSDM/2024',
  signatory: { role: 'PyB', postId: 'ketua-panselda' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
