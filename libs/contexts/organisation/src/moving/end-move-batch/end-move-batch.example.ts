/** A body that works when pasted. */
export const endMoveBatchExample = {
  authority: 'BKPSDM Kota Contoh A',
  number: '800.1.3.3/931/BKPSDM/2026',
  date: '2026-06-19',
  legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
  reasonSummary: 'Ditetapkan tanpa izin yang diperlukan.',
  effect: 'from-start',
};
