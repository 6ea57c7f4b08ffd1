import type { Sentences } from '#app/platform';

const reallyDecided = {
  id: 'Periksa kedua tanggal; bila memang telah diputus begitu, kirim dengan recordedAsTaken: true: temuannya ikut dicatat.',
  en: 'Check both days; if it was really decided so, send recordedAsTaken: true: it is recorded with its finding.',
};

/** What is said when a decision, or an act on one, is refused. */
export const lifeSentences: Sentences = {
  'decision.unknown': { id: 'Keputusan itu tidak ada di sini.', en: 'There is no such decision here.' },
  'decision.already-annulled': {
    id: 'Sudah dibatalkan atau dicabut dengan {number}.',
    en: 'Already annulled by {number}.',
  },
  'decision.field-unknown': {
    id: 'Keputusan ini tidak memiliki {field}.',
    en: 'This decision has no {field}.',
  },
  'decision.field-fixed': { id: '{field} tidak dapat diralat.', en: '{field} cannot be corrected.' },
  'decision.field-fixed#next': {
    id: 'Cabut keputusan itu, lalu catat yang benar.',
    en: 'Revoke the decision, then record the right one.',
  },
  'decision.field-invalid': {
    id: 'Nilai baru untuk {field} tidak sah.',
    en: 'The new value of {field} is not valid.',
  },
  'decision.effect-date': {
    id: 'Akibat "from-date" memerlukan effectFrom; "from-start" tidak menerimanya.',
    en: 'The effect "from-date" needs effectFrom; "from-start" does not take it.',
  },
  'decision.sk-duplicate': {
    id: 'Nomor {number} sudah dipakai pada {year}.',
    en: 'Number {number} was used in {year}.',
  },
  'decision.sk-duplicate#next': {
    id: 'Keputusan dalam satu SK memakai batchId yang sama; selain itu, periksa nomornya.',
    en: 'Decisions under one SK share a batchId; otherwise check the number.',
  },
  'decision.ruleset-wrong': { id: 'Versi aturan salah untuk {date}.', en: 'Wrong version for {date}.' },
  'decision.ruleset-wrong#next': {
    id: 'Sebut versi yang berlaku pada hari keputusan, atau kosongkan: versi itu yang dipakai.',
    en: 'Cite the version in force on the day of the decision, or none: that one is taken.',
  },
  'decision.pertek-after-sk': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'decision.pertek-after-sk#next': reallyDecided,
  'decision.inauguration-before-sk': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'decision.inauguration-before-sk#next': reallyDecided,
  'decision.effect-order': {
    id: 'Berlaku sampai {until} mendahului berlaku mulai {from}.',
    en: 'In effect until {until} is before in effect from {from}.',
  },
  'oversight.not-in-office': {
    id: '{body} tidak berwenang pada {date}.',
    en: '{body} was not in office on {date}.',
  },
};
