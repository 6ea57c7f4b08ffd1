/** A body that works when pasted. */
export const recordRecommendationExample = {
  body: 'BKN',
  number: 'B-927/BKN/2026',
  date: '2026-01-15',
  text: 'Pengangkatan agar mengikuti hasil seleksi.',
};
