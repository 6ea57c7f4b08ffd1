/** A body that works when pasted, under the invented agency of the sample. */
export const ratePeriodExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0902',
  year: 2025,
  period: 2,
  periods: 4,
  unitId: 'dinas-kesehatan',
  raterPostId: 'kepala-bidang-1',
  outcome: 'sesuai',
  behaviour: 'sesuai',
  predicate: 'Baik',
  ratedOn: '2025-07-04',
};
