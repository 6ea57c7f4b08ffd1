import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';
import { countedPublication } from './counted-publication.js';
import { applicationPublication } from './application-publication.js';
import { selectionPublication } from './selection-publication.js';
import { ofFormation } from './of-formation.js';

/** What the public sees of recruitment: all of it, at once; of persons, by count. `status` is what a fallen decision restores. */
export const publication: Publication = {
  ...countedPublication,
  ...selectionPublication,
  RecruitmentRoundOpened: {
    kind: { id: 'Pembukaan pengadaan', en: 'Recruitment round opened' },
    delayDays: 0,
    fields: ['roundId', 'kind', 'procurementName', 'fiscalYear', 'ministerDecree', 'rulesetId'],
    headline: headlineOf(
      '{agencyName} membuka pengadaan {procurementName} tahun {fiscalYear}',
      '{agencyName} opened the recruitment {procurementName} of {fiscalYear}',
    ),
  },
  FormationDefined: {
    kind: { id: 'Penetapan formasi', en: 'Formation set' },
    delayDays: 0,
    fields: [
      'formationId',
      'roundId',
      'postTitle',
      'unitId',
      'location',
      'seats',
      'needType',
      'openToDisability',
      'salaryMin',
      'salaryMax',
      'qualification',
      'maxScores',
      'weights',
      'thresholds',
      'source',
      'status',
    ],
    headline: headlineOf(
      '{agencyName} menetapkan {seats} formasi {postTitle}',
      '{agencyName} set {seats} seats for {postTitle}',
    ),
    names: { of: 'formationId', as: 'postTitle' },
  },
  VacancyAnnounced: {
    kind: { id: 'Pengumuman lowongan', en: 'Vacancy announced' },
    delayDays: 0,
    fields: [
      'formationId',
      'postTitle',
      'seats',
      'announcedOn',
      'criteria',
      'schedule',
      'eliminationRules',
      'extraTests',
    ],
    headline: headlineOf(
      '{agencyName} mengumumkan {seats} lowongan {postTitle}',
      '{agencyName} announced {seats} vacancies for {postTitle}',
    ),
  },
  AnnouncementAmended: {
    kind: { id: 'Ralat pengumuman', en: 'Announcement amended' },
    delayDays: 0,
    fields: ['formationId', 'refDecisionId', 'changes', 'reason'],
    headline: headlineOf(
      '{agencyName} meralat pengumuman lowongan {postTitle}',
      '{agencyName} amended the announcement of vacancies for {postTitle}',
    ),
    shows: ofFormation,
  },
  VacancyCancelled: {
    kind: { id: 'Pembatalan lowongan', en: 'Vacancy cancelled' },
    delayDays: 0,
    fields: ['formationId', 'refDecisionId', 'reason', 'authority'],
    headline: headlineOf(
      '{authority} membatalkan lowongan {postTitle} pada {agencyName}',
      '{authority} cancelled the vacancy for {postTitle} at {agencyName}',
    ),
    shows: ofFormation,
  },
  ...applicationPublication,
};
