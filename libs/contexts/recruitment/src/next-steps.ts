import type { Sentences } from '#app/platform';

/** What an officer, or the applicant they write for, does after a refusal of this context. */
export const nextSteps: Sentences = {
  'round.decree-missing#next': {
    id: 'Cantumkan nomor dan tanggalnya pada ministerDecree.',
    en: 'State its number and date in ministerDecree.',
  },
  'formation.weights#next': {
    id: 'Perbaiki weights: jumlahnya 100, dan tes di luar CAT tidak melebihi batas.',
    en: 'Mend weights: they sum to 100, and tests outside CAT stay within the cap.',
  },
  'vacancy.incomplete#next': {
    id: 'Cantumkan tes itu pada extraTests, dengan bobot yang sama seperti pada formasi.',
    en: 'State that test in extraTests, with the weight that the formation gives it.',
  },
  'vacancy.frozen#next': {
    id: 'Pakai amend-announcement dengan reason.',
    en: 'Use amend-announcement with a reason.',
  },
  'application.window-closed#next': {
    id: 'Bila jadwalnya diubah, ralat pengumumannya lebih dulu.',
    en: 'If the schedule was changed, amend the announcement first.',
  },
  'application.duplicate#next': {
    id: 'Lamaran yang pertama berlaku; periksa NIK yang dikirim.',
    en: 'The first application holds; check the NIK that was sent.',
  },
  'nik.invalid#next': { id: 'Cocokkan dengan KTP.', en: 'Compare it with the identity card.' },
  'admin.reason-required#next': {
    id: 'Sebutkan kode setiap syarat yang tidak dipenuhi pada failedRequirements.',
    en: 'Name the code of each failed requirement in failedRequirements.',
  },
  'admin.reason-unexpected#next': {
    id: 'Kosongkan failedRequirements, atau putuskan TMS.',
    en: 'Leave failedRequirements out, or decide TMS.',
  },
  'objection.late#next': {
    id: 'Kekeliruan instansi yang ditemukan sesudahnya diperbaiki dengan ralat atau pencabutan keputusan itu.',
    en: 'An error of the agency found afterwards is put right by correcting or revoking that decision.',
  },
  'objection.early#next': {
    id: 'Periksa filedAt dan tanggal pengumumannya.',
    en: 'Check filedAt and the day of the announcement.',
  },
  'objection.repeated#next': {
    id: 'Satu keputusan disanggah satu kali; jawabannya yang berlaku.',
    en: 'Each decision takes one objection; its answer holds.',
  },
  'objection.incomplete#next': {
    id: 'Sebutkan setiap syarat yang tidak dipenuhi pada contested.',
    en: 'Name every failed requirement in contested.',
  },
  'objection.requirement-unknown#next': {
    id: 'Sebutkan hanya syarat yang tidak dipenuhi menurut keputusan itu.',
    en: 'Name only what failed by that decision.',
  },
  'objection.already-answered#next': {
    id: 'Jawaban yang keliru diralat atau dicabut.',
    en: 'A wrong answer is corrected or revoked.',
  },
  'cancel.no-decision#next': {
    id: 'Batalkan sesudah ada keputusan yang meluluskan pelamar ini.',
    en: 'Cancel after a decision by which this applicant passed.',
  },
  'cancel.reason-required#next': { id: 'Cantumkan reasonCode.', en: 'State reasonCode.' },
  'nip.not-passed#next': {
    id: 'Umumkan lebih dulu hasil akhir yang meluluskannya.',
    en: 'First announce a final result by which the applicant passes.',
  },
  'score.out-of-range#next': {
    id: 'Cocokkan dengan berita acara tes; maksimum lain dicantumkan pada formasi (maxScores).',
    en: 'Compare it with the record of the test; another maximum is stated by the formation (maxScores).',
  },
  'score.not-eligible#next': {
    id: 'Nilai dicatat sesudah hasil administrasi, atau jawaban sanggahnya, menyatakan MS.',
    en: 'Scores follow once the administrative result, or the answer to the objection, says MS.',
  },
  'score.incomplete#next': {
    id: 'Kirim setiap bagian, atau catat bahwa pelamar tidak hadir (present: false).',
    en: 'Send every part, or record that the applicant was absent (present: false).',
  },
  'score.already-recorded#next': { id: 'Pakai correct-scores.', en: 'Use correct-scores.' },
  'score.not-recorded#next': { id: 'Pakai record-scores.', en: 'Use record-scores.' },
  'score.reason-required#next': { id: 'Cantumkan reason.', en: 'State a reason.' },
  'ranking.mismatch#next': {
    id: 'Periksa nilai yang berbeda, atau kirim tanpa entries: peringkat yang dihitung diterbitkan.',
    en: 'Check the scores that differ, or leave entries out: the computed ranking is published.',
  },
  'ranking.scores-missing#next': {
    id: 'Catat nilainya, atau bahwa pelamar tidak hadir (present: false).',
    en: 'Record their scores, or that they were absent (present: false).',
  },
  'ranking.skd-missing#next': {
    id: 'Terbitkan peringkat SKD lebih dulu.',
    en: 'Publish the SKD ranking first.',
  },
  'final.no-ranking#next': {
    id: 'Terbitkan peringkat akhir lebih dulu.',
    en: 'Publish the final ranking first.',
  },
  'final.order#next': {
    id: 'Yang lulus mengikuti peringkat dan jumlah formasi; alasan dan dasar hukum dicantumkan pada passedOver. Bila memang telah diputus begitu, kirim dengan recordedAsTaken: true: temuannya ikut dicatat.',
    en: 'Who passes follows the ranking and the seats; reason and legal basis stand in passedOver. If it was really decided so, send recordedAsTaken: true: it is recorded with its finding.',
  },
};
