/** A body that works when pasted, under the invented agency of the sample. */
export const publishSummaryExample = {
  agencyId: 'kota-contoh-a',
  unitId: 'dinas-kesehatan',
  year: 2025,
  orgPredicate: 'B',
  headcount: 40,
  objections: { filed: 0, changed: 0 },
  skNumber: '800.1.6.2/901/BKPSDM/2026',
  decidedOn: '2026-03-02',
  signatory: { role: 'PyB', postId: 'sekretaris-daerah' },
  legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }],
};
