import { contexts } from '#app/contexts';
import { shippedCalendars } from '#contexts/ruleset';
import { decided, fact, type Stated } from './facts.fixture.js';
import type { ShippedRules } from './projection/rule-facts.js';

/** What comes with the program. */
export const shippedRules: ShippedRules = {
  rulesets: contexts.flatMap(({ rulesets }) => rulesets),
  calendars: shippedCalendars,
};

/** A version of a rule, published by the decision `versionId` names. */
export const published = (rule: string, validFrom: string, values: object, validTo?: string): Stated =>
  fact('RulesetPublished', {
    rule,
    validFrom,
    validTo: validTo ?? null,
    values,
    sureness: 'A',
    replaces: null,
    ...decided(versionId(rule, validFrom), '2024-08-01'),
  });

/** The free days of a year, declared by decision `k-<year>-<how many>`. */
export const declared = (year: number, holidays: readonly string[]): Stated =>
  fact('WorkingDaysDeclared', {
    year,
    holidays: holidays.map((date) => ({ date, name: 'Libur Contoh', kind: 'national' })),
    workingDays: [],
    sureness: 'A',
    ...decided(`k-${year}-${holidays.length}`, '2024-12-01'),
  });

/** The decision that publishes a version. */
export const versionId = (rule: string, validFrom: string): string =>
  `v-${rule.replaceAll('.', '-')}-${validFrom}`;
