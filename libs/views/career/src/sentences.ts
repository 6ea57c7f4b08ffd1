import type { Sentences } from '#app/platform';

/** What a question about a career refuses. */
export const careerSentences: Sentences = {
  'known-at.revision': {
    id: 'Riwayat seseorang terdiri atas beberapa aliran: knownAt tidak dapat berupa rev:<n>.',
    en: 'A career is made of several streams: knownAt cannot be rev:<n>.',
  },
};
