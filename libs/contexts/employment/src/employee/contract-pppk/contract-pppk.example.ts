/** A body that works when pasted, under the invented agency of the sample. */
export const contractPppkExample = {
  agencyId: 'kota-contoh-a',
  personRef: 'p-contoh-0903',
  name: 'Contoh Kontrak',
  nip: '199012052025212992',
  birthDate: '1990-12-05',
  postTitle: 'Perawat Terampil',
  unitId: 'dinas-kesehatan',
  education: 'd3',
  contractNo: 'PK-903/2025',
  effectiveUntil: '2030-02-28',
  skNumber: '800.1.2.5/903/BKPSDM/2025',
  decidedOn: '2025-02-20',
  effectiveFrom: '2025-03-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PP 49/2018', version: '2018' }],
};
