import type { Publication, Sentence } from '#app/platform';

const act = ['refDecisionId', 'authority', 'number', 'date', 'legalBasis', 'reasonSummary'];
const death = [...act, 'scope', 'effect', 'effectFrom'];

type Values = Readonly<Record<string, unknown>>;
const say =
  (id: string, en: string) =>
  (values: Values): Sentence => ({ id: fill(id, values), en: fill(en, values) });
const fill = (sentence: string, values: Values): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '–',
  );

/** What the public sees of a decision's life: everything, at once. The old item stays and links forward. */
export const lifePublication: Publication = {
  DecisionCorrected: {
    kind: { id: 'Ralat', en: 'Correction' },
    delayDays: 0,
    fields: [...act, 'corrections', 'recordedAsTaken', 'findings'],
    headline: say(
      '{agencyName} meralat keputusannya dengan {number}',
      '{agencyName} corrected its decision by {number}',
    ),
  },
  DecisionRevoked: {
    kind: { id: 'Pencabutan', en: 'Revocation' },
    delayDays: 0,
    fields: death,
    headline: say(
      '{agencyName} mencabut keputusannya dengan {number}',
      '{agencyName} revoked its decision by {number}',
    ),
  },
  DecisionAnnulledByAuthority: {
    kind: { id: 'Pembatalan', en: 'Annulment' },
    delayDays: 0,
    fields: death,
    headline: say(
      '{authority} membatalkan keputusan {agencyName} dengan {number}',
      '{authority} annulled a decision of {agencyName} by {number}',
    ),
  },
  StateRestored: {
    kind: { id: 'Keadaan dipulihkan', en: 'State restored' },
    delayDays: 0,
    fields: ['refDecisionId', 'restored', 'from'],
    headline: say(
      'Keadaan sebelum keputusan {agencyName} berlaku kembali sejak {from}',
      'The state before a decision of {agencyName} holds again from {from}',
    ),
  },
};
