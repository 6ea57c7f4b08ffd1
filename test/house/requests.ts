/** Bodies of commands about invented agencies and people, and the paths they are sent to. */
export const paths = {
  agencies: '/v1/organisation/agencies',
  rounds: '/v1/recruitment/rounds',
  formations: '/v1/recruitment/formations',
  applications: '/v1/recruitment/applications',
  promotions: '/v1/promotion/rank-promotions',
  appraisals: '/v1/appraisal/appraisals',
  summaries: '/v1/appraisal/summaries',
  erasures: '/v1/privacy/erasures',
  bases: '/v1/privacy/publication-bases',
  rulesets: '/v1/ruleset/rulesets',
  calendars: '/v1/ruleset/calendars',
} as const;

/** The invented agency of most journeys. */
export const AGENCY = 'kota-contoh-a';

const law = [{ rule: 'PermenPANRB 6/2024', version: '2024' }];
let numbers = 0;
/** A number of an SK that nobody used before. */
export const numbered = (): string => `800.1.2.2/${++numbers}/BKPSDM/2024`;
const decided = (decidedOn: string) => ({
  skNumber: numbered(),
  decidedOn,
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
});

export const schedule = (registrationClosesOn: string) => ({
  registrationOpensOn: '2024-09-01',
  registrationClosesOn,
  selectionOn: '2024-10-16',
});

export const agency = (slug: string = AGENCY, name = 'Pemerintah Kota Contoh A') => ({ slug, name });

export const round = (more: object = {}) => ({
  ...decided('2024-08-15'),
  agencyId: AGENCY,
  kind: 'pppk',
  procurementName: 'PPPK Tenaga Kesehatan',
  fiscalYear: 2024,
  ministerDecree: { number: 'Kepmen Contoh 329/2024', date: '2024-08-01' },
  ...more,
});

export const formation = (roundId: string, more: object = {}) => ({
  ...decided('2024-08-16'),
  roundId,
  postTitle: 'Perawat Terampil',
  seats: 3,
  needType: 'umum',
  qualification: 'D3 Keperawatan',
  location: 'Kota Contoh A | Dinas Kesehatan',
  openToDisability: true,
  weights: [{ test: 'SKB CAT', cat: true, weight: 100 }],
  ...more,
});

export const announcement = (more: object = {}) => ({
  ...decided('2024-08-20'),
  announcedOn: '2024-08-20',
  criteria: ['Ijazah D3 Keperawatan', 'STR aktif'],
  schedule: schedule('2024-09-14'),
  eliminationRules: ['Dokumen tidak lengkap'],
  extraTests: [],
  ...more,
});

export const amendment = (more: object = {}) => ({
  ...decided('2024-09-10'),
  changes: { schedule: schedule('2024-09-20') },
  reason: 'Masa pendaftaran diperpanjang karena gangguan meterai elektronik.',
  ...more,
});

export const cancellation = (more: object = {}) => ({
  ...decided('2024-09-12'),
  reason: 'Formasi dialihkan ke rumah sakit provinsi.',
  authority: 'Wali Kota Contoh A',
  ...more,
});

let applicants = 0;
/** An application of somebody new, to a formation of a round. */
export const application = (formationId: string, more: object = {}) => ({
  applicationNo: `A-${++applicants}`,
  formationId,
  submittedAt: '2024-09-05T10:15:00+07:00',
  nik: `999999451290${String(applicants).padStart(4, '0')}`,
  name: `Contoh ${applicants}`,
  birthDate: '1990-12-05',
  sex: 'female',
  gradePoint: '3.45',
  ...more,
});

export const verification = (more: object = {}) => ({
  ...decided('2024-09-19'),
  result: 'TMS',
  failedRequirements: ['diploma-mismatch'],
  verifier: 'verifikator-2',
  ...more,
});

export const objection = (more: object = {}) => ({
  stage: 'administrative',
  contested: ['diploma-mismatch'],
  filedAt: '2024-09-22T23:59:59+07:00',
  grounds: 'Ijazah saya sesuai pengumuman.',
  ...more,
});

export const answer = (objectionNo: string, more: object = {}) => ({
  ...decided('2024-09-24'),
  objectionNo,
  outcome: 'accepted',
  decider: 'tim-sanggah-1',
  ...more,
});

