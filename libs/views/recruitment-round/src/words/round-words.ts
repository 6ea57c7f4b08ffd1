import type { Language } from '#views/timeline';
import { wordsEn } from './words-en.js';
import { wordsId, type RoundWords } from './words-id.js';

/** The texts of the pages of recruitment in a language. */
export const roundWordsIn = (language: Language): RoundWords => (language === 'id' ? wordsId : wordsEn);
