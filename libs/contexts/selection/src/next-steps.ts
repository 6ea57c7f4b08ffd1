import { orAsTaken } from '#app/decision-life';
import type { Sentences } from '#app/platform';

/** What an officer does after a refusal of this context. */
export const nextSteps: Sentences = {
  'selection.unopened#next': {
    id: 'Buka seleksi itu dahulu, atau periksa nomornya.',
    en: 'Open the selection first, or check its id.',
  },
  'selection.exists#next': {
    id: 'Pakai seleksi yang ada; yang keliru diralat atau dicabut.',
    en: 'Use the one that is open; a wrong one is corrected or revoked.',
  },
  'selection.closed#next': {
    id: 'Cabut penutupannya, atau buka seleksi baru.',
    en: 'Revoke its closing, or open a new selection.',
  },
  'selection.notice-order#next': {
    id: 'Periksa noticeFrom dan noticeUntil.',
    en: 'Check noticeFrom and noticeUntil.',
  },
  'selection.weights#next': {
    id: 'Perbaiki weights: setiap unsur dalam batasnya, dan jumlah seluruhnya tepat.',
    en: 'Mend weights: each part within its limits, and all together the whole.',
  },
  'panel.composition#next': orAsTaken({
    id: 'Panitia gasal, dari dalam dan luar instansi, dan yang dari dalam tidak melebihi batas.',
    en: 'The panel is odd, from inside and outside, and those from inside stay within the limit.',
  }),
  'panel.member-repeated#next': {
    id: 'Beri setiap anggota memberNo sendiri.',
    en: 'Give each member a memberNo of their own.',
  },
  'panel.member-unknown#next': { id: 'Pakai memberNo dari panel.', en: 'Use a memberNo of the panel.' },
  'panel.conflict#next': orAsTaken({
    id: 'Minta anggota lain menilai peserta itu.',
    en: 'Let another member score this candidate.',
  }),
  'candidate.number-used#next': { id: 'Beri nomor lain.', en: 'Give another number.' },
  'candidate.exists#next': {
    id: 'Pakai nomor peserta yang ada.',
    en: 'Use the number that the candidate has.',
  },
  'candidate.unknown#next': {
    id: 'Terima peserta itu dahulu, atau periksa nomornya.',
    en: 'Admit the candidate first, or check the number.',
  },
  'jpt.eligibility#next': orAsTaken({
    id: 'Periksa isian peserta itu.',
    en: 'Check what is stated of the candidate.',
  }),
  'shortlist.empty#next': {
    id: 'Terima dan nilai peserta dahulu, atau tutup seleksi.',
    en: 'Admit and score candidates first, or close the selection.',
  },
  'shortlist.scores-missing#next': { id: 'Catat nilainya dengan score.', en: 'Record it by score.' },
  'shortlist.mismatch#next': {
    id: 'Kirim tanpa shortlist: urutan yang dihitung diajukan; jumlah lain memerlukan reasonCode.',
    en: 'Leave shortlist out: the computed order is submitted; another number of names needs reasonCode.',
  },
};
