import type { Sentences } from '#app/platform';

/** Refusals of the timeline's own. */
export const timelineSentences: Sentences = {
  'feed.full': {
    id: 'Terlalu banyak pengikut linimasa saat ini. Coba lagi setengah menit lagi, atau baca /v1/feed.',
    en: 'Too many followers of the timeline right now. Try again in half a minute, or read /v1/feed.',
  },
  'feed.too-many': {
    id: 'Paling banyak {most} aliran dari satu alamat. Tutup yang tidak dipakai.',
    en: 'At most {most} streams from one address. Close those not in use.',
  },
};
