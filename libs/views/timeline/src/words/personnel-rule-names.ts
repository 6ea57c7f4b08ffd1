import type { Sentence } from '#app/platform';

const name = (id: string, en: string): Sentence => ({ id, en });

/** Plain names of the rules on posts, promotions, selections and appraisals. */
export const personnelRuleNames: Readonly<Record<string, Sentence>> = {
  'oversight.recommendation': name('Lembaga pengawas yang berwenang', 'Which body oversees'),
  'appraisal.plan': name('Sasaran kinerja pegawai (SKP)', 'Performance plan (SKP)'),
  'appraisal.rater': name('Pejabat penilai kinerja', 'Who rates'),
  'appraisal.deadline': name('Batas waktu penilaian', 'Deadline of ratings'),
  'appraisal.follow-up': name('Tindak lanjut penilaian', 'What follows a rating'),
  'appraisal.distribution': name('Sebaran predikat dalam unit', 'Distribution of ratings in a unit'),
  'post.vacant': name('Jabatan harus lowong', 'The post must be vacant'),
  'post.rank-band': name('Pangkat untuk eselon', 'Rank that an echelon asks for'),
  'assignment.tenure': name('Masa jabatan sebelum pindah', 'Time in a post before a move'),
  'assignment.tpk': name('Pertimbangan Tim Penilai Kinerja (TPK)', 'Advice of the performance panel (TPK)'),
  'assignment.imut': name('Pertimbangan teknis mutasi', 'Technical consideration of moves'),
  'assignment.demotion-basis': name('Dasar demosi', 'What a demotion rests on'),
  'assignment.election-lock': name('Larangan mutasi menjelang pilkada', 'No moves before an election'),
  'assignment.first-six-months': name(
    'Enam bulan pertama kepala daerah',
    'First six months of a head of region',
  ),
  'assignment.official-six-months': name(
    'Enam bulan pertama penjabat kepala daerah',
    'First six months of an acting head of region',
  ),
  'jpt.term': name('Masa jabatan pimpinan tinggi', 'Term of a senior leadership post'),
  'jpt.eligibility': name('Syarat calon pimpinan tinggi', 'Who may stand for a senior leadership post'),
  'selection.choice': name('Pilihan dari tiga besar', 'Choice from the shortlist'),
  'selection.inspector': name('Konsultasi pengangkatan inspektur', 'Consultation on an inspector'),
  'selection.panel': name('Susunan panitia seleksi', 'Composition of the panel'),
  'selection.conflict': name('Benturan kepentingan penilai', 'Conflict of interest of a panel member'),
  'selection.notice': name('Lama pengumuman seleksi', 'Length of the public notice'),
  'selection.weights': name('Bobot bagian seleksi', 'Weights of the parts of a selection'),
  'selection.permits': name('Izin sebelum seleksi', 'Permits before a selection'),
  'selection.shortlist': name('Tiga besar menurut nilai', 'Shortlist by scores'),
  'promotion.reguler.superior': name('Pangkat tidak melampaui atasan', 'Rank not above that of the superior'),
  'promotion.reguler.ceiling': name('Batas pangkat menurut ijazah', 'Highest rank by education'),
  'promotion.appraisal': name('Penilaian dua tahun terakhir', 'Ratings of the last two years'),
  'promotion.structural': name('Kenaikan pangkat jabatan struktural', 'Promotion in a managerial post'),
  'promotion.functional': name('Kenaikan pangkat jabatan fungsional', 'Promotion in a functional post'),
  'promotion.functional.need': name('Angka kredit yang diperlukan', 'Credit points needed'),
  'promotion.other': name('Kenaikan pangkat lain', 'Other promotions'),
  'promotion.event': name('Kenaikan pangkat karena peristiwa', 'Promotion because of an event'),
  'promotion.discipline': name('Hukuman disiplin dan kenaikan pangkat', 'Discipline and promotion'),
};
