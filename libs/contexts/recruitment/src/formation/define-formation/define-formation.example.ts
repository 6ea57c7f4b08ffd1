/** A body that works when pasted, once `roundId` is the id of a round, such as the one opened before. */
export const defineFormationExample = {
  roundId: '7f1b6e2e-7a0e-5f0f-9a37-6f0c1d2e3a4b',
  postTitle: 'Pranata Komputer Terampil',
  seats: 2,
  needType: 'umum',
  qualification: 'D3 Teknik Informatika',
  location: 'Kota Contoh A | Dinas Komunikasi dan Informatika',
  openToDisability: true,
  weights: [
    { test: 'SKB CAT', cat: true, weight: 60 },
    { test: 'Wawancara', cat: false, weight: 40 },
  ],
  decidedOn: '2024-08-16',
  skNumber: '800.1.2.2/902/BKPSDM/2024',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
};
