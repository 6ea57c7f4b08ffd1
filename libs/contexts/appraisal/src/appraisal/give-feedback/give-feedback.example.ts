/** A body that works when pasted, under the invented agency of the sample. */
export const giveFeedbackExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0902',
  year: 2025,
  raterPostId: 'kepala-bidang-1',
  givenOn: '2025-05-12',
  text: 'Laporan triwulan tepat waktu.',
};
