import type { Language } from './language.js';
import { wordsEn } from './words-en.js';
import { wordsId, type Words } from './words-id.js';

/** The interface's texts in a language. */
export const wordsIn = (language: Language): Words => (language === 'id' ? wordsId : wordsEn);
