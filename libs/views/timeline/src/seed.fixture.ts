import { decided } from './facts.fixture.js';
import type { House } from './house.fixture.js';

export const post = (id: string, postTitle: string, more: Record<string, unknown> = {}) => ({
  type: 'PostAdvertised',
  data: {
    ...decided(id, more),
    postTitle,
    seats: 2,
    schedule: null,
    note: null,
    applicants: null,
    chosen: null,
  },
});
export const promotion = (id: string) => ({
  type: 'PersonPromoted',
  data: { ...decided(id), toGrade: 'III/c', personRef: null },
});
export const agency = (id: string, slug: string, name: string) => ({
  type: 'AgencyRegistered',
  data: { ...decided(id), slug, name, contact: null },
});
const act = {
  authority: 'Kota Contoh A',
  number: 'R-1/2024',
  date: '2024-08-27',
  legalBasis: [],
  reasonSummary: 'Salah tulis',
  evidence: [],
};
export const correction = (ref: string, field: string, from: unknown, to: unknown) => ({
  type: 'DecisionCorrected',
  data: {
    ...act,
    refDecisionId: ref,
    corrections: [{ field, from, to }],
    internalCorrections: [],
    recordedAsTaken: false,
    findings: [],
  },
});
export const revocation = (ref: string) => ({
  type: 'DecisionRevoked',
  data: { ...act, refDecisionId: ref, scope: null, effect: 'from-start', effectFrom: null },
});

/** A title that tries everything. */
export const HOSTILE = '<script>alert("x")</script> \u202Eobay\u202C & \'quoted\' ]]>';
/** The longest title, one word. */
export const LONG = Array.from({ length: 500 }, (_, n) => `kata${n}`)
  .join('')
  .slice(0, 499);

/** Thirty-six items of two agencies on two days, some hostile, one corrected, one revoked. */
export async function seed(house: House): Promise<void> {
  await house.record('a', agency('ag-a', 'kota-contoh-a', 'Kota Contoh A'));
  await house.record('b', agency('ag-b', 'kabupaten-contoh-b', 'Kabupaten Contoh B'), {
    agencyId: 'kabupaten-contoh-b',
  });
  for (let n = 0; n < 30; n++) {
    if (n === 15) house.clock.set('2024-08-28T01:00:00.000Z');
    await house.record(
      `p${n}`,
      post(`post-${n}`, `Jabatan Ke-${n}`),
      n % 3 === 0 ? { agencyId: 'kabupaten-contoh-b' } : {},
    );
  }
  await house.record('h', post('hostile', HOSTILE, { reasonSummary: HOSTILE, skNumber: '=cmd|calc' }));
  await house.record('l', post('long', LONG, { reasonSummary: '2024-99-99' }));
  await house.record('p1', correction('post-1', 'postTitle', 'Jabatan Ke-1', 'Jabatan Pertama'));
  await house.record('p2', revocation('post-2'));
}
