import { daysFrom, instantOn } from './days-of-round.js';
import { nipsOf } from './invented-person.js';
import { isEligible } from './planned-applicant.js';
import { planRound } from './round-plan.js';

const days = daysFrom('1970-01-01T00:00:00.000Z');
const size = { seats: 12, applicants: 300, formations: 3, seed: 7 };
const plan = planRound(size, days, 'Pemerintah Kota Contoh S');

describe('a planned round', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planRound(size, days, 'Pemerintah Kota Contoh S')).toEqual(plan);
    expect(planRound({ ...size, seed: 8 }, days, 'Pemerintah Kota Contoh S')).not.toEqual(plan);
  });

  it('begins in 2024, and in a later store in the first summer that is still to come', () => {
    expect(days.year).toBe(2024);
    expect(daysFrom(instantOn('2024-08-15')).year).toBe(2024);
    expect(daysFrom('2024-08-15T02:00:00.001Z').year).toBe(2025);
    expect(daysFrom('2026-11-26T00:00:00.000Z').year).toBe(2027);
  });

  it('has every seat and every applicant, and numbers in the order of submission', () => {
    expect(plan.posts.reduce((sum, { seats }) => sum + seats, 0)).toBe(12);
    expect(plan.posts[0]!.seats).toBeGreaterThanOrEqual(2);
    expect(plan.applicants).toHaveLength(300);
    const submitted = plan.applicants.map(({ submittedAt }) => submittedAt);
    expect(submitted.toSorted()).toEqual(submitted);
    expect(new Set(plan.applicants.map(({ formation }) => formation)).size).toBe(3);
    expect(plan.applicants[299]!.applicationNo).toBe('2024-000300');
  });

  it('knows nobody: province 99, serial 9xxx, each NIK and NIP once', () => {
    const niks = plan.applicants.map(({ person }) => person.nik);
    expect(niks.filter((nik) => !/^99\d{10}9\d{3}$/.test(nik))).toEqual([]);
    expect(new Set(niks).size).toBe(300);
    const born = { birthDate: '1995-03-01', sex: 'female' } as const;
    const twins = Array.from({ length: 12 }, () => ({ ...plan.applicants[0]!.person, ...born }));
    const nips = nipsOf([...plan.applicants.map(({ person }) => person), ...twins], 2025);
    expect(nips.filter((nip) => !/^\d{8}2025\d\d[12]99\d$/.test(nip))).toEqual([]);
    expect(new Set(nips).size).toBe(312);
  });

  it('has objections of each outcome, a corrected score, and ties above everybody else in the first formation', () => {
    const outcomes = plan.applicants.flatMap(({ objection }) => objection?.outcome ?? []);
    expect(new Set(outcomes)).toEqual(new Set(['accepted', 'rejected', 'late']));
    const first = plan.applicants.filter((one) => one.formation === 0 && isEligible(one));
    expect(first.filter(({ corrected }) => corrected)).toHaveLength(1);
    const sums = first.flatMap(({ skd }) => (skd ? [skd.twk + skd.tiu + skd.tkp] : []));
    expect(sums.filter((sum) => sum >= 400)).toHaveLength(7);
    expect(sums.filter((sum) => sum > 395 && sum < 400)).toEqual([]);
  });
});
