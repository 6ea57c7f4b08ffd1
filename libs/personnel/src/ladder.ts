// prettier-ignore -- one line a group
/** The rank ladder (pangkat, golongan ruang), lowest first. */
export const LADDER = [
  'I/a',
  'I/b',
  'I/c',
  'I/d',
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e',
] as const;
export type Golongan = (typeof LADDER)[number];

/** Steps up the ladder; zero or less when it does not go up. */
export const stepsUp = (from: Golongan, to: Golongan): number => LADDER.indexOf(to) - LADDER.indexOf(from);

/**
 * Kinds of promotion (jenis kenaikan pangkat): reguler; pilihan by its ground (structural post, functional post, post set
 * by the President, extraordinary performance, invention, state official, higher diploma, study leave, seconded);
 * pengabdian; anumerta.
 */
export const PROMOTION_KINDS = [
  'reguler',
  'pilihan-structural',
  'pilihan-functional',
  'pilihan-presidential-post',
  'pilihan-extraordinary-performance',
  'pilihan-invention',
  'pilihan-state-official',
  'pilihan-higher-diploma',
  'pilihan-study-leave',
  'pilihan-seconded',
  'pengabdian',
  'anumerta',
] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];
