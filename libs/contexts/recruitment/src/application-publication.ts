import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';
import type { ObjectionStage } from './application/application.events.js';
import { ofFormation } from './of-formation.js';

const accepted = headlineOf(
  '{agencyName} menerima sanggah {objectionNo} untuk {postTitle}',
  '{agencyName} accepted objection {objectionNo} for {postTitle}',
);
const rejected = headlineOf(
  '{agencyName} menolak sanggah {objectionNo} untuk {postTitle}',
  '{agencyName} rejected objection {objectionNo} for {postTitle}',
);
const filed = (id: string, en: string) =>
  headlineOf(
    `Pelamar {applicationNo} menyanggah ${id} {agencyName} untuk {postTitle}`,
    `Applicant {applicationNo} objected to ${en} of {agencyName} for {postTitle}`,
  );
const filedAgainst = {
  administrative: filed('hasil administrasi', 'the administrative result'),
  final: filed('hasil akhir', 'the final result'),
  cancellation: filed('pembatalan kelulusan', 'the cancellation of a pass'),
} satisfies Record<ObjectionStage, unknown>;

/**
 * What the public sees of applications, one by one and by number: decisions and their clocks, at once. Submissions and numbers
 * of civil servants are counted elsewhere.
 */
export const applicationPublication: Publication = {
  AdministrativeResultDecided: {
    kind: { id: 'Hasil seleksi administrasi', en: 'Administrative result' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'result', 'failedRequirements', 'announcedOn'],
    headline: headlineOf(
      '{agencyName} mencatat hasil seleksi administrasi {count} pelamar {postTitle}',
      '{agencyName} recorded administrative results of {count} applicants for {postTitle}',
    ),
    gathers: {
      by: 'formationId',
      single: headlineOf(
        'Pelamar {applicationNo} dinyatakan {result} oleh {agencyName} untuk {postTitle}',
        '{agencyName} found applicant {applicationNo} {result} for {postTitle}',
      ),
    },
    shows: ofFormation,
  },
  ObjectionFiled: {
    kind: { id: 'Sanggah', en: 'Objection' },
    delayDays: 0,
    fields: [
      'applicationNo',
      'formationId',
      'objectionNo',
      'stage',
      'refDecisionId',
      'contested',
      'filedAt',
      'dueOn',
    ],
    headline: (values) => filedAgainst[values['stage'] as ObjectionStage](values),
    shows: ofFormation,
  },
  ObjectionDecided: {
    kind: { id: 'Jawaban sanggah', en: 'Objection answered' },
    delayDays: 0,
    fields: [
      'applicationNo',
      'formationId',
      'objectionNo',
      'stage',
      'refDecisionId',
      'outcome',
      'announcedOn',
    ],
    headline: (values) => (values['outcome'] === 'accepted' ? accepted : rejected)(values),
    shows: ofFormation,
  },
  ResultCancelled: {
    kind: { id: 'Pembatalan kelulusan', en: 'Pass cancelled' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'refDecisionId', 'announcedOn'],
    headline: headlineOf(
      '{agencyName} membatalkan kelulusan pelamar {applicationNo} untuk {postTitle}',
      '{agencyName} cancelled the pass of applicant {applicationNo} for {postTitle}',
    ),
    shows: ofFormation,
  },
};
