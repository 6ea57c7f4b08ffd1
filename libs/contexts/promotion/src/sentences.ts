import type { Sentences } from '#app/platform';
import { nextSteps } from './next-steps.js';

/** What the refusals of this context say. */
export const sentences: Sentences = {
  ...nextSteps,
  'rank.tmt-calendar': {
    id: '{date} bukan tanggal kenaikan pangkat; berikutnya {next}.',
    en: '{date} is not a promotion date; next: {next}.',
  },
  'rank.step': {
    id: '{from} → {to} adalah {n} tingkat, bukan satu.',
    en: '{from} → {to} is {n} steps, not one.',
  },
  'rank.service-time': {
    id: 'Masa kerja dalam pangkat {have} tahun; diperlukan {need} tahun.',
    en: '{have} years served in the rank; {need} are needed.',
  },
  'rank.service-time#months': {
    id: 'Masa kerja dalam pangkat {have} bulan; diperlukan {need} bulan.',
    en: '{have} months served in the rank; {need} are needed.',
  },
  'rank.service-time#inpost': {
    id: 'Masa kerja dalam jabatan {have} bulan; diperlukan {need} bulan.',
    en: '{have} months served in the post; {need} are needed.',
  },
  'rank.service-time#post': {
    id: 'Kenaikan pangkat reguler bukan untuk pemangku jabatan {level}.',
    en: 'Regular promotion is not for holders of a post of level {level}.',
  },
  'rank.service-time#lowest': {
    id: 'Pangkat {golongan} tidak di bawah pangkat terendah jabatannya, {lowest}.',
    en: 'Rank {golongan} is not below the lowest rank of the post, {lowest}.',
  },
  'rank.appraisal': {
    id: '{year}: {predicate}, diperlukan {least}.',
    en: '{year}: {predicate}, {least} needed.',
  },
  'rank.ceiling': {
    id: 'Pendidikan {education} berakhir pada {golongan}.',
    en: '{education} ends at {golongan}.',
  },
  'rank.above-superior': {
    id: 'Atasan langsung berpangkat {golongan}.',
    en: 'The superior holds {golongan}.',
  },
  'rank.credit': {
    id: 'Angka kredit {have} dari {need}.',
    en: '{have} of {need} credits.',
  },
  'rank.discipline': {
    id: 'Perkara disiplin berat belum selesai.',
    en: 'A heavy case is open.',
  },
  'pertek.missing': {
    id: 'Pertimbangan teknis BKN (nomor dan tanggal) belum dicantumkan.',
    en: "BKN's technical consideration (number and date) is not cited.",
  },
  'pertek.refused': {
    id: 'BKN menolak pada {date}.',
    en: 'BKN refused on {date}.',
  },
  'promotion.exists': {
    id: 'Kenaikan pangkat ini sudah ditetapkan atau diusulkan.',
    en: 'This promotion has been granted or proposed already.',
  },
  'promotion.pending': {
    id: 'Orang ini sudah diusulkan; usul itu belum ditetapkan dan belum ditolak BKN.',
    en: 'A proposal about this person is neither granted nor refused by BKN.',
  },
  'promotion.not-proposed': {
    id: 'Kenaikan pangkat ini tidak diusulkan di sini.',
    en: 'This promotion was not proposed here.',
  },
  'promotion.unknown': {
    id: 'Usul kenaikan pangkat itu tidak tercatat.',
    en: 'That proposal is not recorded.',
  },
};
