import { distributionFlags } from '#contexts/appraisal';
import { decidedOn, recordedOn } from '../folding/matters.js';
import { countsOf, orgPredicateOf } from '../folding/summaries.js';
import { ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.distribution';
const RULE = 'appraisal.distribution';

/** A unit's ratings do not fit its own predicate. */
export const distribution: Flag = {
  flag: FLAG,
  needs: ['summaries'],
  definition: {
    id: 'Sebaran predikat pegawai unit tidak sesuai dengan predikat kinerja unitnya.',
    en: "The ratings of a unit's people do not fit the predicate of the unit.",
  },
  innocent: {
    id: 'Pada unit kecil satu orang menggeser persentase; pola sebaran hanya pedoman.',
    en: 'In a small unit one person moves the percentage; the pattern is a guide.',
  },
  raise: ({ summaries }, rulebook) =>
    summaries.flatMap((one) => {
      const [counts, day] = [countsOf(one), decidedOn(one)];
      const rule = rulebook.inForce(RULE, day);
      const misfits = counts && rule ? distributionFlags(orgPredicateOf(one), counts, day, rulebook) : [];
      if (!rule || misfits.length === 0) return [];
      const misfit = misfits
        .map(({ kind, predicate }) => (predicate ? `${kind} ${predicate}` : kind))
        .join(', ');
      const values = { year: Number(one.data['year']), orgPredicate: orgPredicateOf(one), misfit };
      return [ofDecision(one, [parametersOf(rulebook, FLAG, day), rule], recordedOn(one), values)];
    }),
};
