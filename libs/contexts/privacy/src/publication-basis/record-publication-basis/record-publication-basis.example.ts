/** A body that works when pasted, under the invented agency of the sample. */
export const recordPublicationBasisExample = {
  agencyId: 'kota-contoh-a',
  fieldClass: 'names.jpt',
  ground: 'public-office',
  skNumber: '555/12/PPID/2026',
  decidedOn: '2026-11-20',
  effectiveFrom: '2026-11-20',
  effectiveUntil: '2031-11-19',
  informationOfficerPostId: 'ppid-utama',
  legalBasis: [{ rule: 'UU 14/2008', version: '2008' }],
  reasonSummary: 'Uji konsekuensi: nama pejabat pimpinan tinggi menyangkut jabatan publik.',
};
