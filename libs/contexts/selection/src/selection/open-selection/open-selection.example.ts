const member = (n: number, side: string) => ({
  memberNo: `pansel-${n}`,
  name: `Anggota Contoh ${n}`,
  role: n === 1 ? 'Ketua' : 'Anggota',
  side,
});
const permit = (kind: string, body: string) => ({ kind, body, number: `${kind}/2026`, date: '2025-12-20' });

/** A body that works when pasted, under the invented agency of the sample. */
export const openSelectionExample = {
  agencyId: 'kota-contoh-a',
  postId: 'kepala-dinas-kesehatan',
  unitId: 'dinas-kesehatan',
  postTitle: 'Kepala Dinas Kesehatan',
  panel: [...[1, 2, 3, 4].map((n) => member(n, 'external')), ...[5, 6, 7].map((n) => member(n, 'internal'))],
  weights: [
    { part: 'paper', percent: 20 },
    { part: 'assessment-centre', percent: 25 },
    { part: 'interview', percent: 35 },
    { part: 'track-record', percent: 20 },
  ],
  permits: [
    permit('governor', 'Gubernur Provinsi Contoh'),
    permit('bkn-pertek', 'BKN'),
    permit('home-minister', 'Kemendagri'),
  ],
  noticeFrom: '2026-01-05',
  noticeUntil: '2026-01-30',
  decidedOn: '2026-01-02',
  skNumber: '800.1.3.3/901/BKPSDM/2026',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
};
