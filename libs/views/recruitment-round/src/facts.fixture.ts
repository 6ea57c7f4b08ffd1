import { v5 } from 'uuid';
import type { DomainEvent } from '#app/kernel';
import { decided as bareDecision } from '#app/testing';

/** An event as a fixture states it. */
export type Stated = DomainEvent;

/** A fact as it is stated. */
export const fact = (type: string, data: Readonly<Record<string, unknown>>): Stated => ({ type, data });

export const ROUND = '7f1b6e2e-7a0e-5f0f-9a37-6f0c1d2e3a4b';
export const NURSE = '1c951065-3c91-4f9b-b5fd-13dded41e27e';
export const MIDWIFE = '2c951065-3c91-4f9b-b5fd-13dded41e27e';
/** Id of an invented application. */
export const applicationId = (applicationNo: string): string => v5(applicationNo, ROUND);

/** The fields of an invented decision of recruitment. */
export const decided = (decisionId: string, decidedOn: string, more: object = {}): Record<string, unknown> =>
  bareDecision(decisionId, decidedOn, {
    signatory: { role: 'PPK', postId: 'walikota' },
    legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
    ...more,
  });

export const registered = (slug: string, name: string): Stated => fact('AgencyRegistered', { slug, name });

export const opened = (kind: 'pns' | 'pppk' = 'pns'): Stated =>
  fact('RecruitmentRoundOpened', {
    roundId: ROUND,
    kind,
    procurementName: 'CPNS Tenaga Kesehatan',
    fiscalYear: 2024,
    ministerDecree: { number: 'Kepmen Contoh 329/2024', date: '2024-08-01' },
    rulesetId: 'recruitment.procurement@2024-01-01',
    ...decided('d-round', '2024-08-15'),
  });

export const defined = (formationId: string, postTitle: string, seats: number): Stated =>
  fact('FormationDefined', {
    formationId,
    roundId: ROUND,
    postTitle,
    unitId: null,
    location: 'Pemerintah Kota Contoh A | Dinas Kesehatan | Puskesmas Contoh',
    seats,
    needType: 'umum',
    openToDisability: null,
    salaryMin: null,
    salaryMax: null,
    qualification: 'D3 Keperawatan',
    maxScores: null,
    weights: null,
    thresholds: null,
    source: null,
    ...decided(`d-${postTitle.toLowerCase().replaceAll(' ', '-')}`, '2024-08-16'),
  });

export const announced = (formationId: string, postTitle: string, seats: number): Stated =>
  fact('VacancyAnnounced', {
    formationId,
    postTitle,
    seats,
    announcedOn: '2024-08-20',
    criteria: ['STR aktif'],
    schedule: null,
    eliminationRules: null,
    extraTests: null,
    ...decided(`a-${postTitle.toLowerCase().replaceAll(' ', '-')}`, '2024-08-20'),
  });

const of = (applicationNo: string, formationId: string) => ({ applicationNo, formationId });

/** BKN's technical consideration for the invented numbers. */
export const PERTEK = { number: 'PERTEK-901/2025', date: '2025-01-09' } as const;

/** Private values that no public byte may hold. */
export const PRIVATE = {
  personRef: (applicationNo: string): string => `kenari-${applicationNo}`,
  nik: '9999994512900001',
  name: 'Kenari Contoh',
  birthDate: '1990-12-05',
  gradePoint: '3.87',
  nip: '199012052025012999',
} as const;

export const submitted = (applicationNo: string, formationId: string, submittedAt: string): Stated =>
  fact('ApplicationSubmitted', {
    ...of(applicationNo, formationId),
    roundId: ROUND,
    submittedAt,
    personRef: PRIVATE.personRef(applicationNo),
    nik: PRIVATE.nik,
    name: PRIVATE.name,
    birthDate: PRIVATE.birthDate,
    sex: 'female',
    gradePoint: PRIVATE.gradePoint,
  });

export const verified = (
  applicationNo: string,
  formationId: string,
  failedRequirements: readonly string[],
  more: object = {},
): Stated =>
  fact('AdministrativeResultDecided', {
    ...of(applicationNo, formationId),
    result: failedRequirements.length === 0 ? 'MS' : 'TMS',
    failedRequirements,
    announcedOn: '2024-09-17',
    note: 'Kenari: catatan pemeriksa',
    verifier: 'kenari-verifier',
    ...decided(`ms-${applicationNo}`, '2024-09-17', more),
  });

export const objected = (
  applicationNo: string,
  formationId: string,
  contested: readonly string[],
  more: object = {},
): Stated =>
  fact('ObjectionFiled', {
    ...of(applicationNo, formationId),
    objectionNo: `${applicationNo}-1`,
    stage: 'administrative',
    refDecisionId: `ms-${applicationNo}`,
    contested,
    filedAt: '2024-09-19T03:15:00.000Z',
    dueOn: '2024-09-27',
    grounds: 'Kenari: ijazah sudah diunggah',
    ...more,
  });

