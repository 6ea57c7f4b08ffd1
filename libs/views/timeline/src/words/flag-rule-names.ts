import type { Sentence } from '#app/platform';

/** Plain names of integrity flags, by the rule that holds their parameters. */
export const flagRuleNames: Readonly<Record<string, Sentence>> = {
  'flag.top-rank-skipped': { id: 'Tanda: peringkat pertama dilewati', en: 'Flag: first rank passed over' },
  'flag.short-tenure': { id: 'Tanda: masa jabatan singkat', en: 'Flag: short time in a post' },
  'flag.retroactive': { id: 'Tanda: keputusan berlaku surut', en: 'Flag: effect before the decree' },
  'flag.pertek-after-sk': {
    id: 'Tanda: pertimbangan teknis setelah SK',
    en: 'Flag: consideration after the decree',
  },
  'flag.late-recording': { id: 'Tanda: terlambat dicatat', en: 'Flag: recorded late' },
  'flag.post-churn': { id: 'Tanda: jabatan sering berganti', en: 'Flag: a post that changes hands often' },
  'flag.long-acting': { id: 'Tanda: Plt atau Plh terlalu lama', en: 'Flag: acting for long' },
  'flag.demotion-no-basis': { id: 'Tanda: demosi tanpa dasar', en: 'Flag: demotion without a basis' },
  'flag.generous-unit': {
    id: 'Tanda: unit terlalu murah nilai',
    en: 'Flag: generous ratings in a poor unit',
  },
  'flag.flat-rater': { id: 'Tanda: penilai menyamaratakan', en: 'Flag: a rater who gives all the same' },
  'flag.objection-overdue': { id: 'Tanda: sanggahan lewat waktu', en: 'Flag: objection past its day' },
  'flag.score-after-ranking': {
    id: 'Tanda: nilai diubah setelah peringkat',
    en: 'Flag: scores changed after the ranking',
  },
  'flag.mass-move': { id: 'Tanda: mutasi besar-besaran', en: 'Flag: many moved by one decree' },
  'flag.election-lock': { id: 'Tanda: mutasi pada masa larangan', en: 'Flag: moved in an election lock' },
  'flag.distribution': {
    id: 'Tanda: sebaran nilai tidak sesuai',
    en: 'Flag: ratings that do not fit the unit',
  },
  'flag.finding': { id: 'Tanda: dicatat dengan temuan', en: 'Flag: recorded with findings' },
};
