import { decisionRulesets } from '#app/decision-life';
import { Rulebook } from '#app/kernel';
import { decided } from '#app/testing';
import type {
  CpnsAppointed,
  EmployeeRegistered,
  PnsAppointed,
  PppkContracted,
  ServiceEnded,
} from './employee/employee.events.js';
import { rulesets } from './rulesets.js';

/** A rule of recruitment, which owns it, as it stands there. */
const contract = {
  rule: 'recruitment.pppk',
  validFrom: '2024-01-01',
  validTo: null,
  values: {},
  legalBasis: 'PermenPANRB 6/2024',
  sureness: 'A',
} as const;
export const rulebook = new Rulebook([...decisionRulesets, ...rulesets, contract]);

const person = {
  personRef: 'p-1',
  name: 'Contoh A',
  birthDate: '1998-06-15',
  unitId: 'dinas-kesehatan',
  education: 'd3',
} as const;
const origin = { applicationNo: null, formationId: null, postTitle: 'Perawat Terampil' };

export const registered = (more: Partial<EmployeeRegistered['data']> = {}): EmployeeRegistered => ({
  type: 'EmployeeRegistered',
  data: {
    ...person,
    nip: '199806152020032991',
    kind: 'PNS',
    golongan: 'II/d',
    golonganSince: '2023-04-01',
    servesSince: '2020-03-01',
    source: { system: 'simpeg', id: '2024-0173', rowSha256: 'ab'.repeat(32) },
    ...decided('d-registered', '2024-01-02', {
      evidence: [{ kind: 'source-file', sha256: 'cd'.repeat(32) }],
    }),
    ...more,
  },
});

export const cpns = (more: Partial<CpnsAppointed['data']> = {}): CpnsAppointed => ({
  type: 'CpnsAppointed',
  data: {
    ...person,
    nip: '199806152024032991',
    ...origin,
    golongan: 'II/c',
    ...decided('d-cpns', '2024-02-20', { effectiveFrom: '2024-03-01' }),
    ...more,
  },
});

export const contracted = (more: Partial<PppkContracted['data']> = {}): PppkContracted => ({
  type: 'PppkContracted',
  data: {
    ...person,
    nip: '199806152024212991',
    ...origin,
    contractNo: 'PK-1/2024',
    renewal: false,
    ...decided('d-contract', '2024-02-20', { effectiveFrom: '2024-03-01', effectiveUntil: '2025-02-28' }),
    ...more,
  },
});

export const pns = (more: Partial<PnsAppointed['data']> = {}): PnsAppointed => ({
  type: 'PnsAppointed',
  data: {
    personRef: 'p-1',
    cpnsDecisionId: 'd-cpns',
    postTitle: 'Perawat Terampil',
    unitId: 'dinas-kesehatan',
    golongan: 'II/c',
    trainingPassed: true,
    healthy: true,
    bknRecommendation: null,
    ...decided('d-pns', '2025-02-20', { effectiveFrom: '2025-03-01' }),
    ...more,
  },
});

export const ended = (more: Partial<ServiceEnded['data']> = {}): ServiceEnded => ({
  type: 'ServiceEnded',
  data: {
    personRef: 'p-1',
    cause: 'own-request',
    unitId: 'dinas-kesehatan',
    ...decided('d-ended', '2025-11-20', { effectiveFrom: '2025-12-01' }),
    ...more,
  },
});
