import { numberIn, type Language } from '#views/timeline';
import type { Scores } from '../projection/application-standing.js';
import { roundWordsIn } from '../words/round-words.js';

/** A decimal as the language writes it: "28,73", "28.73". */
export const decimalIn = (language: Language, decimal: string): string =>
  language === 'id' ? decimal.replace('.', ',') : decimal;

/** Scores of one selection in a line: "TWK 90 + TIU 105 + TKP 200 = 395". */
export function scoresSaid(language: Language, { present, twk, tiu, tkp, tests }: Scores): string {
  const words = roundWordsIn(language);
  if (!present) return words.absent;
  const parts = [
    ['TWK', twk],
    ['TIU', tiu],
    ['TKP', tkp],
  ] as const;
  const basic = parts.flatMap(([name, score]) => (score === null ? [] : [{ name, score }]));
  const sum = basic.reduce((all, { score }) => all + score, 0);
  const skd =
    basic.length === 0
      ? []
      : [`${basic.map(({ name, score }) => `${name} ${score}`).join(' + ')} = ${numberIn(language, sum)}`];
  const others = (tests ?? []).map(
    ({ test, score, maximum }) =>
      `${test} ${decimalIn(language, score)} ${words.of} ${decimalIn(language, maximum)}`,
  );
  return [...skd, ...others].join('; ');
}
