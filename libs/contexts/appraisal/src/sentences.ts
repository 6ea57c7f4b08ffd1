import type { Sentences } from '#app/platform';
import { nextSteps } from './next-steps.js';
import { ratingSentences } from './rating-sentences.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...nextSteps,
  ...ratingSentences,
  'appraisal.matrix': {
    id: 'Hasil kerja {outcome} dan perilaku kerja {behaviour} menghasilkan {predicate}.',
    en: '{outcome} × {behaviour} gives {predicate}.',
  },
  'appraisal.final-exists': { id: 'Sudah final sejak {date}.', en: 'Final since {date}.' },
  'appraisal.final-exists#next': {
    id: 'Cabut atau batalkan yang lama dahulu.',
    en: 'Revoke or annul the old one first.',
  },
  'appraisal.window-open': {
    id: 'Keberatan masih dapat diajukan sampai akhir {date}.',
    en: 'Objections may be filed until the end of {date}.',
  },
  'summary.mismatch': {
    id: 'Peristiwa menghasilkan {computed}, bukan {stated}.',
    en: 'The events give {computed}, not {stated}.',
  },
  'summary.headcount': {
    id: 'Yang sudah dinilai lebih banyak daripada {headcount} orang.',
    en: 'More persons were rated than {headcount}.',
  },
};
