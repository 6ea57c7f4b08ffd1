import type { Sentences } from '#app/platform';
import { applicationSentences } from './application-sentences.js';
import { nextSteps } from './next-steps.js';
import { selectionSentences } from './selection-sentences.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...selectionSentences,
  ...nextSteps,
  'round.decree-missing': {
    id: 'Keputusan Menteri belum dicantumkan.',
    en: "The Minister's decree is not cited.",
  },
  'round.already-opened': { id: 'Pengadaan ini sudah dibuka.', en: 'This round was opened already.' },
  'round.unknown': {
    id: 'Pengadaan itu tidak ada, atau pembukaannya sudah gugur.',
    en: 'There is no such round, or its opening fell.',
  },
  'round.no-rules': {
    id: 'Tidak ada aturan pengadaan yang dikenal pada {date}.',
    en: 'No procurement rules are known for {date}.',
  },
  'formation.weights': {
    id: 'Bobot berjumlah {sum}, bukan 100.',
    en: 'Weights give {sum}, not 100.',
  },
  'formation.weights#extra': {
    id: 'Bobot SKB tambahan di luar CAT, {x} %, melebihi {cap} %.',
    en: 'Extra field tests outside CAT weigh {x} %, above {cap} %.',
  },
  'formation.weights#missing': {
    id: 'Bobot setiap tes seleksi kompetensi bidang (SKB) belum dicantumkan.',
    en: 'The weight of each test of the field selection (SKB) is not stated.',
  },
  'formation.salary-order': {
    id: 'Gaji terendah {min} melebihi gaji tertinggi {max}.',
    en: 'The lowest pay {min} is above the highest pay {max}.',
  },
  'formation.already-defined': {
    id: 'Formasi ini sudah ditetapkan.',
    en: 'This formation has been set already.',
  },
  'formation.unknown': {
    id: 'Penetapan formasi ini sudah gugur.',
    en: 'The definition of this formation fell.',
  },
  'vacancy.incomplete': { id: '{test} tidak berbobot.', en: '{test} has no weight.' },
  'vacancy.frozen': { id: 'Sudah diumumkan: ralat dengan alasan.', en: 'Published: amend with a reason.' },
  'vacancy.not-announced': {
    id: 'Lowongan ini tidak sedang diumumkan.',
    en: 'This vacancy is not announced now.',
  },
  'vacancy.schedule-order': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'import.row-differs': {
    id: 'Sudah tercatat dari baris dengan isi lain; ralat yang tercatat.',
    en: 'This was recorded from a row with other content; correct what was recorded.',
  },
  'import.procurement-kind': {
    id: 'Jenis pengadaan bukan PNS dan bukan PPPK.',
    en: 'The procurement is neither PNS nor PPPK.',
  },
  'import.decree-differs': {
    id: 'Pengadaan instansi ini dibuka dengan keputusan Menteri {number}.',
    en: "The agency's round was opened by the Minister's decree {number}.",
  },
  'import.round-fell': {
    id: 'Pembukaan pengadaan instansi ini sudah gugur.',
    en: "The opening of the agency's round fell.",
  },
  ...applicationSentences,
};
