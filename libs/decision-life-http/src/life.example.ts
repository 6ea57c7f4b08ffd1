const act = {
  refDecisionId: '0qGm5hQp2cXn1b8uR7sVwA',
  authority: 'BKPSDM Kota Contoh A',
  number: '800.1.2.2/911/BKPSDM/2024',
  date: '2024-09-02',
  legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
};

/** Bodies that work when pasted, once `refDecisionId` is the `decisionId` that the recording answered. */
export const correctDecisionExample = {
  ...act,
  reasonSummary: 'Salah ketik nomor surat keputusan.',
  changes: { skNumber: '800.1.2.2/912/BKPSDM/2024' },
};
export const endDecisionExample = {
  ...act,
  reasonSummary: 'Ditetapkan tanpa dasar.',
  effect: 'from-start',
};
export const annulDecisionExample = {
  ...endDecisionExample,
  authority: 'BKN',
  number: 'B/913/2024',
};
