import type { Sentences } from '#app/platform';

/** What the refusals of scores, rankings and final results say. */
export const selectionSentences: Sentences = {
  'score.not-eligible': {
    id: 'Nilai hanya dicatat untuk pelamar yang memenuhi syarat (MS); lamaran ini {status}.',
    en: 'Only who meets the requirements (MS) has scores; this application is {status}.',
  },
  'score.selection': {
    id: 'Pengadaan {kind} tidak memiliki seleksi {selection}.',
    en: 'A recruitment of {kind} has no selection {selection}.',
  },
  'score.already-recorded': {
    id: 'Nilai {selection} sudah dicatat: koreksi dengan alasan.',
    en: 'Scores of {selection} are recorded: correct them with a reason.',
  },
  'score.not-recorded': {
    id: 'Nilai {selection} belum dicatat.',
    en: 'No scores of {selection} are recorded.',
  },
  'score.reason-required': { id: 'Koreksi nilai memerlukan alasan.', en: 'A correction needs a reason.' },
  'score.unchanged': {
    id: 'Nilai {selection} sama dengan yang tercatat.',
    en: 'The scores of {selection} are the recorded ones.',
  },
  'score.out-of-range': {
    id: '{part} {value} tidak mungkin; maksimum {max}, kelipatan {step}.',
    en: '{part} {value} is not possible; maximum {max}, step {step}.',
  },
  'score.out-of-range#test': {
    id: '{part} {value} tidak mungkin; maksimum {max}.',
    en: '{part} {value} is not possible; maximum {max}.',
  },
  'score.incomplete': { id: 'Nilai {part} belum ada.', en: 'The score of {part} is missing.' },
  'score.not-of-selection': {
    id: '{part} tidak termasuk seleksi ini, dicatat dua kali, atau pelamar tidak hadir.',
    en: '{part} does not belong to this selection, is there twice, or the applicant was absent.',
  },
  'score.maximum': {
    id: 'Nilai maksimum {part} belum ada, atau nol.',
    en: 'The highest score of {part} is missing, or zero.',
  },
  'score.maximum#differs': {
    id: 'Nilai maksimum {part} menurut formasi adalah {max}.',
    en: 'The highest score of {part} is {max}, by the formation.',
  },
  'ranking.kind': {
    id: 'Pengadaan {kind} tidak memiliki pemeringkatan {ranking}.',
    en: 'A recruitment of {kind} has no ranking {ranking}.',
  },
  'ranking.skd-missing': {
    id: 'Peringkat SKD formasi ini belum terbit, belum lengkap, atau sudah gugur.',
    en: 'The SKD ranking of this formation is not published, not whole, or fell.',
  },
  'ranking.empty': { id: 'Tidak ada pelamar untuk diperingkat.', en: 'There is nobody to rank.' },
  'ranking.scores-missing': {
    id: '{count} pelamar belum bernilai atau tercatat tidak hadir; yang pertama {first}.',
    en: '{count} applicants have no score and no recorded absence; the first is {first}.',
  },
  'ranking.tests-differ': {
    id: 'Tidak semua peserta menempuh {test}, atau nilai maksimumnya berbeda; koreksi nilai itu.',
    en: 'Not all sat {test}, or its highest score differs; correct those scores.',
  },
  'ranking.mismatch': {
    id: 'Peristiwa yang tercatat memberi {computed}, bukan {stated}, mulai tempat ke-{place}.',
    en: 'The events give {computed}, not {stated}, from place {place} on.',
  },
  'ranking.changed': {
    id: 'Formasi ini berubah sementara peringkat dihitung; kirim lagi.',
    en: 'The formation changed while its ranking was computed; send it again.',
  },
  'ranking.interrupted': {
    id: 'Peringkat ini terputus dan datanya sudah berubah; terbitkan peringkat baru dengan Idempotency-Key baru.',
    en: 'This ranking was interrupted and its facts changed; publish a new one with a new Idempotency-Key.',
  },
  'final.no-ranking': {
    id: 'Peringkat akhir formasi ini belum terbit, belum lengkap, atau sudah gugur.',
    en: 'The final ranking of this formation is not published, not whole, or fell.',
  },
  'final.not-ranked': {
    id: '{number} tidak memiliki tempat dalam peringkat akhir, dibatalkan, atau disebut dua kali.',
    en: '{number} has no place in the final ranking, was cancelled, or is named twice.',
  },
  'final.not-passed-over': {
    id: '{number} tidak dilewati.',
    en: '{number} is not passed over.',
  },
  'final.order': {
    id: 'Peringkat {n} ({number}) dilewati tanpa alasan dan dasar hukum.',
    en: 'Rank {n} ({number}) passed over without reason and legal basis.',
  },
  'final.order#seats': {
    id: '{passed} orang lulus untuk {seats} formasi.',
    en: '{passed} pass for {seats} seats.',
  },
};
