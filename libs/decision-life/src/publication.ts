import type { Publication, PublicForm } from '#app/platform';
import { headlineOf } from './headline.js';
import { outsidePublication } from './outside-publication.js';

const act = ['refDecisionId', 'authority', 'number', 'date', 'legalBasis', 'reasonSummary'];
/** What the decision is about, where its own item shows the name of a post or of a unit. */
function about(values: Readonly<Record<string, unknown>>): { id: string; en: string } {
  const { postTitle, unitName, kindId, kindEn } = values;
  const name = [postTitle, unitName].find((one) => typeof one === 'string');
  if (name === undefined) return { id: '', en: '' };
  return {
    id: ` tentang ${name} (${String(kindId).toLowerCase()})`,
    en: ` about ${name} (${String(kindEn).toLowerCase()})`,
  };
}
function ofDecision(id: string, en: string): PublicForm['headline'] {
  const filled = headlineOf(id, en);
  return (values) => {
    const named = about(values);
    return filled({ ...values, aboutId: named.id, aboutEn: named.en });
  };
}

const death = [...act, 'scope', 'effect', 'effectFrom'];

/** What the public sees of a decision's life: everything, at once; the old item stays and links forward. And of what others said of it. */
export const lifePublication: Publication = {
  DecisionCorrected: {
    kind: { id: 'Ralat', en: 'Correction' },
    delayDays: 0,
    fields: [...act, 'corrections', 'recordedAsTaken', 'findings'],
    headline: ofDecision(
      '{agencyName} meralat keputusannya{aboutId} dengan {number}',
      '{agencyName} corrected its decision{aboutEn} by {number}',
    ),
  },
  DecisionRevoked: {
    kind: { id: 'Pencabutan', en: 'Revocation' },
    delayDays: 0,
    fields: death,
    headline: ofDecision(
      '{agencyName} mencabut keputusannya{aboutId} dengan {number}',
      '{agencyName} revoked its decision{aboutEn} by {number}',
    ),
  },
  DecisionAnnulledByAuthority: {
    kind: { id: 'Pembatalan', en: 'Annulment' },
    delayDays: 0,
    fields: death,
    headline: ofDecision(
      '{authority} membatalkan keputusan {agencyName}{aboutId} dengan {number}',
      '{authority} annulled a decision of {agencyName}{aboutEn} by {number}',
    ),
  },
  StateRestored: {
    kind: { id: 'Keadaan dipulihkan', en: 'State restored' },
    delayDays: 0,
    fields: ['refDecisionId', 'restored', 'from'],
    headline: ofDecision(
      'Keadaan sebelum keputusan {agencyName}{aboutId} berlaku kembali sejak {from}',
      'The state before a decision of {agencyName}{aboutEn} holds again from {from}',
    ),
  },
  ...outsidePublication,
};
