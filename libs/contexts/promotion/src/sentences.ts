import type { Sentences } from '#app/platform';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  'rank.tmt-calendar': {
    id: '{date} bukan tanggal kenaikan pangkat; berikutnya {next}.',
    en: '{date} is not a promotion date; next: {next}.',
  },
  'rank.step': {
    id: '{from} → {to} adalah {n} tingkat, bukan satu.',
    en: '{from} → {to} is {n} steps, not one.',
  },
  'rank.service-time': {
    id: 'Masa kerja dalam pangkat {have} tahun; diperlukan {need} tahun.',
    en: '{have} years served in the rank; {need} are needed.',
  },
  'pertek.missing': {
    id: 'Pertimbangan teknis BKN (nomor dan tanggal) belum dicantumkan.',
    en: "BKN's technical consideration (number and date) is not cited.",
  },
  'promotion.exists': {
    id: 'Kenaikan pangkat ini sudah ditetapkan.',
    en: 'This promotion has been granted already.',
  },
};
