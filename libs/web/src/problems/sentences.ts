import type { Sentence, Sentences } from '#app/platform';

/** Nest token of the catalogue of refusals: code → sentence, of all contexts together. */
export const SENTENCES = Symbol('SENTENCES');

/** What may stand under `SENTENCES`. */
export type SentenceCatalogue = Sentences | ReadonlyMap<string, Sentence>;
