/** Kinds of civil servants (pegawai ASN): candidate (CPNS), permanent (PNS), by contract (PPPK). @see UU 20/2023 */
export const EMPLOYEE_KINDS = ['CPNS', 'PNS', 'PPPK'] as const;
export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number];

/** Why a service ended (pemberhentian): pension, own request, death, end of the contract, dismissal, moved to another agency. */
export const SERVICE_ENDS = [
  'pension',
  'own-request',
  'death',
  'contract-ended',
  'dismissal',
  'transfer-out',
] as const;
export type ServiceEnd = (typeof SERVICE_ENDS)[number];
