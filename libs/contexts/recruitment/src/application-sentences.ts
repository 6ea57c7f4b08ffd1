import type { Sentences } from '#app/platform';

/** What the refusals about applications, objections and numbers say. None repeats a number of a person. */
export const applicationSentences: Sentences = {
  'application.unknown': { id: 'Lamaran ini tidak ada.', en: 'There is no such application.' },
  'application.number-used': {
    id: 'Nomor pendaftaran ini sudah dipakai dalam pengadaan ini.',
    en: 'This number was used in this round.',
  },
  'application.number-personal': {
    id: 'Nomor yang terbuka untuk umum tidak boleh memuat NIK, NIP atau NI PPPK.',
    en: 'A number that everybody sees must not hold a NIK, NIP or NI PPPK.',
  },
  'application.formation-unknown': {
    id: 'Formasi itu tidak ada dalam pengadaan ini.',
    en: 'There is no such formation in this round.',
  },
  'vacancy.schedule-missing': {
    id: 'Jadwal pendaftaran formasi ini tidak tercatat.',
    en: 'No days of registration are recorded for this formation.',
  },
  'vacancy.schedule-missing#next': {
    id: 'Ralat pengumumannya dengan jadwal.',
    en: 'Amend its announcement with a schedule.',
  },
  'application.window-closed': {
    id: 'Pendaftaran ditutup pada {date}.',
    en: 'Registration closed on {date}.',
  },
  'application.window-closed#early': {
    id: 'Pendaftaran dibuka pada {date}.',
    en: 'Registration opens on {date}.',
  },
  'application.duplicate': {
    id: 'Satu lamaran per orang pada {year}.',
    en: 'One application per person in {year}.',
  },
  'application.future': {
    id: '{at} belum tiba: sekarang {now}.',
    en: '{at} has not come yet: it is {now}.',
  },
  'application.future#next': {
    id: 'Periksa jam, tanggal, dan zona waktunya, atau catat sesudah waktunya tiba.',
    en: 'Check time, date and time zone, or record it when the time has come.',
  },
  'application.announced-early': {
    id: 'Diumumkan {announcedOn}, sebelum diputus {decidedOn}.',
    en: 'Announced on {announcedOn}, before it was decided on {decidedOn}.',
  },
  'nik.invalid': {
    id: 'Digit ke-{places} tidak mungkin dalam {number}.',
    en: 'Digits {places} are not possible in a {number}.',
  },
  'nik.invalid#length': {
    id: '{number} terdiri atas {length} digit.',
    en: 'A {number} has {length} digits.',
  },
  'nip.already-issued': {
    id: 'Nomor pelamar ini sudah ditetapkan.',
    en: 'The number of this applicant was set already.',
  },
  'nip.not-passed': {
    id: 'Pelamar ini tidak lulus pada hasil akhir yang berlaku.',
    en: 'This applicant did not pass by the final result that stands.',
  },
  'admin.reason-required': {
    id: 'TMS memerlukan alasan berkode.',
    en: 'TMS needs a coded reason.',
  },
  'admin.reason-unexpected': {
    id: 'MS tidak disertai syarat yang tidak dipenuhi.',
    en: 'MS comes without failed requirements.',
  },
  'admin.already-decided': {
    id: 'Seleksi administrasi lamaran ini sudah diputus.',
    en: 'The administrative selection of this application was decided already.',
  },
  'admin.already-decided#next': {
    id: 'Ralat atau cabut keputusan itu, atau putuskan sanggahnya.',
    en: 'Correct or revoke that decision, or decide the objection to it.',
  },
  'objection.late': { id: 'Masa sanggah berakhir pada {date}.', en: 'The window closed on {date}.' },
  'objection.early': { id: 'Masa sanggah dibuka pada {date}.', en: 'The window opens on {date}.' },
  'objection.repeated': { id: 'Sanggah sudah diajukan.', en: 'Already filed.' },
  'objection.incomplete': {
    id: '{requirement} tidak disanggah.',
    en: '{requirement} is not contested.',
  },
  'objection.requirement-unknown': {
    id: '{requirement} bukan alasan keputusan itu.',
    en: '{requirement} is no reason of that decision.',
  },
  'objection.nothing-contested': {
    id: 'Tidak ada keputusan yang dapat disanggah pada tahap ini.',
    en: 'There is no decision to object to at this stage.',
  },
  'objection.number-used': {
    id: 'Nomor sanggah ini sudah dipakai.',
    en: 'This number of an objection was used.',
  },
  'objection.unknown': { id: 'Sanggah itu tidak ada.', en: 'There is no such objection.' },
  'objection.already-answered': {
    id: 'Sanggah itu sudah dijawab.',
    en: 'That objection was answered already.',
  },
  'objection.fell': {
    id: 'Keputusan yang disanggah sudah gugur.',
    en: 'The decision objected to fell.',
  },
  'objection.same-person': {
    id: 'Pemutus sanggah ikut mengambil keputusan yang disanggah.',
    en: 'The decider took the contested decision.',
  },
  'objection.same-person#next': {
    id: 'Catat pejabat lain sebagai pemutus (decider).',
    en: 'State somebody else as decider.',
  },
  'cancel.no-decision': { id: 'Tidak ada yang dapat dibatalkan.', en: 'Nothing to cancel.' },
  'cancel.reason-required': {
    id: 'Pembatalan memerlukan alasan berkode.',
    en: 'A cancellation needs a coded reason.',
  },
};
