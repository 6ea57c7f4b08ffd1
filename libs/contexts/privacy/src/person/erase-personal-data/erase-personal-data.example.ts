/** A body that works when pasted after the example of a rank promotion was recorded. */
export const erasePersonalDataExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0901',
  ground: 'request',
  decidedOn: '2026-11-20',
  legalBasis: [{ rule: 'UU 27/2022 pasal 8', version: '2022' }],
};
