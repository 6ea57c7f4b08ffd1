/**
 * Levels of posts (jenjang jabatan), highest first: senior leadership (JPT utama, madya, pratama), administrator, pengawas; functional
 * (JF) and executing (pelaksana) posts are not managerial. @see UU 20/2023 arts 13–14
 */
export const POST_LEVELS = [
  'jpt-utama',
  'jpt-madya',
  'jpt-pratama',
  'administrator',
  'pengawas',
  'fungsional',
  'pelaksana',
] as const;
export type PostLevel = (typeof POST_LEVELS)[number];

/** Echelons (eselon), the shorthand that survives, highest first. */
export const ECHELONS = ['I.a', 'I.b', 'II.a', 'II.b', 'III.a', 'III.b', 'IV.a', 'IV.b', 'V.a'] as const;
export type Echelon = (typeof ECHELONS)[number];

/** Levels of functional posts (jenjang JF): the skilled ones, then the expert ones, lowest first. */
export const FUNCTIONAL_LEVELS = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
] as const;
export type FunctionalLevel = (typeof FUNCTIONAL_LEVELS)[number];

/**
 * How a post is given (jenis pengangkatan): promosi, mutasi, rotasi, demosi; `placement` is the first post after appointment, or
 * one held before the ledger began (penempatan).
 */
export const ASSIGNMENT_KINDS = ['promosi', 'mutasi', 'rotasi', 'demosi', 'placement'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];

/** Acting officials: for a vacant post (Plt, pelaksana tugas), for an absent holder (Plh, pelaksana harian). */
export const ACTING_KINDS = ['Plt', 'Plh'] as const;
export type ActingKind = (typeof ACTING_KINDS)[number];

/** Why a post falls vacant: its holder moved, was released without a post ("non-job"), or the service ended. */
export const VACANCY_CAUSES = ['moved', 'released', 'service-ended'] as const;
export type VacancyCause = (typeof VACANCY_CAUSES)[number];
