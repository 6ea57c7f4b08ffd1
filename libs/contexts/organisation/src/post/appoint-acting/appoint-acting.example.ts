/** A body that works when pasted. */
export const appointActingExample = {
  personRef: 'p-contoh-0902',
  actingKind: 'Plt',
  skNumber: '800.1.3.1/924/BKPSDM/2026',
  decidedOn: '2026-02-02',
  effectiveFrom: '2026-02-02',
  effectiveUntil: '2026-05-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
};
