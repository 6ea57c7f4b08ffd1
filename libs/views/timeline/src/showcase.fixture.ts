import { decided } from './facts.fixture.js';
import type { House } from './house.fixture.js';

const posts = [
  'Perawat Terampil',
  'Pranata Komputer Ahli Pertama',
  'Guru Kelas Ahli Pertama',
  'Bidan Terampil',
  'Arsiparis Terampil',
  'Penyuluh Pertanian Ahli Pertama',
];
const act = { legalBasis: [{ rule: 'PP 11/2017', version: '2020' }], evidence: [] };

/** A few weeks of an invented city and an invented regency, for eyes and for accessibility checks. */
export async function showcase(house: House): Promise<void> {
  house.clock.set('2024-08-20T02:00:00.000Z');
  const agencies = [
    ['kota-contoh-a', 'Pemerintah Kota Contoh A'],
    ['kabupaten-contoh-b', 'Pemerintah Kabupaten Contoh B'],
  ] as const;
  for (const [slug, name] of agencies)
    await house.record(
      slug,
      {
        type: 'AgencyRegistered',
        data: {
          ...decided(`register-${slug}`, { reasonSummary: null, skNumber: null, signatory: null }),
          slug,
          name,
          contact: null,
        },
      },
      { agencyId: slug },
    );
  let hour = 0;
  for (let round = 0; round < 4; round++)
    for (const [index, postTitle] of posts.entries()) {
      house.clock.set(
        new Date(Date.UTC(2024, 7, 21 + round * 2, 1) + (hour++ % 8) * 2_700_000).toISOString(),
      );
      const id = `vacancy-${round}-${index}`;
      const reason =
        index % 3 === 2
          ? 'Dua perawat memasuki batas usia pensiun pada Desember 2024; layanan puskesmas pembantu tidak boleh terhenti.'
          : 'Kebutuhan tenaga tahun anggaran 2024';
      await house.record(
        id,
        {
          type: 'PostAdvertised',
          data: {
            ...decided(id, { reasonSummary: reason, skNumber: `800.1.2.2/0${index}/BKPSDM/2024` }),
            postTitle,
            seats: 2 + index,
            schedule: { opensOn: '2024-09-01', closesOn: '2024-09-20' },
            note: null,
            applicants: null,
            chosen: null,
          },
        },
        { agencyId: agencies[index % 2]![0] },
      );
    }
  house.clock.set('2024-08-28T03:05:00.000Z');
  const correction = (field: string, from: unknown, to: unknown) => ({ field, from, to });
  await house.record('vacancy-3-0', {
    type: 'DecisionCorrected',
    data: {
      ...act,
      refDecisionId: 'vacancy-3-0',
      authority: 'Pemerintah Kota Contoh A',
      number: '800.1.2.2/06.R/BKPSDM/2024',
      date: '2024-08-28',
      reasonSummary: 'Tanggal mulai berlaku dan jumlah formasi salah tulis',
      corrections: [correction('effectiveFrom', '2024-09-01', '2024-10-01'), correction('seats', 2, 3)],
      internalCorrections: [],
      recordedAsTaken: false,
      findings: [],
    },
  });
  house.clock.set('2024-08-28T04:30:00.000Z');
  await house.record(
    'vacancy-3-1',
    {
      type: 'DecisionAnnulledByAuthority',
      data: {
        ...act,
        refDecisionId: 'vacancy-3-1',
        authority: 'Badan Kepegawaian Negara',
        number: '3/B/2024',
        date: '2024-08-28',
        reasonSummary: 'Formasi melampaui kebutuhan yang ditetapkan',
        scope: null,
        effect: 'from-start',
        effectFrom: null,
      },
    },
    { agencyId: 'kabupaten-contoh-b' },
  );
  await house.record(
    'promotion',
    {
      type: 'PersonPromoted',
      data: {
        ...decided('promotion-1', {
          recordedAsTaken: true,
          findings: [{ rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2024-01-01' }],
          pertek: { number: 'AB-12034000123', date: '2024-08-20' },
        }),
        toGrade: 'III/c',
        personRef: null,
      },
    },
    { subject: 'person-1' },
  );
  house.clock.set('2024-08-29T07:12:00.000Z');
  await house.record('long', {
    type: 'PostAdvertised',
    data: {
      ...decided('long', { skNumber: '800.1.2.2/99/BKPSDM/2024' }),
      postTitle:
        `Pengawas Lingkungan Hidup Ahli Pertama ${'Kawasan Permukiman dan Pertanahan '.repeat(4)}`.trim(),
      seats: 1,
      schedule: null,
      note: null,
      applicants: null,
      chosen: null,
    },
  });
}
