import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';

const accepted = headlineOf(
  '{agencyName} menerima sanggah {objectionNo}',
  '{agencyName} accepted objection {objectionNo}',
);
const rejected = headlineOf(
  '{agencyName} menolak sanggah {objectionNo}',
  '{agencyName} rejected objection {objectionNo}',
);

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
        'Pelamar {applicationNo} dinyatakan {result} oleh {agencyName}',
        '{agencyName} found applicant {applicationNo} {result}',
      ),
    },
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
    headline: headlineOf(
      'Pelamar {applicationNo} menyanggah keputusan {agencyName}',
      'Applicant {applicationNo} objected to a decision of {agencyName}',
    ),
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
  },
  ResultCancelled: {
    kind: { id: 'Pembatalan kelulusan', en: 'Pass cancelled' },
    delayDays: 0,
    fields: ['applicationNo', 'formationId', 'refDecisionId', 'announcedOn'],
    headline: headlineOf(
      '{agencyName} membatalkan kelulusan pelamar {applicationNo}',
      '{agencyName} cancelled the pass of applicant {applicationNo}',
    ),
  },
};
