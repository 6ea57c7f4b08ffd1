import type { Rulebook } from '#app/kernel';
import { PREDICATES, type Predicate } from '#app/personnel';
import type { Distribution } from '../rulesets.js';
import { totalOf, type Counts } from './small-cells.js';

/** What of a distribution does not fit the unit's own predicate. Effect W: it is shown, and never blocks. */
export interface DistributionFlag {
  readonly kind: 'too-many' | 'too-few' | 'nobody-below';
  /** Null: nobody is rated below Baik. */
  readonly predicate: Predicate | null;
  /** The limit in percent; null where there is none. */
  readonly percent: number | null;
}

/** `appraisal.distribution`, by the version of a day; nothing is flagged before the rule, nor where nobody was rated. */
export function distributionFlags(
  orgPredicate: Predicate,
  counts: Counts,
  day: string,
  rulebook: Rulebook,
): DistributionFlag[] {
  const limits = rulebook.inForce<Distribution>('appraisal.distribution', day)?.values[orgPredicate];
  const total = totalOf(counts);
  if (!limits || total === 0) return [];
  const share = ({ predicate }: { predicate: Predicate }): number => counts[predicate] * 100;
  const below = PREDICATES.slice(2).some((predicate) => counts[predicate] > 0);
  return [
    ...limits.atMost
      .filter((one) => share(one) > one.percent * total)
      .map((one) => ({ kind: 'too-many' as const, ...one })),
    ...limits.atLeast
      .filter((one) => share(one) < one.percent * total)
      .map((one) => ({ kind: 'too-few' as const, ...one })),
    ...(limits.someoneBelow && !below
      ? [{ kind: 'nobody-below' as const, predicate: null, percent: null }]
      : []),
  ];
}
