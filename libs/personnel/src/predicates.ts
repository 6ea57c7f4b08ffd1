/** How outcome (hasil kerja) and behaviour (perilaku kerja) are each rated: below, as, above expectation. */
export const EXPECTATIONS = ['di-bawah', 'sesuai', 'di-atas'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/**
 * Predicates of a person or a unit, best first: Sangat Baik, Baik, Butuh Perbaikan ("Cukup" is an alias), Kurang,
 * Sangat Kurang.
 */
export const PREDICATES = ['SB', 'B', 'BP', 'K', 'SK'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** Words accepted on input, and the predicate each means. */
const WORDS: Readonly<Record<string, Predicate>> = {
  'sangat baik': 'SB',
  baik: 'B',
  'butuh perbaikan': 'BP',
  cukup: 'BP',
  kurang: 'K',
  'sangat kurang': 'SK',
};

/** The predicate a code or word means, or undefined. */
export function predicateOf(word: string): Predicate | undefined {
  const code = PREDICATES.find((predicate) => predicate === word.toUpperCase());
  const key = word.trim().toLowerCase();
  return code ?? (Object.hasOwn(WORDS, key) ? WORDS[key] : undefined);
}
