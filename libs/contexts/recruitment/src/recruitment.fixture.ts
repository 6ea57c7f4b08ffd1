import { decisionRulesets } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import { decided } from '#app/testing';
import type {
  AnnouncementAmended,
  FormationDefined,
  VacancyAnnounced,
  VacancyCancelled,
} from './formation/formation.events.js';
import type { RecruitmentRoundOpened } from './round/round.events.js';
import { rulesets } from './rulesets.js';

export const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
export const roundId = '7f1b6e2e-7a0e-5f0f-9a37-6f0c1d2e3a4b';
export const formationId = '1c951065-3c91-4f9b-b5fd-13dded41e27e';

export const opened: RecruitmentRoundOpened = {
  type: 'RecruitmentRoundOpened',
  data: {
    roundId,
    kind: 'pppk',
    procurementName: 'PPPK Tenaga Kesehatan',
    fiscalYear: 2024,
    ministerDecree: { number: 'B/1/2024', date: '2024-07-30' },
    rulesetId: 'recruitment.procurement@2024-01-01',
    ...decided('d-round', '2024-08-01'),
  },
};

/** Weights of the field selection: by computer, and an interview. */
export const weights = (cat: number, interview: number) => [
  { test: 'SKB CAT', cat: true, weight: cat },
  { test: 'Wawancara', cat: false, weight: interview },
];

export const defined: FormationDefined = {
  type: 'FormationDefined',
  data: {
    formationId,
    roundId,
    postTitle: 'Perawat Terampil',
    unitId: null,
    location: 'Dinas Kesehatan',
    seats: 2,
    needType: 'umum',
    openToDisability: null,
    salaryMin: 3_000_000,
    salaryMax: 4_500_000,
    qualification: null,
    maxScores: null,
    weights: weights(60, 40),
    thresholds: null,
    source: null,
    ...decided('d-formation', '2024-08-10'),
  },
};

export const announced: VacancyAnnounced = {
  type: 'VacancyAnnounced',
  data: {
    formationId,
    postTitle: 'Perawat Terampil',
    seats: 2,
    announcedOn: '2024-08-20',
    criteria: ['STR aktif'],
    schedule: {
      registrationOpensOn: '2024-09-01',
      registrationClosesOn: '2024-09-14',
      administrativeResultOn: null,
      selectionOn: '2024-10-16',
      finalResultOn: null,
    },
    eliminationRules: ['Dokumen tidak lengkap'],
    extraTests: [{ test: 'Wawancara', weight: 40 }],
    ...decided('d-vacancy', '2024-08-20'),
  },
};

export const amended = (criteria: readonly string[]): AnnouncementAmended => ({
  type: 'AnnouncementAmended',
  data: {
    formationId,
    refDecisionId: 'd-vacancy',
    changes: [{ field: 'criteria', from: announced.data.criteria, to: criteria }],
    reason: 'Perbaikan syarat.',
    ...decided('d-amendment', '2024-08-25'),
  },
});

export const cancelled: VacancyCancelled = {
  type: 'VacancyCancelled',
  data: {
    formationId,
    refDecisionId: 'd-vacancy',
    reason: 'Formasi dialihkan.',
    authority: 'Wali Kota Contoh A',
    ...decided('d-cancellation', '2024-08-28'),
  },
};
