/** A body that works when pasted, once both posts are there and held by these people: they change places. */
export const recordMoveBatchExample = {
  skNumber: '800.1.3.3/930/BKPSDM/2026',
  decidedOn: '2026-06-01',
  effectiveFrom: '2026-06-08',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PerBKN 5/2019', version: '2019' }],
  tpkMinutes: { number: 'BA-TPK/930/2026', date: '2026-05-20' },
  reasonSummary: 'Rotasi dalam rangka pengembangan karier',
  moves: [
    {
      personRef: 'p-contoh-0901',
      fromPostId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
      toPostId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c12',
      assignmentKind: 'rotasi',
    },
    {
      personRef: 'p-contoh-0902',
      fromPostId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c12',
      toPostId: '4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
      assignmentKind: 'rotasi',
    },
  ],
};
