/** A body that works when pasted, in the round of the sample under Kota Contoh A. */
export const defineFormationExample = {
  roundId: '5736f88c-e694-5e72-814b-d7fb812a3198',
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
