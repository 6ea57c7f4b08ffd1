import type { Sentences } from '#app/platform';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  'privacy.already-erased': {
    id: 'Data orang itu sudah dihapus pada {date}.',
    en: "That person's data was erased on {date} already.",
  },
  'privacy.own-record': {
    id: 'Petugas tidak dapat menghapus datanya sendiri; petugas lain yang mencatatnya.',
    en: 'An officer cannot erase their own data; another officer records it.',
  },
  'privacy.other-agency': {
    id: 'Orang itu juga tercatat pada {n} instansi di luar kewenangan Anda. Yang menghapus harus berwenang atas semuanya.',
    en: 'The person is also on record with {n} agencies outside your scope. Who erases must be responsible for all of them.',
  },
  'privacy.decided-later': {
    id: 'Tanggal keputusan {date} sesudah hari ini, {today}.',
    en: 'The day of the decision, {date}, is after today, {today}.',
  },
  'privacy.person-erased': {
    id: 'Data orang ini sudah dihapus: data pribadinya tidak dicatat lagi, dan keputusan tentangnya tidak dapat diralat.',
    en: "This person's data was erased: nothing personal is recorded about them any more, and no decision on them can be corrected.",
  },
  'privacy.person-erased#next': {
    id: 'Kosongkan isian pribadi. Keputusan tentang orang ini masih dapat dicabut atau dibatalkan.',
    en: 'Leave personal fields out. A decision on this person can still be revoked or annulled.',
  },
  'privacy.basis-exists': { id: 'Dasar itu sudah dicatat.', en: 'That basis is recorded already.' },
  'privacy.consent-of-nobody': {
    id: 'Persetujuan diberikan oleh seseorang: sebutkan personRef-nya.',
    en: 'A consent is given by somebody: state their personRef.',
  },
  'privacy.consent-of-nobody#next': {
    id: 'Untuk semua pemegang jabatan sekaligus, dasarnya adalah public-office.',
    en: 'For all holders at once, the ground is public-office.',
  },
  'privacy.office-of-somebody': {
    id: 'Dasar public-office berlaku untuk semua pemegang jabatan: kosongkan personRef.',
    en: 'The ground public-office covers every holder: leave personRef out.',
  },
  'privacy.office-of-somebody#next': {
    id: 'Untuk satu orang saja, dasarnya adalah persetujuan tertulis orang itu (consent).',
    en: 'For one person alone, the ground is their written consent.',
  },
  'privacy.person-unknown': {
    id: 'Orang itu tidak tercatat pada instansi ini.',
    en: 'That person is not on record with this agency.',
  },
  'privacy.person-unknown#next': {
    id: 'Periksa personRef, atau catat orang itu lebih dulu sebagai pegawai.',
    en: 'Check personRef, or record the person as an employee first.',
  },
  'privacy.ground-insufficient': {
    id: 'Menurut aturan pada {date}, {ground} bukan dasar untuk mengumumkan nama.',
    en: 'By the rule of {date}, {ground} is no ground to publish names.',
  },
  'privacy.ground-insufficient#next': {
    id: 'Periksa tanggal keputusan dan dasarnya; aturannya publication.names.jpt.',
    en: 'Check the day of the decision and its ground; the rule is publication.names.jpt.',
  },
  'privacy.consent-not-written': {
    id: 'Persetujuan harus tertulis: tidak ada bukti berjenis {kind}.',
    en: 'A consent must be in writing: there is no evidence of the kind {kind}.',
  },
  'privacy.consent-not-written#next': {
    id: 'Sertakan SHA-256 persetujuan tertulis sebagai bukti {kind}. Bila memang telah diputus tanpa itu, kirim dengan recordedAsTaken: true: dasar itu dicatat dengan temuannya, dan tidak membuka nama siapa pun.',
    en: 'State the SHA-256 of the written consent as evidence of the kind {kind}. If it was really decided without, send recordedAsTaken: true: the basis is recorded with its finding, and opens no name.',
  },
};
