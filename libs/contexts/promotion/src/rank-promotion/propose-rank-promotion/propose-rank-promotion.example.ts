/** A body that works when pasted, under the invented agency of the sample. */
export const proposeRankPromotionExample = {
  agencyId: 'kota-contoh-a',
  kind: 'reguler',
  personRef: 'p-contoh-0902',
  unitId: 'dinas-kesehatan',
  fromGolongan: 'III/a',
  toGolongan: 'III/b',
  intendedFrom: '2025-11-01',
  proposedOn: '2025-09-15',
  yearsInRank: 4,
};
