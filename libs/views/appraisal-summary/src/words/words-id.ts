/** Texts of the page of a summary. */
export interface SummaryWords {
  readonly title: (unit: string, year: number) => string;
  readonly kind: string;
  readonly predicates: Readonly<Record<string, string>>;
  readonly unitPredicate: string;
  readonly rated: string;
  readonly coverage: string;
  readonly agency: string;
  readonly distribution: string;
  readonly distributionHint: string;
  readonly distributionOf: (unit: string, year: number) => string;
  readonly described: (bars: string) => string;
  readonly predicate: string;
  readonly persons: string;
  readonly total: string;
  readonly hidden: string;
  readonly hiddenNote: string;
  readonly noTable: string;
  readonly fallen: string;
  readonly objections: string;
  readonly filed: string;
  readonly changed: string;
  readonly versions: string;
  readonly versionsHint: string;
  readonly inForce: string;
  readonly replaced: string;
  readonly ended: string;
  readonly csv: string;
  readonly json: string;
}

export const wordsId: SummaryWords = {
  title: (unit, year) => `Penilaian kinerja ${unit} ${year}`,
  kind: 'Ringkasan penilaian kinerja',
  predicates: {
    SB: 'Sangat Baik',
    B: 'Baik',
    BP: 'Butuh Perbaikan',
    K: 'Kurang',
    SK: 'Sangat Kurang',
  },
  unitPredicate: 'Predikat unit',
  rated: 'Pegawai dinilai',
  coverage: 'Cakupan (dibulatkan ke 5 %)',
  agency: 'Instansi',
  distribution: 'Sebaran predikat',
  distributionHint:
    'Jumlah pegawai menurut predikat tahunan, termasuk unit di bawahnya. Penilaian perorangan tidak pernah ditampilkan.',
  distributionOf: (unit, year) => `Sebaran predikat ${unit}, ${year}`,
  described: (bars) => `Grafik batang. ${bars}.`,
  predicate: 'Predikat',
  persons: 'Pegawai',
  total: 'Jumlah',
  hidden: 'disembunyikan',
  hiddenNote:
    'Angka di bawah 5 ditulis <5. Angka lain disembunyikan bila dari angka itu yang kecil dapat dihitung, juga lewat unit di atas, di samping, atau di bawahnya.',
  noTable: 'Unit ini terlalu kecil untuk tabel sendiri; pegawainya dihitung dalam unit di atasnya.',
  fallen: 'Ringkasan ini telah dicabut atau dibatalkan; tidak ada yang berlaku.',
  objections: 'Keberatan',
  filed: 'Diajukan',
  changed: 'Mengubah predikat',
  versions: 'Terbitan',
  versionsHint: 'Setiap terbitan tetap dapat dibaca; yang disembunyikan sekali tetap disembunyikan.',
  inForce: 'berlaku',
  replaced: 'diganti',
  ended: 'dicabut atau dibatalkan',
  csv: 'Tabel sebagai CSV',
  json: 'Data sebagai JSON',
};
