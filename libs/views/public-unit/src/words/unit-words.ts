import type { Language } from '#views/timeline';
import { wordsEn } from './words-en.js';
import { wordsId, type UnitWords } from './words-id.js';

/** The texts of the pages of units in a language. */
export const unitWordsIn = (language: Language): UnitWords => (language === 'id' ? wordsId : wordsEn);
