import type { Sentences } from '#app/platform';

/** What an appointment from recruitment refuses. */
export const appointmentSentences: Sentences = {
  'appointment.unit-missing': {
    id: 'Formasi ini tidak menyebut unit kerja; sebutkan unitId.',
    en: 'This formation names no unit; state unitId.',
  },
  'appointment.no-number': {
    id: 'Penetapan nomor pelamar ini tidak berlaku lagi.',
    en: 'The number of this applicant does not stand any more.',
  },
};
