import { addMonths, daysBetween } from '#app/kernel';
import { decidedOn, isVoid, recordedOn, startOf, type KnownDecision } from '../folding/matters.js';
import type { ShortTenure } from '../rulesets.js';
import { grouped, ofDecision, parametersOf, type Flag } from './flag.js';

const FLAG = 'flag.short-tenure';

/** A post given, or a release without a post, which is an assignment to none. Acting counts for nothing. */
const isStep = ({ type, data }: KnownDecision): boolean =>
  type === 'PostAssigned' || (type === 'PostVacated' && data['cause'] === 'released');

const inOrder = (a: KnownDecision, b: KnownDecision): number =>
  startOf(a) === startOf(b) ? (a.position < b.position ? -1 : 1) : startOf(a) < startOf(b) ? -1 : 1;

/** Somebody was moved on, or released, before the least time in a post was over. It is a flag of the move that ended it. */
export const shortTenure: Flag = {
  flag: FLAG,
  needs: ['posts'],
  definition: {
    id: 'Orang yang sama dipindahkan atau dibebaskan kurang dari dua tahun setelah TMT jabatan sebelumnya.',
    en: 'The same person was moved on or released less than two years after the first day in the former post.',
  },
  innocent: {
    id: 'Penataan organisasi, promosi, atau kebutuhan mendesak dapat menjadi sebab perpindahan dini.',
    en: 'A reorganisation, a promotion or an urgent need may be why somebody moves early.',
  },
  raise: ({ posts }, rulebook) =>
    [...grouped(posts.filter(isStep), ({ subject }) => subject).values()].flatMap((steps) => {
      let former: KnownDecision | null = null;
      return steps.toSorted(inOrder).flatMap((next) => {
        const before = former;
        // What was void from its start was never a tenure; it keeps its own flag all the same.
        if (!isVoid(next)) former = next;
        if (before?.type !== 'PostAssigned') return [];
        const ruleset = parametersOf<ShortTenure>(rulebook, FLAG, decidedOn(next));
        if (startOf(next) >= addMonths(startOf(before), ruleset.values.months)) return [];
        const values = {
          since: startOf(before),
          until: startOf(next),
          days: daysBetween(startOf(before), startOf(next)),
        };
        return [ofDecision(next, [ruleset], recordedOn(next), values, [before, next])];
      });
    }),
};
