import type { Sentences } from '#app/platform';

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
  'decision.ruleset-wrong': { id: 'Versi aturan salah untuk {date}.', en: 'Wrong version for {date}.' },
  'decision.pertek-after-sk': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'decision.inauguration-before-sk': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'decision.effect-order': {
    id: 'Berlaku sampai {until} mendahului berlaku mulai {from}.',
    en: 'In effect until {until} is before in effect from {from}.',
  },
  'oversight.not-in-office': {
    id: '{body} tidak berwenang pada {date}.',
    en: '{body} was not in office on {date}.',
  },
};
