import type { Drawn } from './drawn.js';

/** A test of the field selection with its share of it and its highest score. */
export interface PostTest {
  readonly test: string;
  readonly cat: boolean;
  readonly weight: number;
  readonly maximum: number;
}

/** A post that people may apply for. */
export interface InventedPost {
  readonly postTitle: string;
  readonly location: string;
  readonly needType: string;
  readonly qualification: string;
  readonly seats: number;
  readonly tests: readonly PostTest[];
  readonly openToDisability: boolean;
  readonly salaryMin: number;
  readonly salaryMax: number;
}

const CAT_ONLY: readonly PostTest[] = [{ test: 'SKB CAT', cat: true, weight: 100, maximum: 500 }];
const WITH_INTERVIEW: readonly PostTest[] = [
  { test: 'SKB CAT', cat: true, weight: 60, maximum: 500 },
  { test: 'Wawancara', cat: false, weight: 40, maximum: 100 },
];

/** Title, path of units below the agency, education: shaped like the formations of 2024, invented. */
const POSTS = [
  ['PERAWAT TERAMPIL', 'Dinas Kesehatan | Puskesmas Contoh Melati', 'D3 Keperawatan'],
  [
    'EPIDEMIOLOG KESEHATAN AHLI PERTAMA',
    'Dinas Kesehatan | Bidang Pencegahan Penyakit',
    'S1 Kesehatan Masyarakat',
  ],
  [
    'PRANATA KOMPUTER AHLI PERTAMA',
    'Dinas Komunikasi dan Informatika | Bidang Layanan Elektronik',
    'S1 Informatika',
  ],
  ['ARSIPARIS TERAMPIL', 'Dinas Perpustakaan dan Kearsipan', 'D3 Kearsipan'],
  ['BIDAN TERAMPIL', 'Dinas Kesehatan | Puskesmas Contoh Kenanga', 'D3 Kebidanan'],
  ['PENATA RUANG AHLI PERTAMA', 'Dinas Pekerjaan Umum | Bidang Tata Ruang', 'S1 Perencanaan Wilayah'],
  ['AUDITOR AHLI PERTAMA', 'Inspektorat', 'S1 Akuntansi'],
  ['APOTEKER AHLI PERTAMA', 'Dinas Kesehatan | RSUD Contoh | Instalasi Farmasi', 'Profesi Apoteker'],
] as const;
const NEEDS = ['UMUM', 'UMUM', 'UMUM', 'CUMLAUDE', 'DISABILITAS'];

/**
 * Posts with all the seats among them. The first, where ties and corrections are, is the common kind: need UMUM, computer test
 * alone, two seats at least.
 */
export function inventedPosts(
  drawn: Drawn,
  formations: number,
  seats: number,
  agencyName: string,
): InventedPost[] {
  const shares = Array.from({ length: formations }, (_, i) => (i === 0 ? 2 : 1));
  for (let left = seats - formations - 1; left > 0; left--) shares[drawn.whole(0, formations - 1)]! += 1;
  return shares.map((share, i): InventedPost => {
    const [postTitle, units, qualification] = POSTS[i % POSTS.length]!;
    const needType = i === 0 ? 'UMUM' : drawn.oneOf(NEEDS);
    const unit = i < POSTS.length ? units : `${units} | Unit ${Math.floor(i / POSTS.length) + 1}`;
    const salaryMin = 100_000 * drawn.whole(25, 35);
    return {
      postTitle,
      location: `${agencyName} | ${unit}`,
      needType,
      qualification,
      seats: share,
      tests: i === 0 || drawn.percent(60) ? CAT_ONLY : WITH_INTERVIEW,
      openToDisability: needType === 'DISABILITAS' || drawn.percent(30),
      salaryMin,
      salaryMax: salaryMin + 100_000 * drawn.whole(5, 30),
    };
  });
}
