/** A body that works when pasted, on an application that meets the requirements or passed in the end. */
export const cancelResultExample = {
  announcedOn: '2024-10-02',
  reasonCode: 'document-false',
  reasonSummary: 'STR ternyata tidak terdaftar.',
  detail: 'Konfirmasi Konsil Tenaga Kesehatan, 30 September 2024.',
  decidedOn: '2024-10-02',
  skNumber: '800.1.2.2/923/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
