import type { Language } from '#views/timeline';
import { wordsEn } from './words-en.js';
import { wordsId, type SummaryWords } from './words-id.js';

/** The texts of the page of a summary in a language. */
export const summaryWordsIn = (language: Language): SummaryWords => (language === 'id' ? wordsId : wordsEn);
