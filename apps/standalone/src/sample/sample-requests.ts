import { sampleKey } from './sample-officer.js';

/** One request of the sample; a deciding one names the creating one before it (`on`), whose revision it continues. */
export interface SampleRequest {
  /** Idempotency key; also the name others refer to. */
  readonly name: string;
  readonly path: string;
  readonly on?: string;
  readonly body: (decisionIds: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>;
}

const ROUNDS = '/v1/recruitment/rounds';
const FORMATIONS = '/v1/recruitment/formations';
const mayor = { role: 'PPK', postId: 'walikota' };
const law = (rule: string, version: string) => [{ rule, version }];
const recruitmentLaw = law('PermenPANRB 6/2024', '2024');

/** The round under which the printed example command defines a formation. */
export const SAMPLE_ROUND = sampleKey(ROUNDS, 'contoh-pengadaan-2024');

/** The field selection is one computer test. */
export const computerTestOnly = [{ test: 'SKB CAT', cat: true, weight: 100 }];

const decision = (day: string, skNumber: string, legalBasis = recruitmentLaw) => ({
  decidedOn: day,
  skNumber,
  signatory: mayor,
  legalBasis,
});
const schedule = (closesOn: string) => ({
  registrationOpensOn: '2024-09-01',
  registrationClosesOn: closesOn,
  administrativeResultOn: '2024-09-25',
  selectionOn: '2024-10-16',
  finalResultOn: '2025-01-05',
});
const announcement = (number: string, criteria: readonly string[]) => ({
  ...decision('2024-08-20', number),
  announcedOn: '2024-08-20',
  criteria,
  schedule: schedule('2024-09-14'),
  eliminationRules: ['Dokumen tidak lengkap atau tidak terbaca'],
  extraTests: [],
});

const request = (name: string, path: string, body: Readonly<Record<string, unknown>>): SampleRequest => ({
  name,
  path,
  body: () => body,
});
const decide = (name: string, on: string, path: string, body: SampleRequest['body']): SampleRequest => ({
  name,
  on,
  path,
  body,
});
const formation = (
  name: string,
  roundId: string,
  number: string,
  postTitle: string,
  seats: number,
  qualification: string,
  location: string,
): SampleRequest =>
  request(name, FORMATIONS, {
    ...decision('2024-08-16', number),
    roundId,
    postTitle,
    seats,
    qualification,
    location,
    needType: 'umum',
    openToDisability: true,
    weights: computerTestOnly,
  });

const at = (on: string, verb: string): string => `${FORMATIONS}/${sampleKey(FORMATIONS, on)}/${verb}`;
const roundB = sampleKey(ROUNDS, 'contoh-pengadaan-b');
const promotions = '/v1/promotion/rank-promotions';
const promotionLaw = law('PP 11/2017', '2017');
const promotion = (
  n: number,
  from: string,
  to: string,
  day: string,
  tmt: string,
  pertek: string,
  more = {},
): SampleRequest =>
  request(`contoh-kp-${n}`, promotions, {
    agencyId: 'kota-contoh-a',
    kind: 'reguler',
    personRef: `p-contoh-${String(n).padStart(4, '0')}`,
    unitId: 'dinas-kesehatan',
    fromGolongan: from,
    toGolongan: to,
    effectiveFrom: tmt,
    pertek: { number: `PG-9900000${n}`, date: pertek },
    ...decision(day, `800.1.3.2/${100 + n}/BKPSDM/${day.slice(0, 4)}`, promotionLaw),
    reasonCode: 'years-in-rank',
    ...more,
  });

/** Outcome, behaviour and predicate of the invented ratings of one unit: 23 people, so that the distribution may be published. */
const ratings: readonly (readonly [string, string, string])[] = [
  ...Array.from({ length: 7 }, () => ['di-atas', 'di-atas', 'SB'] as const),
  ...Array.from({ length: 12 }, () => ['sesuai', 'sesuai', 'B'] as const),
  ...Array.from({ length: 4 }, () => ['di-bawah', 'sesuai', 'BP'] as const),
];

/** The sample, in order: invented people and agencies, every kind of decision, and what may happen to one afterwards. */
export const sampleRequests: readonly SampleRequest[] = [
  request('contoh-instansi-a', '/v1/organisation/agencies', {
    slug: 'kota-contoh-a',
    name: 'Pemerintah Kota Contoh A',
  }),
  request('contoh-instansi-b', '/v1/organisation/agencies', {
    slug: 'kabupaten-contoh-b',
    name: 'Pemerintah Kabupaten Contoh B',
  }),
  request('contoh-pengadaan-2024', ROUNDS, {
    ...decision('2024-08-14', '800.1.2.2/01/BKPSDM/2024'),
    agencyId: 'kota-contoh-a',
    kind: 'pppk',
    procurementName: 'PPPK Tenaga Kesehatan',
    fiscalYear: 2024,
    ministerDecree: { number: 'Kepmen Contoh 329/2024', date: '2024-08-01' },
  }),
  request('contoh-pengadaan-b', ROUNDS, {
    ...decision('2024-08-13', '800.1.2.2/11/BKPSDM/2024'),
    agencyId: 'kabupaten-contoh-b',
    kind: 'pns',
    procurementName: 'CPNS Kearsipan',
    fiscalYear: 2024,
    ministerDecree: { number: 'Kepmen Contoh 293/2024', date: '2024-08-01' },
  }),
  formation(
    'contoh-perawat',
    SAMPLE_ROUND,
    '800.1.2.2/02/BKPSDM/2024',
    'Perawat Terampil',
    3,
    'D3 Keperawatan',
    'Kota Contoh A | Dinas Kesehatan | Puskesmas Contoh',
  ),
  formation(
    'contoh-bidan',
    SAMPLE_ROUND,
    '800.1.2.2/03/BKPSDM/2024',
    'Bidan Terampil',
    2,
    'D3 Kebidanan',
    'Kota Contoh A | Dinas Kesehatan | Puskesmas Contoh',
  ),
  formation(
    'contoh-apoteker',
    SAMPLE_ROUND,
    '800.1.2.2/04/BKPSDM/2024',
    'Apoteker Ahli Pertama',
    1,
    'Apoteker',
    'Kota Contoh A | RSUD Contoh',
  ),
  formation(
    'contoh-arsiparis',
    roundB,
    '800.1.2.2/12/BKPSDM/2024',
    'Arsiparis Terampil',
    2,
    'D3 Kearsipan',
    'Kabupaten Contoh B | Dinas Arsip dan Perpustakaan',
  ),
  decide('contoh-umumkan-perawat', 'contoh-perawat', at('contoh-perawat', 'publish-vacancy'), () =>
    announcement('800.1.2.2/05/BKPSDM/2024', ['Ijazah D3 Keperawatan', 'STR aktif']),
  ),
  decide('contoh-umumkan-bidan', 'contoh-bidan', at('contoh-bidan', 'publish-vacancy'), () =>
    announcement('800.1.2.2/06/BKPSDM/2024', ['Ijazah D3 Kebidanan', 'STR aktif']),
  ),
  decide('contoh-umumkan-apoteker', 'contoh-apoteker', at('contoh-apoteker', 'publish-vacancy'), () =>
    announcement('800.1.2.2/07/BKPSDM/2024', ['Ijazah Apoteker', 'STRA aktif']),
  ),
  decide('contoh-umumkan-arsiparis', 'contoh-arsiparis', at('contoh-arsiparis', 'publish-vacancy'), () =>
    announcement('800.1.2.2/13/BKPSDM/2024', ['Ijazah D3 Kearsipan']),
  ),
  decide('contoh-ralat-perawat', 'contoh-perawat', at('contoh-perawat', 'amend-announcement'), () => ({
    ...decision('2024-09-10', '800.1.2.2/08/BKPSDM/2024'),
    changes: { schedule: schedule('2024-09-20') },
    reason: 'Masa pendaftaran diperpanjang karena gangguan meterai elektronik.',
  })),
  decide('contoh-batal-apoteker', 'contoh-apoteker', at('contoh-apoteker', 'cancel-vacancy'), () => ({
    ...decision('2024-09-12', '800.1.2.2/09/BKPSDM/2024'),
    reason: 'Formasi dialihkan ke rumah sakit provinsi.',
    authority: 'Wali Kota Contoh A',
  })),
  decide('contoh-koreksi-bidan', 'contoh-bidan', at('contoh-bidan', 'correct-decision'), (ids) => ({
    refDecisionId: ids['contoh-bidan'],
    authority: 'BKPSDM Kota Contoh A',
    number: '800.1.2.2/10/BKPSDM/2024',
    date: '2024-09-02',
    legalBasis: recruitmentLaw,
    reasonSummary: 'Salah ketik jumlah formasi.',
    changes: { seats: 4 },
  })),
  decide('contoh-cabut-arsiparis', 'contoh-arsiparis', at('contoh-arsiparis', 'revoke-decision'), (ids) => ({
    refDecisionId: ids['contoh-umumkan-arsiparis'],
    authority: 'Bupati Contoh B',
    number: '800.1.2.2/14/BKPSDM/2024',
    date: '2024-09-05',
    legalBasis: recruitmentLaw,
    reasonSummary: 'Diumumkan sebelum jabatan ditetapkan.',
    effect: 'from-start',
  })),
  promotion(1, 'III/a', 'III/b', '2025-10-20', '2025-11-01', '2025-10-10'),
  promotion(2, 'II/c', 'II/d', '2024-03-25', '2024-04-01', '2024-03-11'),
  promotion(3, 'III/b', 'III/c', '2024-02-26', '2024-03-01', '2024-02-12', { recordedAsTaken: true }),
  ...ratings.map(([outcome, behaviour, predicate], i) =>
    request(`contoh-predikat-${i + 1}`, '/v1/appraisal/appraisals', {
      agencyId: 'kota-contoh-a',
      personRef: `p-contoh-${String(i + 1).padStart(4, '0')}`,
      year: 2025,
      unitId: 'dinas-kesehatan',
      outcome,
      behaviour,
      predicate,
      receivedOn: '2026-01-08',
      decidedOn: '2026-01-06',
      signatory: { role: 'PyB', postId: 'kepala-dinas-kesehatan' },
      legalBasis: law('PermenPANRB 6/2022', '2022'),
    }),
  ),
  request('contoh-ringkasan-2025', '/v1/appraisal/summaries', {
    agencyId: 'kota-contoh-a',
    unitId: 'dinas-kesehatan',
    year: 2025,
    orgPredicate: 'B',
    headcount: 24,
    objections: { filed: 0, changed: 0 },
    ...decision('2026-03-02', '800.1.6.2/12/BKPSDM/2026', law('PermenPANRB 6/2022', '2022')),
  }),
];

/** Stream that stands only when the whole sample is recorded. */
export const LAST_SAMPLE_STREAM = 'appraisal.summary-dinas-kesehatan.2025';
