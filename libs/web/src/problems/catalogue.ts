import type { Rulebook } from '#app/kernel';
import type { Sentence } from '#app/platform';
import { fieldSentences } from './field-sentences.js';
import type { Language } from './language.js';
import type { SentenceCatalogue } from './sentences.js';
import { webSentences } from './web-sentences.js';

/** Nest token of a function that gives the catalogue. */
export const CATALOGUE = Symbol('CATALOGUE');

type Values = Readonly<Record<string, string | number>>;

/** Every sentence the service can say when it refuses, and the law behind it. */
export class Catalogue {
  constructor(
    private readonly sentences: SentenceCatalogue = {},
    private readonly rulebook?: Rulebook,
  ) {}

  /** The sentence of a code, or undefined. */
  sentence(code: string): Sentence | undefined {
    return look(this.sentences, code) ?? look(webSentences, code) ?? look(fieldSentences, code);
  }

  /** What to do next after a refusal: catalogue entry `<code>#next`, the same for each way of saying a code (`<code>#…`). */
  next(code: string): Sentence | undefined {
    return look(this.sentences, `${code.split('#', 1)[0]}#next`);
  }

  /** The sentence with its placeholders filled. A code without a sentence says itself. */
  say(code: string, values: Values, language: Language): string {
    const sentence = this.sentence(code);
    return sentence ? fill(sentence[language], values) : `${code}.`;
  }

  /** Law behind a ruleset version, or undefined when the version is not known. */
  legalBasis(version: string | undefined): string | undefined {
    return version === undefined ? undefined : this.rulebook?.byVersion(version)?.legalBasis;
  }

  /** Sentence + " (legal basis, version)" + next step: `detail` of a refusal (`domain` rules §9). */
  detail(code: string, values: Values, version: string | undefined, language: Language): string {
    const basis = [this.legalBasis(version), version].filter((part) => part !== undefined).join(', ');
    const next = this.next(code);
    return [this.say(code, values, language), basis && `(${basis})`, next && fill(next[language], values)]
      .filter(Boolean)
      .join(' ');
  }
}

function look(sentences: SentenceCatalogue, code: string): Sentence | undefined {
  if (sentences instanceof Map) return sentences.get(code) as Sentence | undefined;
  return Object.hasOwn(sentences, code) ? (sentences as Readonly<Record<string, Sentence>>)[code] : undefined;
}

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '…',
  );
