import { headlineOf } from '#app/decision-life';
import type { Publication } from '#app/platform';

/**
 * What the public sees of applications and of numbers of civil servants: how many, by formation and day, and nothing of
 * one; of numbers also BKN's technical considerations (pertek), which many share.
 */
export const countedPublication: Publication = {
  ApplicationSubmitted: {
    kind: { id: 'Lamaran', en: 'Applications' },
    delayDays: 1,
    fields: ['formationId'],
    headline: headlineOf(
      '{agencyName} menerima {count} lamaran untuk {postTitle}',
      '{agencyName} received {count} applications for {postTitle}',
    ),
    gathers: { by: 'formationId', single: null },
  },
  NipIssued: {
    kind: { id: 'Penetapan NIP', en: 'Numbers of civil servants' },
    delayDays: 1,
    fields: ['formationId'],
    headline: headlineOf(
      'BKN menetapkan {count} NIP untuk {postTitle} pada {agencyName}',
      'BKN set {count} numbers of civil servants for {postTitle} at {agencyName}',
    ),
    gathers: { by: 'formationId', lists: ['pertek'], single: null },
  },
};
