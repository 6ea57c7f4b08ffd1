/** A body that works when pasted, under the invented agency of the sample. */
export const agreePlanExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0902',
  year: 2025,
  unitId: 'dinas-kesehatan',
  postId: 'analis-kesehatan-1',
  raterPostId: 'kepala-bidang-1',
  results: ['Cakupan imunisasi dasar 95 %'],
  agreedOn: '2025-01-06',
};
