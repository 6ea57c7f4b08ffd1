import type { Sentences } from '#app/platform';

/** What a replay refuses. */
export const decisionHistorySentences: Sentences = {
  'known-at.invalid': {
    id: 'knownAt harus saat RFC 3339 (2024-03-26T09:00:00+07:00), tanggal (2024-03-26), rev:<n>, atau pos:<posisi>.',
    en: 'knownAt must be an RFC 3339 instant (2024-03-26T09:00:00+07:00), a date (2024-03-26), rev:<n> or pos:<position>.',
  },
};
