import type { Ruleset } from '#app/kernel';

/** First day that any recorded decision can have: these rules of ours bind every decision, however old. */
const always = '1945-08-17';
const own = (rule: string): Ruleset => ({
  rule,
  validFrom: always,
  validTo: null,
  values: {},
  legalBasis: 'Jejak',
  sureness: 'own',
});

/** The rules that every decision is judged by, whatever its context (`docs/decisions`; rules of effect R, F and W). */
export const decisionRulesets: readonly Ruleset[] = [
  own('decision.sk-unique'),
  own('decision.ruleset'),
  own('decision.pertek-order'),
  own('decision.inauguration'),
  own('decision.retroactive'),
  {
    rule: 'decision.annulment',
    validFrom: always,
    validTo: null,
    values: {},
    legalBasis: 'BKN: skPembatalanNomor, skPembatalanTanggal',
    sureness: 'A',
  },
];
