import { orAsTaken } from '#app/decision-life';
import type { Sentences } from '#app/platform';

/** What an officer does after a refusal of this context. */
export const nextSteps: Sentences = {
  'rank.tmt-calendar#next': orAsTaken({
    id: 'Pakai tanggal itu sebagai effectiveFrom.',
    en: 'Use that date as effectiveFrom.',
  }),
  'rank.step#next': orAsTaken({
    id: 'Periksa fromGolongan dan toGolongan.',
    en: 'Check fromGolongan and toGolongan.',
  }),
  'rank.service-time#next': orAsTaken({
    id: 'Usulkan sesudah masa kerjanya terpenuhi, atau periksa jenis usulnya.',
    en: 'Propose it once the time is served, or check its kind.',
  }),
  'rank.appraisal#next': orAsTaken({
    id: 'Usulkan sesudah dua tahun penilaian yang memenuhi.',
    en: 'Propose it after two years of ratings that do.',
  }),
  'rank.ceiling#next': orAsTaken({
    id: 'Periksa pendidikan yang tercatat; kenaikan di atasnya memerlukan jenis lain.',
    en: 'Check the recorded education; a promotion beyond it is of another kind.',
  }),
  'rank.above-superior#next': orAsTaken({
    id: 'Periksa atasan langsung dan pangkatnya pada tanggal itu.',
    en: 'Check the superior and that rank on the day.',
  }),
  'rank.credit#next': orAsTaken({
    id: 'Usulkan sesudah angka kreditnya terpenuhi, atau periksa predikat tahunannya.',
    en: 'Propose it once the credits are there, or check the ratings of the years.',
  }),
  'rank.discipline#next': orAsTaken({
    id: 'Tunggu putusan perkara itu.',
    en: 'Wait for the decision of that case.',
  }),
  'pertek.missing#next': orAsTaken({
    id: 'Catat dengan record-pertek, atau cantumkan pada pertek.',
    en: 'Record it by record-pertek, or state it in pertek.',
  }),
  'pertek.refused#next': orAsTaken({
    id: 'Catat pertimbangan teknis yang baru dahulu.',
    en: 'Record a new consideration first.',
  }),
  'promotion.exists#next': {
    id: 'Keputusan yang keliru diralat atau dicabut.',
    en: 'A wrong decision is corrected or revoked.',
  },
  'promotion.pending#next': {
    id: 'Tetapkan usul itu, atau catat penolakan BKN.',
    en: 'Grant that proposal, or record that BKN refused it.',
  },
  'promotion.not-proposed#next': {
    id: 'Usulkan dahulu, atau tetapkan lewat rank-promotions.',
    en: 'Propose it first, or grant it by rank-promotions.',
  },
  'promotion.unknown#next': { id: 'Periksa nomor usulnya.', en: 'Check the id of the proposal.' },
};
