/** A body that works when pasted: an invented calendar of a year that has none in the law yet. */
export const declareWorkingDaysExample = {
  year: 2030,
  holidays: [
    { date: '2030-01-01', name: 'Tahun Baru Masehi', kind: 'national' },
    { date: '2030-12-24', name: 'Cuti bersama Natal', kind: 'cuti-bersama' },
    { date: '2030-12-25', name: 'Hari Raya Natal', kind: 'national' },
  ],
  sureness: 'D',
  decidedOn: '2026-11-20',
  skNumber: '800.1.2.2/02/ATURAN/2026',
  signatory: { role: 'PyB', postId: 'pengelola-aturan' },
  legalBasis: [{ rule: 'SKB Contoh 1/2026', version: '2026' }],
};
