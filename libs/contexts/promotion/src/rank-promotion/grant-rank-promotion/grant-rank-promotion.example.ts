/** A body that works when pasted, under the invented agency of the sample. */
export const grantRankPromotionExample = {
  agencyId: 'kota-contoh-a',
  kind: 'reguler',
  personRef: 'p-contoh-0901',
  unitId: 'dinas-kesehatan',
  fromGolongan: 'III/a',
  toGolongan: 'III/b',
  yearsInRank: 4,
  rulesetVersion: 'promotion.tmt-calendar@2025-10-01',
  skNumber: '800.1.3.2/901/BKPSDM/2025',
  decidedOn: '2025-10-20',
  effectiveFrom: '2025-11-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  pertek: { number: 'PG-35780000123', date: '2025-10-10' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
  reasonCode: 'years-in-rank',
  reasonSummary: 'Empat tahun dalam pangkat terakhir',
};