export const answered = (
  applicationNo: string,
  formationId: string,
  outcome: 'accepted' | 'rejected',
  announcedOn: string | null,
  more: object = {},
): Stated =>
  fact('ObjectionDecided', {
    ...of(applicationNo, formationId),
    objectionNo: `${applicationNo}-1`,
    stage: 'administrative',
    refDecisionId: `ms-${applicationNo}`,
    outcome,
    announcedOn,
    decider: 'kenari-decider',
    ...decided(`sanggah-${applicationNo}`, '2024-09-24', more),
  });

export const skd = (twk: number, tiu: number, tkp: number) => ({ present: true, twk, tiu, tkp, tests: null });
export const ABSENT = { present: false, twk: null, tiu: null, tkp: null, tests: null };
export const skb = (score: string) => ({
  present: true,
  twk: null,
  tiu: null,
  tkp: null,
  tests: [{ test: 'SKB CAT', score, maximum: '500' }],
});

export const scored = (
  applicationNo: string,
  formationId: string,
  selection: 'skd' | 'skb',
  scores: object,
): Stated =>
  fact('ScoresRecorded', {
    ...of(applicationNo, formationId),
    selection,
    scores,
    satOn: selection === 'skd' ? '2024-10-16' : '2024-11-20',
    catBatch: 'Sesi 3',
    rulesetId: 'recruitment.procurement@2024-01-01',
  });

export const rescored = (applicationNo: string, formationId: string, from: object, to: object): Stated =>
  fact('ScoresCorrected', {
    ...of(applicationNo, formationId),
    selection: 'skd',
    from,
    to,
    correctedOn: '2024-10-18',
    reason: 'Salah salin dari berita acara sesi.',
    rulesetId: 'recruitment.procurement@2024-01-01',
  });

interface Entry {
  readonly rank: number | null;
  readonly applicationNo: string;
  readonly code: string;
  readonly skdTotal?: number | null;
  readonly skd?: string | null;
  readonly skb?: string | null;
  readonly total?: string | null;
}

export const ranked = (
  formationId: string,
  ranking: 'skd' | 'final',
  decisionId: string,
  entries: readonly Entry[],
  more: { readonly ties?: readonly object[]; readonly part?: number; readonly parts?: number } = {},
): Stated =>
  fact('RankingPublished', {
    formationId,
    ranking,
    entries: entries.map((entry) => ({ skdTotal: null, skd: null, skb: null, total: null, ...entry })),
    ties: more.ties ?? [],
    part: more.part ?? 1,
    parts: more.parts ?? 1,
    rulesetId: 'recruitment.procurement@2024-01-01',
    readTo: '0000000000000000100',
    ...decided(decisionId, '2024-10-20'),
  });

export const finalAnnounced = (
  formationId: string,
  decisionId: string,
  passed: readonly { readonly applicationNo: string; readonly rank: number }[],
  passedOver: readonly object[] = [],
): Stated =>
  fact('FinalResultAnnounced', {
    formationId,
    rankingDecisionId: 'r-final',
    refDecisionId: null,
    passed,
    passedOver,
    announcedOn: '2024-12-05',
    ...decided(decisionId, '2024-12-05'),
  });

export const passCancelled = (applicationNo: string, formationId: string, refDecisionId: string): Stated =>
  fact('ResultCancelled', {
    ...of(applicationNo, formationId),
    refDecisionId,
    announcedOn: '2024-12-10',
    detail: 'Kenari: rincian',
    ...decided(`batal-${applicationNo}`, '2024-12-10', { reasonCode: 'dokumen-palsu' }),
  });

export const numbered = (applicationNo: string, formationId: string, more: object = {}): Stated =>
  fact('NipIssued', {
    ...of(applicationNo, formationId),
    proposedOn: '2025-01-02',
    personRef: PRIVATE.personRef(applicationNo),
    nip: PRIVATE.nip,
    ...decided(`nip-${applicationNo}`, '2025-01-10', { pertek: PERTEK }),
    ...more,
  });

/** The stream of the service of whoever applied by that number. */
export const employeeStream = (applicationNo: string): string =>
  `employment.employee-${PRIVATE.personRef(applicationNo)}`;

const appointment = (applicationNo: string, formationId: string | null) => ({
  ...{ applicationNo, formationId, postTitle: 'Perawat Terampil', unitId: 'dinas-kesehatan' },
  ...{ personRef: PRIVATE.personRef(applicationNo), name: PRIVATE.name, nip: PRIVATE.nip },
  ...{ birthDate: PRIVATE.birthDate, education: 'd3' },
  ...decided(`sk-${applicationNo}`, '2025-01-11'),
});

export const appointed = (applicationNo: string, formationId: string | null, more: object = {}): Stated =>
  fact('CpnsAppointed', { ...appointment(applicationNo, formationId), golongan: 'II/c', ...more });

export const contracted = (applicationNo: string, formationId: string, more: object = {}): Stated =>
  fact('PppkContracted', {
    ...appointment(applicationNo, formationId),
    ...{ contractNo: null, renewal: false },
    ...more,
  });
