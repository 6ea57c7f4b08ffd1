/** A body that works when pasted, under the invented agency of the sample. */
export const appointCpnsExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0902',
  name: 'Contoh Calon',
  nip: '199806152024032991',
  birthDate: '1998-06-15',
  postTitle: 'Perawat Terampil',
  unitId: 'dinas-kesehatan',
  golongan: 'II/c',
  education: 'd3',
  skNumber: '800.1.2.5/902/BKPSDM/2024',
  decidedOn: '2024-02-20',
  effectiveFrom: '2024-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
