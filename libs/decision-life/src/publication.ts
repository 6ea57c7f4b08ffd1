import type { Publication } from '#app/platform';
import { headlineOf } from './headline.js';
import { outsidePublication } from './outside-publication.js';

const act = ['refDecisionId', 'authority', 'number', 'date', 'legalBasis', 'reasonSummary'];
const death = [...act, 'scope', 'effect', 'effectFrom'];

/** What the public sees of a decision's life: everything, at once; the old item stays and links forward. And of what others said of it. */
export const lifePublication: Publication = {
  DecisionCorrected: {
    kind: { id: 'Ralat', en: 'Correction' },
    delayDays: 0,
    fields: [...act, 'corrections', 'recordedAsTaken', 'findings'],
    headline: headlineOf(
      '{agencyName} meralat keputusannya dengan {number}',
      '{agencyName} corrected its decision by {number}',
    ),
  },
  DecisionRevoked: {
    kind: { id: 'Pencabutan', en: 'Revocation' },
    delayDays: 0,
    fields: death,
    headline: headlineOf(
      '{agencyName} mencabut keputusannya dengan {number}',
      '{agencyName} revoked its decision by {number}',
    ),
  },
  DecisionAnnulledByAuthority: {
    kind: { id: 'Pembatalan', en: 'Annulment' },
    delayDays: 0,
    fields: death,
    headline: headlineOf(
      '{authority} membatalkan keputusan {agencyName} dengan {number}',
      '{authority} annulled a decision of {agencyName} by {number}',
    ),
  },
  StateRestored: {
    kind: { id: 'Keadaan dipulihkan', en: 'State restored' },
    delayDays: 0,
    fields: ['refDecisionId', 'restored', 'from'],
    headline: headlineOf(
      'Keadaan sebelum keputusan {agencyName} berlaku kembali sejak {from}',
      'The state before a decision of {agencyName} holds again from {from}',
    ),
  },
  ...outsidePublication,
};
