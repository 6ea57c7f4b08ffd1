import { orAsTaken } from '#app/decision-life';
import type { Sentences } from '#app/platform';

/** What an officer does after a refusal of this context. */
export const nextSteps: Sentences = {
  'pns.probation#next': orAsTaken({
    id: 'Periksa TMT pengangkatan CPNS dan pengangkatan ini.',
    en: 'Check the first days of the appointment as a candidate and of this one.',
  }),
  'pppk.end-date#next': { id: 'Isi effectiveUntil.', en: 'State effectiveUntil.' },
  'employee.exists#next': {
    id: 'Pakai catatan yang ada; isian yang keliru diralat.',
    en: 'Use what is recorded; a wrong value is corrected.',
  },
  'employee.evidence-missing#next': {
    id: 'Cantumkan SHA-256 dokumennya pada evidence.',
    en: 'State the SHA-256 of the document in evidence.',
  },
  'employee.source-personal#next': {
    id: 'Pakai nomor baris atau nomor lain dari sistem itu.',
    en: 'Use the number of the row, or another id of that system.',
  },
  'employee.not-cpns#next': {
    id: 'Catat dahulu pengangkatannya sebagai CPNS.',
    en: 'Record the appointment as a candidate first.',
  },
  'employee.already-pns#next': {
    id: 'Keputusan yang keliru diralat atau dicabut.',
    en: 'A wrong decision is corrected or revoked.',
  },
  'employee.not-serving#next': {
    id: 'Periksa orang dan tanggalnya pada riwayat kariernya.',
    en: 'Check person and day in the career.',
  },
};
