import type { Sentences } from '#app/platform';
import { nextSteps } from './next-steps.js';
import { postSentences } from './post-sentences.js';
import { unitSentences } from './unit-sentences.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...nextSteps,
  'agency.already-registered': {
    id: 'Kode {slug} sudah dipakai oleh {name}.',
    en: 'The slug {slug} already belongs to {name}.',
  },
  'agency.unknown': { id: 'Instansi itu belum terdaftar.', en: 'That agency is not registered.' },
  ...unitSentences,
  ...postSentences,
};
