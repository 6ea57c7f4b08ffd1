/** A body that works when pasted, after scores of SKD were recorded. */
export const correctScoresExample = {
  selection: 'skd',
  twk: 95,
  tiu: 105,
  tkp: 200,
  correctedOn: '2024-10-20',
  reason: 'Salah salin dari berita acara sesi.',
};
