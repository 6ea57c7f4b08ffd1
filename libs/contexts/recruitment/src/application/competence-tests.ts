import type { TieStep } from '../formation/result.events.js';

/** Tests of the competence selection of PPPK, as they are written in scores, and the step of the tie path that compares each. */
export const COMPETENCE_TESTS = {
  Teknis: 'technical',
  Manajerial: 'managerial-sociocultural',
  'Sosial Kultural': 'managerial-sociocultural',
  'Manajerial dan Sosial Kultural': 'managerial-sociocultural',
  Wawancara: 'interview',
} as const satisfies Readonly<Record<string, TieStep>>;

/** The test of that name, however its letters are written; undefined: none of the competence selection. */
export const competenceTest = (name: string): keyof typeof COMPETENCE_TESTS | undefined =>
  (Object.keys(COMPETENCE_TESTS) as (keyof typeof COMPETENCE_TESTS)[]).find(
    (test) => test.toLowerCase() === name.trim().toLowerCase(),
  );
