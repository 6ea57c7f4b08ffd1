import { decidedOn, recordedOn } from '../folding/matters.js';
import { countsOf, orgPredicateOf } from '../folding/summaries.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.generous-unit';
const POOR = ['BP', 'K', 'SK'] as const;

/** Everybody in a unit was rated good or better, in a year in which the unit itself was not. */
export const generousUnit: Flag = {
  flag: FLAG,
  needs: ['summaries'],
  definition: {
    id: 'Semua pegawai unit dinilai Baik atau Sangat Baik, padahal kinerja unitnya Butuh Perbaikan, Kurang, atau Sangat Kurang.',
    en: 'Everybody in the unit was rated good or very good, while the unit itself needs improvement or is poor.',
  },
  innocent: {
    id: 'Kinerja unit dapat rendah karena anggaran atau sebab di luar kendali pegawainya.',
    en: 'A unit may do poorly for want of money, or for causes beyond its people.',
  },
  raise: ({ summaries }, rulebook) =>
    summaries.flatMap((one) => {
      const [counts, predicate] = [countsOf(one), orgPredicateOf(one)];
      if (!counts || !POOR.some((poor) => poor === predicate)) return [];
      const rated = Object.values(counts).reduce((sum, n) => sum + n, 0);
      if (rated === 0 || POOR.some((poor) => counts[poor] > 0)) return [];
      const ruleset = parametersOf(rulebook, FLAG, decidedOn(one));
      const values = { year: Number(one.data['year']), orgPredicate: predicate, rated };
      return [ofDecision(one, [ruleset], recordedOn(one), values)];
    }),
};
