import type { Ruleset } from '#app/kernel';
import type { Overseers } from './oversight.js';

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
  {
    rule: 'oversight.recommendation',
    validFrom: '2014-01-15',
    validTo: null,
    values: {
      bodies: [
        { body: 'KASN', from: '2014-09-30', until: '2024-12-31' },
        { body: 'BKN', from: '2025-01-01', until: null },
      ],
    } satisfies Overseers,
    legalBasis: 'UU 5/2014; Perpres 91/2024 dan 92/2024',
    sureness: 'D',
  },
];
