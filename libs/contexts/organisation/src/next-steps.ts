import { orAsTaken } from '#app/decision-life';
import type { Sentences } from '#app/platform';

/** What an officer does after a refusal of this context. */
export const nextSteps: Sentences = {
  'post.exists#next': {
    id: 'Pakai jabatan itu; isian yang keliru diralat.',
    en: 'Use that post; a wrong value is corrected.',
  },
  'unit.exists#next': {
    id: 'Pakai unit itu; isian yang keliru diralat.',
    en: 'Use that unit; a wrong value is corrected.',
  },
  'post.unknown#next': {
    id: 'Bentuk jabatan itu dahulu, atau periksa nomornya.',
    en: 'Create the post first, or check its id.',
  },
  'post.abolished#next': orAsTaken({
    id: 'Periksa tanggalnya, atau pilih jabatan yang ada pada hari itu.',
    en: 'Check the day, or name a post that is there then.',
  }),
  'post.not-held#next': {
    id: 'Periksa orang, jabatan dan tanggalnya pada riwayat jabatan (history).',
    en: 'Check person, post and day in the history of the post.',
  },
  'assignment.election-lock#next': orAsTaken({
    id: 'Cantumkan izin tertulis itu pada electionConsent.',
    en: 'State the written consent in electionConsent.',
  }),
  'assignment.new-head#next': orAsTaken({
    id: 'Cantumkan izin tertulis itu pada electionConsent.',
    en: 'State the written consent in electionConsent.',
  }),
  'assignment.tenure#next': orAsTaken({
    id: 'Cantumkan alasannya pada reasonSummary atau reasonCode.',
    en: 'State the reason in reasonSummary or reasonCode.',
  }),
  'assignment.demotion-basis#next': orAsTaken({
    id: 'Sebutkan decisionId keputusan itu pada basis.',
    en: 'Name the decisionId of that decision in basis.',
  }),
  'assignment.tpk-missing#next': orAsTaken({
    id: 'Cantumkan nomor dan tanggalnya pada tpkMinutes.',
    en: 'State their number and date in tpkMinutes.',
  }),
  'assignment.no-post#next': {
    id: 'Isi fromPostId, toPostId, atau keduanya.',
    en: 'State fromPostId, toPostId, or both.',
  },
  'assignment.kind-missing#next': { id: 'Isi assignmentKind.', en: 'State assignmentKind.' },
  'assignment.same-post#next': {
    id: 'Periksa fromPostId dan jabatan tujuannya.',
    en: 'Check fromPostId and the post given.',
  },
  'assignment.basis-unknown#next': {
    id: 'Periksa decisionId pada basis.',
    en: 'Check the decisionId in basis.',
  },
  'selection.unknown#next': { id: 'Periksa selectionId.', en: 'Check selectionId.' },
  'selection.other-post#next': {
    id: 'Periksa selectionId dan jabatannya.',
    en: 'Check selectionId and the post.',
  },
  'jpt.not-shortlisted#next': orAsTaken({
    id: 'Pilih salah satu dari yang diajukan panitia seleksi.',
    en: 'Choose one of those whom the panel submitted.',
  }),
  'jpt.reason-required#next': orAsTaken({
    id: 'Cantumkan alasannya pada reasonSummary.',
    en: 'State the reason in reasonSummary.',
  }),
  'agency.already-registered#next': {
    id: 'Pakai kode itu, atau daftarkan kode lain.',
    en: 'Use that agency, or register another slug.',
  },
  'agency.unknown#next': { id: 'Daftarkan instansi itu dahulu.', en: 'Register the agency first.' },
  'unit.unknown#next': {
    id: 'Bentuk unit itu dahulu, atau periksa nomornya.',
    en: 'Establish the unit first, or check its id.',
  },
  'unit.ended#next': {
    id: 'Pilih unit yang masih ada pada hari itu.',
    en: 'Name a unit that still stands on that day.',
  },
  'unit.not-yet#next': {
    id: 'Periksa TMT keputusan ini dan hari pembentukan unit itu.',
    en: 'Check when this decision takes effect, and the first day of the unit.',
  },
  'unit.same#next': { id: 'Periksa intoUnitId.', en: 'Check intoUnitId.' },
};
