import type { Sentences } from '#app/platform';

/** What the refusals about posts, assignments and batches of moves say. */
export const postSentences: Sentences = {
  'post.unknown': { id: 'Jabatan itu tidak tercatat.', en: 'That post is not recorded.' },
  'post.exists': { id: 'Jabatan ini sudah dibentuk.', en: 'This post has been created already.' },
  'post.occupied': { id: 'Dipegang sampai {date}.', en: 'Held until {date}.' },
  'post.occupied#since': {
    id: 'Dipegang sejak {date}, tanpa batas akhir.',
    en: 'Held since {date}, without an end.',
  },
  'post.occupied#next': {
    id: 'Kosongkan jabatan itu lebih dahulu, atau pindahkan dalam satu bundel.',
    en: 'Vacate the post first, or move both in one batch.',
  },
  'post.abolished': { id: 'Dihapus dengan {Perda}.', en: 'Abolished by {Perda}.' },
  'post.abolished#early': {
    id: 'Jabatan itu belum ada pada {day}.',
    en: 'The post is not there yet on {day}.',
  },
  'post.not-held': {
    id: 'Orang itu tidak memegang jabatan ini menjelang {date}.',
    en: 'That person does not hold this post until {date}.',
  },
  'assignment.election-lock': {
    id: 'Terkunci {from}–{to}: izin tertulis Mendagri tidak ada.',
    en: "Locked {from}–{to}: Mendagri's letter is missing.",
  },
  'assignment.new-head': {
    id: 'Kepala daerah menjabat sejak {date}: izin tertulis Mendagri tidak ada.',
    en: "Head in office since {date}: Mendagri's letter is missing.",
  },
  'assignment.tenure': {
    id: '{months} bulan dalam jabatan: sebutkan alasannya.',
    en: '{months} months in post: state why.',
  },
  'assignment.demotion-basis': {
    id: 'Tidak ada keputusan penilaian atau disiplin yang dirujuk.',
    en: 'No appraisal or discipline decision cited.',
  },
  'assignment.tpk-missing': { id: 'Berita acara TPK tidak ada.', en: 'TPK minutes missing.' },
  'assignment.no-post': {
    id: 'Sebutkan jabatan yang ditinggalkan, yang diberikan, atau keduanya.',
    en: 'State the post left, the post given, or both.',
  },
  'assignment.kind-missing': {
    id: 'Sebutkan jenis pengangkatan.',
    en: 'State how the post is given.',
  },
  'assignment.same-post': {
    id: 'Jabatan asal dan jabatan tujuan sama.',
    en: 'The post left and the post given are the same.',
  },
  'assignment.basis-unknown': {
    id: 'Keputusan yang dirujuk tidak tercatat tentang orang ini.',
    en: 'The decision cited is not recorded about this person.',
  },
  'selection.unknown': { id: 'Seleksi itu tidak tercatat.', en: 'That selection is not recorded.' },
  'selection.other-post': {
    id: 'Seleksi itu untuk jabatan lain.',
    en: 'That selection was for another post.',
  },
  'jpt.not-shortlisted': { id: 'Bukan salah satu dari tiga.', en: 'Not one of the three.' },
  'jpt.reason-required': {
    id: 'Peringkat {n} dipilih: sebutkan alasannya.',
    en: 'Rank {n} chosen: state why.',
  },
};
