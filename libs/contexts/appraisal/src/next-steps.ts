import { orAsTaken } from '#app/decision-life';
import type { Sentences } from '#app/platform';

/** What an officer does after a refusal of this context. */
export const nextSteps: Sentences = {
  'appraisal.rater#next': orAsTaken({
    id: 'Periksa raterPostId dan atasan langsung pada hari itu.',
    en: 'Check raterPostId and the superior on that day.',
  }),
  'appraisal.rater-self#next': orAsTaken({
    id: 'Sebutkan jabatan atasan langsung pada raterPostId.',
    en: 'Name the post of the superior in raterPostId.',
  }),
  'appraisal.rater-moved#next': orAsTaken({
    id: 'Sebutkan pejabat yang menduduki jabatan itu pada hari itu.',
    en: 'Name who holds that post on that day.',
  }),
  'appraisal.period#next': { id: 'Periksa period dan periods.', en: 'Check period and periods.' },
  'appraisal.no-rating#next': {
    id: 'Catat penilaian tahunannya dahulu.',
    en: 'Record the annual rating first.',
  },
  'appraisal.nothing-to-object#next': {
    id: 'Catat penilaian tahunannya dahulu.',
    en: 'Record the annual rating first.',
  },
  'appraisal.nothing-objected#next': {
    id: 'Catat keberatannya dahulu dengan file-rating-objection.',
    en: 'Record the objection first, by file-rating-objection.',
  },
  'appraisal.objection-early#next': {
    id: 'Periksa filedOn dan tanggal penerimaannya.',
    en: 'Check filedOn and the day of receipt.',
  },
  'appraisal.objection-late#next': {
    id: 'Kekeliruan yang ditemukan sesudahnya diperbaiki dengan ralat atau pencabutan penilaian itu.',
    en: 'An error found afterwards is put right by correcting or revoking the rating.',
  },
  'appraisal.objection-repeated#next': {
    id: 'Satu penilaian menerima satu keberatan; jawabannya final.',
    en: 'A rating takes one objection; its answer is final.',
  },
  'appraisal.objection-final#next': {
    id: 'Jawaban yang keliru diralat atau dicabut.',
    en: 'A wrong answer is corrected or revoked.',
  },
  'appraisal.objection-same-person#next': {
    id: 'Sebutkan jabatan atasan dari pejabat penilai pada deciderPostId.',
    en: 'Name the post of the superior of the rater in deciderPostId.',
  },
  'objection.answered-early#next': {
    id: 'Periksa decidedOn dan tanggal keberatannya.',
    en: 'Check decidedOn and the day of the objection.',
  },
  'objection.not-heard#next': {
    id: 'Dengar kedua pihak, lalu kirim heardBoth: true.',
    en: 'Hear both sides, then send heardBoth: true.',
  },
  'appraisal.matrix#next': {
    id: 'Pakai predikat itu, atau periksa outcome dan behaviour.',
    en: 'Use that predicate, or check outcome and behaviour.',
  },
  'appraisal.window-open#next': { id: 'Terbitkan sesudah hari itu.', en: 'Publish after that day.' },
  'summary.mismatch#next': {
    id: 'Kirim tanpa isian itu: yang dihitung diterbitkan.',
    en: 'Leave that field out: what is computed is published.',
  },
  'summary.headcount#next': {
    id: 'Periksa headcount: semua pegawai unit itu dan unit di bawahnya.',
    en: 'Check headcount: everybody in the unit and in those below it.',
  },
};
