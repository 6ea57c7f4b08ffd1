import type { Publication, Sentence } from '#app/platform';

const said = (values: Readonly<Record<string, unknown>>, id: string, en: string): Sentence => {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '–'));
  return { id: fill(id), en: fill(en) };
};
const act = ['refDecisionId', 'authority', 'number', 'date', 'legalBasis', 'reasonSummary'];
const death = [...act, 'scope', 'effect', 'effectFrom'];

/** What the public sees of a decision's life: everything, at once; a decision that was not shown has no life to show. */
export const decisionPublication: Publication = {
  DecisionCorrected: {
    kind: { id: 'Ralat', en: 'Correction' },
    delayDays: 0,
    fields: [...act, 'corrections', 'recordedAsTaken', 'findings'],
    headline: (values) =>
      said(values, '{agencyName} meralat keputusannya dengan {number}', '{agencyName} corrected its decision by {number}'),
  },
  DecisionRevoked: {
    kind: { id: 'Pencabutan', en: 'Revocation' },
    delayDays: 0,
    fields: death,
    headline: (values) =>
      said(values, '{agencyName} mencabut keputusannya dengan {number}', '{agencyName} revoked its decision by {number}'),
  },
  DecisionAnnulledByAuthority: {
    kind: { id: 'Pembatalan', en: 'Annulment' },
    delayDays: 0,
    fields: death,
    headline: (values) =>
      said(
        values,
        '{authority} membatalkan keputusan {agencyName} dengan {number}',
        '{authority} annulled a decision of {agencyName} by {number}',
      ),
  },
  StateRestored: {
    kind: { id: 'Keadaan dipulihkan', en: 'State restored' },
    delayDays: 0,
    fields: ['refDecisionId', 'restored', 'from'],
    headline: (values) =>
      said(
        values,
        'Keadaan sebelum keputusan {agencyName} berlaku kembali sejak {from}',
        'The state before a decision of {agencyName} holds again from {from}',
      ),
  },
};
