import type { Sentence } from '#app/platform';

/** A language of the interface. */
export type Language = keyof Sentence;

/** The language an `Accept-Language` header asks for: Indonesian unless it prefers English. */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'id', weight: 0 };
  for (const range of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.split('-', 1)[0];
    const weight = Number(
      parameters
        .map((p) => p.trim())
        .find((p) => p.startsWith('q='))
        ?.slice(2) ?? '1',
    );
    if ((language === 'id' || language === 'en') && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
