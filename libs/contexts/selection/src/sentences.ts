import type { Sentences } from '#app/platform';
import { nextSteps } from './next-steps.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...nextSteps,
  'selection.exists': { id: 'Seleksi ini sudah dibuka.', en: 'This selection was opened already.' },
  'selection.unopened': { id: 'Seleksi ini tidak dibuka.', en: 'This selection is not open.' },
  'selection.closed': { id: 'Seleksi ini sudah ditutup.', en: 'This selection is closed.' },
  'selection.shortlisted': {
    id: 'Tiga besar sudah diajukan.',
    en: 'The shortlist was submitted already.',
  },
  'selection.shortlisted#next': {
    id: 'Cabut keputusan tiga besar itu lebih dahulu.',
    en: 'Revoke the shortlist first.',
  },
  'selection.notice-order': {
    id: 'Pengumuman sampai {until} mendahului mulai {from}.',
    en: 'The notice until {until} is before its first day {from}.',
  },
  'selection.weights': {
    id: 'Bobot berjumlah {sum}, bukan {whole}.',
    en: 'Weights sum to {sum}, not {whole}.',
  },
  'selection.weights#part': {
    id: 'Bobot {part} harus satu, {minimum} sampai {maximum}.',
    en: 'The weight of {part} has to be one, from {minimum} to {maximum}.',
  },
  'panel.composition': {
    id: 'Panitia {n} orang, {x} % dari dalam.',
    en: '{n} members, {x} % internal.',
  },
  'panel.member-repeated': {
    id: 'Dua anggota panitia bernomor sama.',
    en: 'Two members of the panel have the same number.',
  },
  'panel.member-unknown': {
    id: 'Bukan anggota panitia ini.',
    en: 'Not a member of this panel.',
  },
  'panel.conflict': {
    id: '{member} menyatakan hubungan atau benturan kepentingan.',
    en: '{member} declared kinship or a conflict of interest.',
  },
  'candidate.number-used': {
    id: 'Nomor peserta ini sudah dipakai.',
    en: 'This number of a candidate is used.',
  },
  'candidate.exists': { id: 'Orang ini sudah diterima.', en: 'This person was admitted already.' },
  'candidate.unknown': { id: 'Peserta itu tidak diterima.', en: 'That candidate was not admitted.' },
  'jpt.eligibility': { id: 'Syarat JPT tidak dipenuhi.', en: 'Requirements of the post not met.' },
  'jpt.eligibility#age': { id: 'Syarat usia tidak dipenuhi.', en: 'Age not met.' },
  'jpt.eligibility#education': { id: 'Syarat pendidikan tidak dipenuhi.', en: 'Education not met.' },
  'jpt.eligibility#experience': { id: 'Syarat pengalaman tidak dipenuhi.', en: 'Experience not met.' },
  'jpt.eligibility#level': {
    id: 'Masa jabatan administrator atau JF ahli madya tidak dipenuhi.',
    en: 'Time as administrator or JF ahli madya not met.',
  },
  'jpt.eligibility#record': {
    id: 'Rekam jejak, integritas dan moralitas tidak dipenuhi.',
    en: 'Record, integrity and morality not met.',
  },
  'jpt.eligibility#health': { id: 'Syarat kesehatan tidak dipenuhi.', en: 'Health not met.' },
  'jpt.eligibility#standard': {
    id: 'Standar kompetensi tidak dipenuhi.',
    en: 'Competence standard not met.',
  },
  'shortlist.empty': { id: 'Tidak ada peserta.', en: 'There is no candidate.' },
  'shortlist.scores-missing': {
    id: 'Peserta {candidateNo} belum dinilai pada {part}.',
    en: 'Candidate {candidateNo} has no score in {part}.',
  },
  'shortlist.mismatch': {
    id: 'Peristiwa menghasilkan {computed}, bukan {stated}.',
    en: 'The events give {computed}, not {stated}.',
  },
  'shortlist.mismatch#count': {
    id: '{n} nama, bukan {names}: sebutkan alasannya.',
    en: 'Names {n}, not {names}: state why.',
  },
};