export const passCancelled = (more: object = {}) => ({
  ...decided('2024-10-02'),
  reasonCode: 'document-false',
  ...more,
});

export const nip = (more: object = {}) => ({
  ...decided('2025-02-14'),
  nip: '199012052025212991',
  proposedOn: '2025-01-20',
  ...more,
});

/** Scores of both kinds at once: no selection has them all, but each has its own among them. */
export const scores = {
  selection: 'skd',
  present: true,
  twk: 95,
  tiu: 100,
  tkp: 200,
  tests: [{ test: 'SKB CAT', score: '360.5', maximum: '500' }],
};

export const ranking = (more: object = {}) => ({ ...decided('2024-11-18'), ranking: 'skd', ...more });

export const finalResult = (more: object = {}) => ({
  ...decided('2025-01-05'),
  passed: ['2024-000001'],
  announcedOn: '2025-01-05',
  ...more,
});

/** The act of correcting, revoking or annulling a decision. */
export const act = (refDecisionId: string, more: object = {}) => ({
  refDecisionId,
  authority: 'BKPSDM Kota Contoh A',
  number: numbered(),
  date: '2024-09-16',
  legalBasis: law,
  reasonSummary: 'Salah ketik.',
  ...more,
});

export const promotion = (more: object = {}) => ({
  ...decided('2025-10-20'),
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
  agencyId: AGENCY,
  kind: 'reguler',
  personRef: 'p-contoh-0001',
  unitId: 'dinas-kesehatan',
  fromGolongan: 'III/a',
  toGolongan: 'III/b',
  effectiveFrom: '2025-11-01',
  pertek: { number: `PG-${++numbers}`, date: '2025-10-10' },
  reasonCode: 'years-in-rank',
  ...more,
});

export const rating = (
  n: number,
  outcome: string,
  behaviour: string,
  predicate: string,
  more: object = {},
) => ({
  agencyId: AGENCY,
  personRef: `p-orang-${String(n).padStart(4, '0')}`,
  year: 2025,
  unitId: 'dinas-kesehatan',
  outcome,
  behaviour,
  predicate,
  receivedOn: '2026-01-08',
  decidedOn: '2026-01-06',
  signatory: { role: 'PyB', postId: 'kepala-dinas-kesehatan' },
  legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
  ...more,
});

export const summary = (more: object = {}) => ({
  ...decided('2026-03-02'),
  legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
  agencyId: AGENCY,
  unitId: 'dinas-kesehatan',
  year: 2025,
  orgPredicate: 'B',
  headcount: 24,
  objections: { filed: 0, changed: 0 },
  ...more,
});

export const erasure = (more: object = {}) => ({
  agencyId: AGENCY,
  personRef: 'p-contoh-0001',
  ground: 'request',
  decidedOn: '2024-09-20',
  legalBasis: [{ rule: 'UU 27/2022 pasal 8', version: '2022' }],
  ...more,
});

/** A basis to publish the names of all holders of senior posts, from the day given. */
export const basis = (decidedOn: string, more: object = {}) => ({
  ...{ agencyId: AGENCY, fieldClass: 'names.jpt', ground: 'public-office', informationOfficerPostId: 'ppid' },
  ...{ decidedOn, skNumber: numbered(), legalBasis: [{ rule: 'UU 14/2008', version: '2008' }] },
  ...more,
});

export const ruleset = (more: object = {}) => ({
  ...decided('2026-11-20'),
  legalBasis: [{ rule: 'PermenPANRB Contoh 7/2026', version: '2026' }],
  rule: 'recruitment.formation.weights',
  validFrom: '2027-01-01',
  values: { sum: 100, extraTestCap: 60 },
  sureness: 'B',
  ...more,
});

export const workingDays = (more: object = {}) => ({
  ...decided('2026-11-20'),
  legalBasis: [{ rule: 'SKB Contoh 1/2026', version: '2026' }],
  year: 2030,
  holidays: [
    { date: '2030-01-01', name: 'Tahun Baru Masehi', kind: 'national' },
    { date: '2030-12-24', name: 'Cuti bersama Natal', kind: 'cuti-bersama' },
  ],
  workingDays: ['2030-01-05'],
  sureness: 'A',
  ...more,
});
