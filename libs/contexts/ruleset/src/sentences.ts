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
