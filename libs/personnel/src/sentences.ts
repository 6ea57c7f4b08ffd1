/** What is said of a number of a civil servant (NIP, NI PPPK) that cannot be recorded, in whichever context. */
export const personnelSentences = {
  'nip.invalid': {
    id: 'Digit ke-{places} bukan bagian {number} orang ini.',
    en: 'Digits {places} are not those of a {number} of this person.',
  },
  'nip.invalid#length': {
    id: '{number} terdiri atas {length} digit.',
    en: 'A {number} has {length} digits.',
  },
  'nip.taken': {
    id: 'Nomor itu sudah ditetapkan untuk orang lain.',
    en: 'That number was set for somebody else.',
  },
  'nip.invalid#next': {
    id: 'Cocokkan dengan penetapan BKN, serta tanggal lahir dan jenis kelamin yang tercatat.',
    en: 'Compare it with what BKN set, and with the recorded day of birth and sex.',
  },
  'nip.taken#next': {
    id: 'Periksa nomor itu, dan milik siapa.',
    en: 'Check the number, and whose it is.',
  },
} as const;
