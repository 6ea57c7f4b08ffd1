import { SearchVector } from '#app/platform';

const WORD = /[\p{L}\p{N}]+/gu;
/** Limits of PostgreSQL's tsvector: 2 KiB a word, 16,383 places. */
const WORD_CHARACTERS = 100;
const WORDS = 4_000;

/**
 * Words of a text as the search knows them: runs of letters and digits in lower case, nothing stemmed. PostgreSQL's own
 * parser reads `821.22/175/BKD/2024` as a path or a version; cut here, an SK number is found by any part of it.
 */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? [])
    .slice(0, WORDS)
    .map((word) => word.slice(0, WORD_CHARACTERS));

/** Words of texts that recur (agencies, laws, kinds), so that a rebuild cuts each of them once. */
const known = new Map<string, readonly string[]>();
const KNOWN = 5_000;

function wordsOnce(text: string): readonly string[] {
  let words = known.get(text);
  if (words) return words;
  words = wordsOf(text);
  if (known.size >= KNOWN) known.clear();
  if (text.length <= 500) known.set(text, words);
  return words;
}

/**
 * The words of the texts with their places. A gap between two texts keeps a phrase from reaching over both; so what a
 * text says need not be told twice.
 */
export function searchVector(texts: ReadonlySet<string>): SearchVector {
  const places = new Map<string, number[]>();
  let place = 1;
  for (const text of texts) {
    for (const word of wordsOnce(text)) {
      if (place > 16_000) break;
      const own = places.get(word);
      if (own === undefined) places.set(word, [place]);
      else if (own.length < 200) own.push(place);
      place += 1;
    }
    place += 1;
  }
  return SearchVector.of(places);
}

/**
 * A tsquery literal: every word or "quoted phrase" must occur, the last word also as a beginning. Null when the text
 * holds no word at all.
 */
export function searchQuery(text: string): string | null {
  const parts = text
    .split('"')
    .map((part, index) => ({ words: wordsOf(part).slice(0, 20), phrase: index % 2 === 1 }));
  const terms = parts.flatMap(({ words, phrase }) => {
    const quoted = words.map((word) => `'${word}'`);
    return phrase && quoted.length > 0 ? [`(${quoted.join(' <-> ')})`] : quoted;
  });
  const last = terms.at(-1);
  if (last === undefined) return null;
  if (!last.startsWith('(')) terms[terms.length - 1] = `${last}:*`;
  return terms.slice(0, 40).join(' & ');
}
