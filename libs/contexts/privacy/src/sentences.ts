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
};
