import type { Sentence } from '#app/platform';

const names: Readonly<Record<string, Sentence>> = {
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
  'recruitment.announcement.content': { id: 'Isi pengumuman lowongan', en: 'Content of an announcement' },
  'recruitment.announcement.frozen': {
    id: 'Pengumuman hanya berubah dengan ralat',
    en: 'An announcement changes by amendment only',
  },
  'recruitment.cpns.probation': { id: 'Masa percobaan CPNS', en: 'Probation of candidates' },
  'recruitment.formation.weights': {
    id: 'Bobot seleksi kompetensi bidang',
    en: 'Weights of the field tests',
  },
  'recruitment.procurement': { id: 'Tata cara pengadaan ASN', en: 'Procedure of recruitment' },
  'recruitment.round.decree': { id: 'Penetapan kebutuhan oleh menteri', en: 'Needs set by the minister' },
};

/** The plain name of a rule of the house; undefined for a law, which is cited by its own name. */
export const ruleNameOf = (rule: string): Sentence | undefined =>
  Object.hasOwn(names, rule) ? names[rule] : undefined;
