import type { Sentence } from '#app/platform';
import { flagRuleNames } from './flag-rule-names.js';
import { personnelRuleNames } from './personnel-rule-names.js';

const names: Readonly<Record<string, Sentence>> = {
  ...flagRuleNames,
  ...personnelRuleNames,
  'appraisal.final-once': { id: 'Satu penilaian akhir per tahun', en: 'One final rating a year' },
  'appraisal.matrix': { id: 'Matriks predikat kinerja', en: 'Matrix of performance ratings' },
  'appraisal.objection.window': { id: 'Masa keberatan penilaian', en: 'Time to object to a rating' },
  'appraisal.publish': { id: 'Penerbitan ringkasan penilaian', en: 'Publication of appraisal summaries' },
  'decision.annulment': { id: 'Pembatalan oleh yang berwenang', en: 'Annulment by an authority' },
  'decision.inauguration': { id: 'Pelantikan setelah keputusan', en: 'Inauguration after the decree' },
  'decision.pertek-order': {
    id: 'Pertimbangan teknis sebelum keputusan',
    en: 'Technical consideration before the decree',
  },
  'decision.retroactive': { id: 'Keputusan berlaku surut', en: 'Decisions with effect in the past' },
  'decision.ruleset': { id: 'Aturan pada hari keputusan', en: 'Rules of the day of the decision' },
  'decision.sk-unique': { id: 'Nomor SK tidak berulang', en: 'A decree number is used once' },
  'promotion.pertek': { id: 'Pertimbangan teknis BKN', en: 'Technical consideration of BKN' },
  'promotion.reguler.service': { id: 'Masa kerja dalam pangkat', en: 'Years in the rank' },
  'promotion.step': { id: 'Jenjang kenaikan pangkat', en: 'Steps of promotion' },
  'promotion.tmt-calendar': { id: 'Kalender TMT kenaikan pangkat', en: 'Calendar of promotion dates' },
  'publication.names.jpt': {
    id: 'Nama pemegang jabatan pimpinan tinggi',
    en: 'Names of holders of senior posts',
  },
  'recruitment.announcement.content': { id: 'Isi pengumuman lowongan', en: 'Content of an announcement' },
  'recruitment.announcement.frozen': {
    id: 'Pengumuman hanya berubah dengan ralat',
    en: 'An announcement changes by amendment only',
  },
  'recruitment.cpns.probation': { id: 'Masa percobaan CPNS', en: 'Probation of candidates' },
  'recruitment.formation.match': {
    id: 'Kursi yang diumumkan sama dengan yang ditetapkan',
    en: 'As many seats announced as were set',
  },
  'recruitment.formation.weights': {
    id: 'Bobot seleksi kompetensi bidang',
    en: 'Weights of the field tests',
  },
  'recruitment.procurement': { id: 'Tata cara pengadaan ASN', en: 'Procedure of recruitment' },
  'recruitment.round.decree': { id: 'Penetapan kebutuhan oleh menteri', en: 'Needs set by the minister' },
  'recruitment.admin.reason': {
    id: 'Alasan tidak memenuhi syarat',
    en: 'Reasons for not meeting the requirements',
  },
  'recruitment.application.single': {
    id: 'Satu lamaran per orang dan tahun',
    en: 'One application a person and year',
  },
  'recruitment.cancel': { id: 'Pembatalan kelulusan', en: 'Cancellation of a pass' },
  'recruitment.final.objection': { id: 'Masa sanggah hasil akhir', en: 'Time to object to the final result' },
  'recruitment.final.order': {
    id: 'Kelulusan menurut urutan peringkat',
    en: 'Passes in the order of the ranking',
  },
  'recruitment.final.ties': {
    id: 'Penentu urutan nilai akhir yang sama',
    en: 'What decides equal final scores',
  },
  'recruitment.integration': {
    id: 'Penggabungan nilai SKD dan SKB',
    en: 'Integration of SKD and SKB scores',
  },
  'recruitment.nip.format': { id: 'Susunan nomor induk', en: 'Format of the number of a civil servant' },
  'recruitment.nip.time': { id: 'Batas waktu penetapan nomor induk', en: 'Time for setting the numbers' },
  'recruitment.objection.answer': {
    id: 'Batas waktu pengumuman setelah sanggah',
    en: 'Time for the announcement after objections',
  },
  'recruitment.objection.decider': {
    id: 'Sanggah dijawab orang lain',
    en: 'Objections are answered by another person',
  },
  'recruitment.objection.window': {
    id: 'Masa sanggah hasil administrasi',
    en: 'Time to object to an administrative result',
  },
  'recruitment.pppk': { id: 'Seleksi kompetensi PPPK', en: 'Competence selection of PPPK' },
  'recruitment.skb.cut': { id: 'Batas peserta tes bidang (SKB)', en: 'Who goes on to the field tests (SKB)' },
  'recruitment.skd.scale': {
    id: 'Nilai maksimum tes dasar (SKD)',
    en: 'Highest scores of the basic test (SKD)',
  },
  'recruitment.skd.threshold': { id: 'Nilai ambang batas SKD', en: 'Threshold scores of SKD' },
  'talent.box': { id: 'Kotak manajemen talenta', en: 'Boxes of the talent pool' },
};

/** The plain name of a rule of the house; undefined for a law, which is cited by its own name. */
export const ruleNameOf = (rule: string): Sentence | undefined =>
  Object.hasOwn(names, rule) ? names[rule] : undefined;
