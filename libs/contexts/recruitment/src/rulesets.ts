import type { Ruleset } from '#app/kernel';
import { selectionRulesets } from './selection-rules.js';

/** Limits on the weights of a formation's tests, in per cent. */
export interface WeightLimits {
  /** What the weights sum to. */
  readonly sum: number;
  /** Largest share of the field test (SKB) that tests outside the computer test (CAT) may have. */
  readonly extraTestCap: number;
}

/** The years of the two procurement rules; on which day of its year each began is not confirmed. */
const until2023 = {
  validFrom: '2021-01-01',
  validTo: '2023-12-31',
  legalBasis: 'PermenPANRB 27/2021',
} as const;
const from2024 = { validFrom: '2024-01-01', validTo: null, legalBasis: 'PermenPANRB 6/2024' } as const;

/** The dated rules of recruitment (pengadaan ASN). A decision is judged by the version of the day on its SK. */
export const rulesets: readonly Ruleset[] = [
  { rule: 'recruitment.procurement', ...until2023, values: {}, sureness: 'C' },
  { rule: 'recruitment.procurement', ...from2024, values: {}, sureness: 'B' },
  { rule: 'recruitment.round.decree', ...until2023, values: {}, sureness: 'A' },
  { rule: 'recruitment.round.decree', ...from2024, values: {}, sureness: 'A' },
  {
    rule: 'recruitment.formation.weights',
    ...until2023,
    values: { sum: 100, extraTestCap: 40 } satisfies WeightLimits,
    sureness: 'C',
  },
  // the cap of 2021, taken over until the one of 2024 is read
  {
    rule: 'recruitment.formation.weights',
    ...from2024,
    values: { sum: 100, extraTestCap: 40 } satisfies WeightLimits,
    sureness: 'D',
  },
  { rule: 'recruitment.announcement.content', ...until2023, values: {}, sureness: 'C' },
  {
    rule: 'recruitment.announcement.content',
    ...from2024,
    legalBasis: 'PermenPANRB 6/2024 art. 22(1)(2)',
    values: {},
    sureness: 'A',
  },
  { rule: 'recruitment.formation.match', ...until2023, values: {}, sureness: 'D' },
  {
    rule: 'recruitment.formation.match',
    ...from2024,
    legalBasis: 'PermenPANRB 6/2024 art. 22(3)',
    values: {},
    sureness: 'A',
  },
  {
    rule: 'recruitment.announcement.frozen',
    validFrom: '2021-01-01',
    validTo: null,
    legalBasis: 'Jejak',
    values: {},
    sureness: 'own',
  },
  ...selectionRulesets,
];
