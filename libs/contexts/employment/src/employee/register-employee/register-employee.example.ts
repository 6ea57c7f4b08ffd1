/** A body that works when pasted, under the invented agency of the sample. */
export const registerEmployeeExample = {
  agencyId: 'kota-contoh-a',
  name: 'Contoh Pegawai',
  nip: '198503152010012990',
  birthDate: '1985-03-15',
  kind: 'PNS',
  golongan: 'III/b',
  golonganSince: '2020-04-01',
  servesSince: '2010-01-01',
  unitId: 'dinas-kesehatan',
  education: 's1-d4',
  source: { system: 'simpeg', id: 'ekspor-2024-0173' },
  decidedOn: '2024-12-31',
  signatory: { role: 'PyB', postId: 'sekda' },
  legalBasis: [{ rule: 'Perwal Contoh 12/2024', version: '2024' }],
  evidence: [
    { kind: 'source-file', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  ],
};
