import type { Config, Sentence } from '#app/platform';

const LOCAL: Sentence = {
  id: 'Mode lokal: catatan contoh, bukan sumber resmi.',
  en: 'Local mode: sample records, not authoritative.',
};
const SIMULATED: Sentence = {
  id: 'Waktu simulasi: tanggal pencatatan di halaman ini rekaan.',
  en: 'Simulated clock: the recording times on this page are invented.',
};

/** What every page must say first: that nobody vouches for the recorders, or that time itself is simulated. */
export const noticeOf = (config: Config): Sentence | null =>
  config.clock === 'simulated' ? SIMULATED : config.auth.mode === 'local' ? LOCAL : null;
