import {
  civilDate,
  decisionFields,
  defineEvent,
  line,
  nullable,
  pub,
  record,
  Rulebook,
  RuleViolation,
  vault,
  type EventOf,
} from '#app/kernel';
import { decided } from '#app/testing';
import type { Correction, Death } from './life.js';
import { living } from './living.js';
import { decisionRulesets } from './rulesets.js';

/** An invented decision: an office opens at a place. */
export const OfficeOpened = defineEvent('OfficeOpened', 1, 'An office opened.', {
  place: pub(line, 'where'),
  lease: pub(nullable(record({ until: civilDate })), 'the lease'),
  keeper: vault(line, 'who keeps the key'),
  office: pub(line, 'which office'),
  ...decisionFields,
});
export type OfficeOpened = EventOf<typeof OfficeOpened>;

/** Offices at "nowhere" break a rule of effect F, at "moon" one of effect R. */
export const office = living<{ readonly place: string | null }, OfficeOpened>({
  category: 'test.office',
  events: [OfficeOpened],
  initialState: { place: null },
  evolve: (_, event) => ({ place: event.data.place }),
  standing: ({ place }) => ({ place }),
  fixedFields: ['office'],
  breaches({ data }) {
    if (data.place === 'moon') throw new RuleViolation('office.moon', { pointer: '/place' });
    return data.place === 'nowhere'
      ? [
          {
            code: 'office.nowhere',
            rule: 'office.place',
            version: 'office.place@2000-01-01',
            pointer: '/place',
          },
        ]
      : [];
  },
});

export const rulebook = new Rulebook(decisionRulesets);

export const opened = (decisionId: string, place: string, effectiveFrom = '2024-01-01'): OfficeOpened => ({
  type: 'OfficeOpened',
  data: {
    place,
    lease: null,
    keeper: 'contoh-a',
    office: 'o1',
    ...decided(decisionId, effectiveFrom, { skNumber: '1/2024' }),
  },
});

const act = (refDecisionId: string) => ({
  refDecisionId,
  authority: 'BKPSDM',
  number: '7/2024',
  date: '2024-06-01',
  legalBasis: [],
  reasonSummary: 'Salah ketik.',
  evidence: [],
});
export const correction = (
  refDecisionId: string,
  changes: Record<string, unknown>,
  recordedAsTaken = false,
): Correction => ({
  ...act(refDecisionId),
  changes,
  recordedAsTaken,
});
export const death = (
  refDecisionId: string,
  effectFrom: string | null = null,
  type: Death['type'] = 'DecisionRevoked',
): Death => ({
  type,
  data: { ...act(refDecisionId), scope: null, effect: effectFrom ? 'from-date' : 'from-start', effectFrom },
});
