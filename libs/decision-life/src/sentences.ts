import type { Sentence, Sentences } from '#app/platform';

/** What to do after a refusal of effect F: this, or what may always be done about what was really decided so. */
export const orAsTaken = ({ id, en }: Sentence): Sentence => ({
  id: `${id} Bila memang telah diputus begitu, kirim dengan recordedAsTaken: true: temuannya ikut dicatat.`,
  en: `${en} If it was really decided so, send recordedAsTaken: true: it is recorded with its finding.`,
});
const bothDays = orAsTaken({ id: 'Periksa kedua tanggal.', en: 'Check both days.' });

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
  'decision.pertek-after-sk#next': bothDays,
  'decision.inauguration-before-sk': {
    id: '{first} tidak boleh sesudah {second}.',
    en: '{first} must not be after {second}.',
  },
  'decision.inauguration-before-sk#next': bothDays,
  'decision.effect-order': {
    id: 'Berlaku sampai {until} mendahului berlaku mulai {from}.',
    en: 'In effect until {until} is before in effect from {from}.',
  },
  'oversight.not-in-office': {
    id: '{body} tidak berwenang pada {date}.',
    en: '{body} was not in office on {date}.',
  },
  'oversight.not-in-office#next': orAsTaken({
    id: 'Periksa lembaga dan tanggal suratnya.',
    en: 'Check the body and the date of its letter.',
  }),
  'decision.unknown#next': {
    id: 'Periksa refDecisionId, dan alamatnya.',
    en: 'Check refDecisionId, and the address.',
  },
  'decision.already-annulled#next': {
    id: 'Keputusan itu tidak berlaku lagi; yang baru dicatat sebagai keputusan baru.',
    en: 'That decision holds no more; a new one is recorded as such.',
  },
  'decision.field-unknown#next': {
    id: 'Pakai nama isian seperti pada keputusan yang tercatat.',
    en: 'Use the names of fields as the recorded decision has them.',
  },
  'decision.field-invalid#next': {
    id: 'Pakai bentuk nilai seperti pada keputusan yang tercatat.',
    en: 'Use the form of the value as the recorded decision has it.',
  },
  'decision.effect-date#next': {
    id: 'Isi atau kosongkan effectFrom.',
    en: 'State effectFrom, or leave it out.',
  },
  'decision.effect-order#next': {
    id: 'Periksa effectiveFrom dan effectiveUntil.',
    en: 'Check effectiveFrom and effectiveUntil.',
  },
};
