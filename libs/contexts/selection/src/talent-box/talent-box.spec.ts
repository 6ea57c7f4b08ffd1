import { rulebook } from '../selection.fixture.js';
import { talentBox } from './talent-box.js';

describe('the talent pool', () => {
  it.each([
    ['di-atas', 'tinggi', 9],
    ['sesuai', 'tinggi', 8],
    ['di-atas', 'menengah', 7],
    ['di-bawah', 'tinggi', 6],
    ['sesuai', 'menengah', 5],
    ['di-atas', 'rendah', 4],
    ['di-bawah', 'menengah', 3],
    ['sesuai', 'rendah', 2],
    ['di-bawah', 'rendah', 1],
  ] as const)('talent.box: performance %s, potential %s: %i', (performance, potential, box) =>
    expect(talentBox(performance, potential, '2026-01-05', rulebook)?.box).toBe(box),
  );

  it('talent.box: has none before its first version', () =>
    expect(talentBox('sesuai', 'tinggi', '2019-12-31', rulebook)).toBeUndefined());
});
