/** A body that works when pasted. */
export const recordConsiderationExample = {
  number: 'PERTEK-926/2026',
  date: '2026-01-05',
  outcome: 'approved',
  kind: 'mutasi',
  personRef: 'p-contoh-0901',
};
