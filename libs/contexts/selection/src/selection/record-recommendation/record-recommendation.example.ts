/** A body that works when pasted, in the selection of the examples. */
export const recordRecommendationExample = {
  body: 'BKN',
  number: 'B-928/BKN/2026',
  date: '2026-03-05',
  text: 'Agar memilih salah satu dari tiga besar.',
};
