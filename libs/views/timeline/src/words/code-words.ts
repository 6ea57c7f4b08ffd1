import type { Sentence } from '#app/platform';

const word = (id: string, en: string): Sentence => ({ id, en });

const levels: Readonly<Record<string, Sentence>> = {
  'jpt-utama': word('JPT utama', 'JPT utama (senior leadership)'),
  'jpt-madya': word('JPT madya', 'JPT madya (senior leadership)'),
  'jpt-pratama': word('JPT pratama', 'JPT pratama (senior leadership)'),
  administrator: word('Administrator', 'Administrator'),
  pengawas: word('Pengawas', 'Pengawas (supervisor)'),
  fungsional: word('Jabatan fungsional', 'Functional post'),
  pelaksana: word('Pelaksana', 'Pelaksana (executing)'),
};

/** Field → what its codes mean. A code without an entry is shown as recorded. */
const codes: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  level: levels,
  assignmentKind: {
    promosi: word('Promosi', 'Promotion'),
    mutasi: word('Mutasi', 'Transfer'),
    rotasi: word('Rotasi', 'Rotation'),
    demosi: word('Demosi', 'Demotion'),
    placement: word('Penempatan', 'Placement'),
  },
  actingKind: {
    Plt: word('Plt (jabatan lowong)', 'Plt (the post is vacant)'),
    Plh: word('Plh (pejabatnya berhalangan)', 'Plh (its holder is absent)'),
  },
  cause: {
    moved: word('Pemegangnya pindah', 'Its holder moved'),
    released: word('Pemegangnya dibebaskan tanpa jabatan', 'Its holder was released without a post'),
    'service-ended': word('Pemegangnya berhenti bekerja', 'Its holder left the service'),
  },
  fieldClass: {
    'names.jpt': word('Nama pejabat pimpinan tinggi (JPT)', 'Names of holders of senior posts (JPT)'),
  },
  ground: {
    'public-office': word('Menyangkut jabatan publik', 'It concerns a public office'),
    consent: word('Persetujuan tertulis orangnya', 'Written consent of the person'),
    request: word('Atas permintaan', 'On request'),
    'purpose-ended': word('Tujuannya berakhir', 'Its purpose ended'),
    excess: word('Berlebihan', 'More than needed'),
    unlawful: word('Melawan hukum', 'Unlawful'),
  },
  outcome: { approved: word('Disetujui', 'Approved'), refused: word('Ditolak', 'Refused') },
  effect: {
    'from-start': word('Sejak semula, seakan tidak pernah diputus', 'From the start, as if never decided'),
    'from-date': word('Sejak tanggal tertentu', 'From a date on'),
  },
  status: {
    vacant: word('Lowong', 'Vacant'),
    held: word('Terisi', 'Held'),
    abolished: word('Dihapus', 'Abolished'),
    standing: word('Berdiri', 'Standing'),
    ended: word('Berakhir', 'Ended'),
    none: word('Tidak ada', 'None'),
  },
  orgPredicate: {
    SB: word('Sangat baik', 'Very good'),
    B: word('Baik', 'Good'),
    BP: word('Butuh perbaikan', 'Needs improvement'),
    K: word('Kurang', 'Poor'),
    SK: word('Sangat kurang', 'Very poor'),
  },
  part: {
    paper: word('Makalah', 'Paper'),
    'assessment-centre': word('Uji kompetensi (assessment)', 'Assessment centre'),
    interview: word('Wawancara', 'Interview'),
    'track-record': word('Rekam jejak', 'Track record'),
  },
  side: {
    internal: word('Dari dalam instansi', 'From the agency'),
    external: word('Dari luar instansi', 'From outside'),
  },
};

const hidden = word('disembunyikan', 'hidden');

/** What a code of a field means; undefined: it is shown as recorded. */
export const codeWordOf = (field: string, code: string): Sentence | undefined => {
  // of a table whose small numbers are not told
  if (code === '<hidden>') return hidden;
  const own = Object.hasOwn(codes, field) ? codes[field]! : {};
  return Object.hasOwn(own, code) ? own[code] : undefined;
};
