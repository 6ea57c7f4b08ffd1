import { appointCpnsExample } from '../../libs/contexts/employment/src/employee/appoint-cpns/appoint-cpns.example.js';
import { appointPnsExample } from '../../libs/contexts/employment/src/employee/appoint-pns/appoint-pns.example.js';
import { contractPppkExample } from '../../libs/contexts/employment/src/employee/contract-pppk/contract-pppk.example.js';
import { endServiceExample } from '../../libs/contexts/employment/src/employee/end-service/end-service.example.js';
import { registerEmployeeExample } from '../../libs/contexts/employment/src/employee/register-employee/register-employee.example.js';

/** Bodies of commands about invented employees, and the paths they are sent to. */
export const paths = {
  employees: '/v1/employment/employees',
  cpns: '/v1/employment/cpns-appointments',
  contracts: '/v1/employment/pppk-contracts',
  appointments: '/v1/employment/appointments',
} as const;

let people = 0;
/** A number that nobody has: the day of birth of the examples, which goes before, then a month or contract of its own. */
const nip = (example: string): string => {
  const n = people++;
  return `${example.slice(0, 8)}${String(1980 + (n % 40))}${example.slice(12, 15)}${String(1 + Math.floor(n / 40)).padStart(3, '0')}`;
};
/** Somebody new, and an SK without a number. */
const anew = <B extends { nip: string }>(example: B): B => ({
  ...example,
  nip: nip(example.nip),
  personRef: undefined,
  skNumber: undefined,
});

export const takeover = (more: object = {}) => ({ ...anew(registerEmployeeExample), ...more });
export const candidate = (more: object = {}) => ({ ...anew(appointCpnsExample), ...more });
export const contract = (more: object = {}) => ({ ...anew(contractPppkExample), ...more });
export const permanent = (more: object = {}) => ({ ...appointPnsExample, skNumber: undefined, ...more });
export const end = (more: object = {}) => ({ ...endServiceExample, skNumber: undefined, ...more });
export const appointments = (formationId: string, more: object = {}) => ({
  ...decision,
  formationId,
  unitId: 'dinas-kesehatan',
  golongan: 'II/c',
  ...more,
});
const decision = {
  decidedOn: '2025-02-20',
  effectiveFrom: '2025-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
