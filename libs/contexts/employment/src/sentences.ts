import type { Sentences } from '#app/platform';
import { nextSteps } from './next-steps.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...nextSteps,
  'pns.probation': { id: 'Masa percobaan sampai {date}.', en: 'Probation runs to {date}.' },
  'pns.probation#late': {
    id: 'Masa percobaan berakhir {date}; pengangkatan sesudahnya memerlukan rekomendasi BKN.',
    en: 'Probation ended on {date}; a later appointment needs a recommendation of BKN.',
  },
  'pns.probation#training': {
    id: 'Pelatihan dasar belum lulus.',
    en: 'The basic training was not passed.',
  },
  'pns.probation#health': {
    id: 'Belum dinyatakan sehat jasmani dan rohani.',
    en: 'Not declared healthy in body and mind.',
  },
  'pppk.end-date': {
    id: 'Perjanjian kerja memerlukan tanggal berakhir.',
    en: 'A contract needs an end date.',
  },
  'employee.exists': {
    id: 'Pegawai ini sudah tercatat.',
    en: 'This employee is recorded already.',
  },
  'employee.evidence-missing': {
    id: 'Pengambilalihan data memerlukan bukti.',
    en: 'A takeover needs evidence.',
  },
  'employee.source-personal': {
    id: 'Nomor di sumber itu terlihat umum, dan tidak boleh memuat NIP atau NIK.',
    en: 'The id in the source is seen by everybody, and must hold no NIP or NIK.',
  },
  'employee.serving': {
    id: 'Orang ini masih bertugas sebagai {kind}.',
    en: 'This person still serves as {kind}.',
  },
  'employee.serving#next': {
    id: 'Catat dahulu akhir tugas itu.',
    en: 'Record the end of that service first.',
  },
  'employee.not-cpns': {
    id: 'Orang ini bukan CPNS yang bertugas.',
    en: 'This person is no serving candidate (CPNS).',
  },
  'employee.already-pns': {
    id: 'Orang ini sudah diangkat sebagai PNS.',
    en: 'This person was appointed PNS already.',
  },
  'employee.not-serving': {
    id: 'Orang ini tidak sedang bertugas.',
    en: 'This person does not serve.',
  },
};
