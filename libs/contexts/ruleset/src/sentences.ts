import type { Sentences } from '#app/platform';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  'ruleset.rule-unknown': {
    id: 'Tidak ada aturan {rule} yang dipakai menilai keputusan.',
    en: 'No decision is judged by a rule {rule}.',
  },
  'ruleset.rule-unknown#next': {
    id: 'Daftar aturan: GET /v1/ruleset/rulesets.',
    en: 'The rules are listed at GET /v1/ruleset/rulesets.',
  },
  'ruleset.values-invalid': {
    id: 'Nilai itu tidak sesuai dengan bentuk aturan {rule}.',
    en: 'The values do not have the shape of the rule {rule}.',
  },
  'ruleset.values-invalid#next': {
    id: 'Penunjuk menyebut bagian yang salah; versi lain aturan itu adalah contohnya.',
    en: 'The pointer names the part that is wrong; other versions of the rule are examples.',
  },
  'ruleset.weights': {
    id: 'Bobot pada aturan {rule} berjumlah {sum}, bukan 100.',
    en: 'The weights of the rule {rule} add up to {sum}, not 100.',
  },
  'ruleset.weights#next': {
    id: 'Perbaiki bobotnya sehingga jumlahnya 100.',
    en: 'Mend the weights so that they add up to 100.',
  },
  'ruleset.fallback': {
    id: 'Tabel aturan {rule} tidak memiliki baris `*`, yang berlaku bagi semua yang tidak disebut.',
    en: 'The table of the rule {rule} has no row `*`, which holds for all that no other row names.',
  },
  'ruleset.fallback#next': {
    id: 'Tambahkan satu baris yang menyebut `*`.',
    en: 'Add one row that names `*`.',
  },
  'ruleset.period': {
    id: 'Berlaku sampai {to} mendahului berlaku mulai {from}.',
    en: 'Valid until {to} is before valid from {from}.',
  },
  'ruleset.overlap': {
    id: 'Bertumpang tindih dengan {version}, yang berlaku mulai {from}.',
    en: 'It overlaps {version}, which is valid from {from}.',
  },
  'ruleset.overlap#next': {
    id: 'Pilih hari lain, ralat versi itu, atau cabut lalu tetapkan yang benar.',
    en: 'Choose other days, correct that version, or revoke it and publish the right one.',
  },
  'calendar.day-outside': {
    id: '{date} bukan hari pada tahun {year}.',
    en: '{date} is not a day of {year}.',
  },
  'calendar.day-twice': {
    id: '{date} disebut dua kali untuk tahun {year}.',
    en: '{date} is named twice for {year}.',
  },
  'calendar.missing': {
    id: 'Hari kerja tahun itu belum ditetapkan. Jangka waktu hari kerja dihitung tanpa hari liburnya dan belum terkonfirmasi.',
    en: 'The working days of that year were not declared. Deadlines are counted without its holidays and are unconfirmed.',
  },
};
