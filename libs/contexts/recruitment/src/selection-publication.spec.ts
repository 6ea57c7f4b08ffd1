import { decided } from '#app/testing';
import { publication } from './publication.js';
import { formationId } from './recruitment.fixture.js';

const entry = (rank: number | null, applicationNo: string, code: string) => ({
  rank,
  applicationNo,
  code,
  skdTotal: 400,
  skd: null,
  skb: null,
  total: null,
});
const ranking = (more: object = {}): Readonly<Record<string, unknown>> => ({
  ...decided('d-ranking', '2024-11-18'),
  formationId,
  ranking: 'skd',
  entries: [entry(1, 'a', 'P/L'), entry(2, 'b', 'P/L'), entry(3, 'c', 'P'), entry(null, 'd', 'TL')],
  ties: [],
  part: 1,
  parts: 1,
  agencyName: 'Kota Contoh A',
  postTitle: 'Perawat',
  ...more,
});

describe('what the public sees of a ranking', () => {
  const form = publication['RankingPublished']!;

  it('is headed by counts', () => {
    expect(form.headline(ranking())).toEqual({
      id: 'Kota Contoh A menerbitkan peringkat SKD Perawat: 3 berperingkat, 2 lanjut',
      en: 'Kota Contoh A published the SKD ranking for Perawat: 3 ranked, 2 go on',
    });
    expect(form.headline(ranking({ ranking: 'final', part: 2, parts: 3 }))).toEqual({
      id: 'Kota Contoh A menerbitkan peringkat akhir Perawat (bagian 2 dari 3): 3 berperingkat, 2 dalam formasi',
      en: 'Kota Contoh A published the final ranking for Perawat (part 2 of 3): 3 ranked, 2 within the seats',
    });
  });

  it('is no more than the first places, with the address of the whole', () => {
    const entries = Array.from({ length: 1_500 }, (_, i) => entry(i + 1, `n${i}`, 'P'));
    const ties = Array.from({ length: 100 }, () => ({ applicationNos: ['a', 'b'], step: 'tkp' }));
    const values = ranking({ entries, ties });
    expect(form.excerpt!(values)).toEqual({
      ...values,
      entries: entries.slice(0, 20),
      ties: ties.slice(0, 20),
    });
    expect(form.whole!(values)).toBe(
      `/v1/recruitment/formations/${formationId}/rankings/skd?decision=d-ranking`,
    );
  });
});

it('the final result is headed by how many passed', () =>
  expect(
    publication['FinalResultAnnounced']!.headline({
      agencyName: 'Kota Contoh A',
      postTitle: 'Perawat',
      passed: [{ applicationNo: 'a', rank: 1 }],
    }),
  ).toEqual({
    id: 'Kota Contoh A mengumumkan hasil akhir Perawat: 1 lulus',
    en: 'Kota Contoh A announced the final result for Perawat: 1 passed',
  }));

it.each([
  ['administrative', 'menyanggah hasil administrasi Kota Contoh A untuk Perawat'],
  ['final', 'menyanggah hasil akhir Kota Contoh A untuk Perawat'],
  ['cancellation', 'menyanggah pembatalan kelulusan Kota Contoh A untuk Perawat'],
])('an objection says what it is against: %s', (stage, said) =>
  expect(
    publication['ObjectionFiled']!.headline({
      agencyName: 'Kota Contoh A',
      applicationNo: 'a-1',
      postTitle: 'Perawat',
      stage,
    }).id,
  ).toBe(`Pelamar a-1 ${said}`),
);

it('scores are named as people say them', () =>
  expect(
    publication['ScoresCorrected']!.headline({
      agencyName: 'Kota Contoh A',
      applicationNo: 'a-1',
      postTitle: 'Perawat',
      selection: 'skd',
    }),
  ).toEqual({
    id: 'Kota Contoh A mengoreksi nilai SKD pelamar a-1 untuk Perawat',
    en: 'Kota Contoh A corrected the SKD scores of applicant a-1 for Perawat',
  }));

it('every item about one formation names its post', () => {
  const unnamed = Object.entries(publication)
    .filter(([, form]) => form.fields.includes('formationId') && !form.fields.includes('postTitle'))
    .filter(([, form]) => form.shows?.['postTitle'] === undefined && form.gathers?.single !== null);
  expect(unnamed.map(([type]) => type)).toEqual([]);
});
