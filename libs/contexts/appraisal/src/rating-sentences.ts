import type { Sentences } from '#app/platform';

/** What the refusals of plans, ratings, objections and follow-up say. */
export const ratingSentences: Sentences = {
  'appraisal.rater': {
    id: '{post} bukan atasan langsung pada {date}.',
    en: '{post} is not the superior on {date}.',
  },
  'appraisal.rater-self': {
    id: 'Tidak seorang pun menilai dirinya sendiri.',
    en: 'Nobody rates themselves.',
  },
  'appraisal.rater-moved': {
    id: 'Pejabat penilai itu tidak menduduki {post} pada {date}.',
    en: 'That rater does not hold {post} on {date}.',
  },
  'appraisal.plan-missing': {
    id: 'Tidak ada SKP {year} yang tercatat.',
    en: 'No plan of {year} is recorded.',
  },
  'appraisal.plan-missing#next': {
    id: 'Catat SKP-nya dahulu, juga bila ditetapkan sebelumnya.',
    en: 'Record the plan first, also one agreed earlier.',
  },
  'appraisal.period': {
    id: 'Tahun itu hanya punya {periods} periode, bukan {period}.',
    en: 'The year has {periods} periods, not {period}.',
  },
  'appraisal.no-rating': { id: 'Tidak ada penilaian tahunan yang berlaku.', en: 'No annual rating stands.' },
  'appraisal.nothing-to-object': {
    id: 'Tidak ada penilaian tahunan untuk diajukan keberatan.',
    en: 'There is no annual rating to object to.',
  },
  'appraisal.nothing-objected': {
    id: 'Tidak ada keberatan yang menunggu keputusan.',
    en: 'No objection waits for a decision.',
  },
  'appraisal.objection-early': {
    id: 'Penilaian baru diterima pada {date}.',
    en: 'The rating was received on {date}.',
  },
  'appraisal.objection-late': {
    id: 'Masa keberatan berakhir pada {date}.',
    en: 'The window closed on {date}.',
  },
  'appraisal.objection-repeated': {
    id: 'Keberatan sudah diajukan pada {date}.',
    en: 'Already filed on {date}.',
  },
  'appraisal.objection-final': {
    id: 'Keberatan sudah diputus; keputusannya final.',
    en: 'The objection was decided; the decision is final.',
  },
  'appraisal.objection-same-person': {
    id: 'Pemutus adalah pejabat yang menilai, atau yang dinilai.',
    en: 'The decider took the contested decision, or is the person rated.',
  },
  'objection.answered-early': {
    id: 'Keberatan baru diajukan pada {date}.',
    en: 'The objection was filed on {date}.',
  },
  'objection.unchanged': {
    id: 'Nilai itu sama dengan yang dipersoalkan.',
    en: 'These values are the contested ones.',
  },
  'objection.unchanged#next': {
    id: 'Tanpa perubahan, penilaian dikuatkan: kosongkan changed.',
    en: 'Without a change the rating is upheld: leave changed out.',
  },
  'objection.not-heard': { id: 'Kedua pihak harus didengar.', en: 'Both sides have to be heard.' },
};
