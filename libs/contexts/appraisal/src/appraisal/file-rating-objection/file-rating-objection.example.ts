/** A body that works when pasted, on the rating of the example: the last day of its window. */
export const fileRatingObjectionExample = {
  filedOn: '2026-01-22',
  grounds: 'Capaian triwulan IV tidak dihitung.',
};
