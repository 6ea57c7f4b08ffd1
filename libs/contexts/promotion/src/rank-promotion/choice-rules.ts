import type { Breach } from '#app/kernel';
import { LADDER } from '#app/personnel';
import type { OtherKinds, StructuralRanks } from '../rulesets.js';
import { breach, type Rule } from './judged.js';
import { isWorse, monthsInRank } from './reguler-rules.js';

/** A structural post: a year in the rank, a year in the post, and a rank below the lowest of the post's echelon. */
export const structuralBreaches: Rule = (promotion, rulebook) => {
  const { kind, fromGolongan, effectiveFrom, grounds } = promotion;
  const ruleset = rulebook.inForce<StructuralRanks>('promotion.structural', effectiveFrom);
  if (!ruleset || kind !== 'pilihan-structural' || !grounds) return [];
  const { values } = ruleset;
  const served = [
    { have: monthsInRank(promotion), need: values.monthsInRank, sentence: 'rank.service-time#months' },
    { have: grounds.monthsInPost, need: values.monthsInPost, sentence: 'rank.service-time#inpost' },
  ];
  const breaches = served.flatMap(({ have, need, sentence }): Breach[] =>
    have === null || have >= need
      ? []
      : [
          breach(ruleset, 'rank.service-time', {
            pointer: '/effectiveFrom',
            values: { have, need },
            sentence,
          }),
        ],
  );
  const lowest = values.lowest.find(({ echelon }) => echelon === grounds.echelon)?.golongan;
  if (lowest && LADDER.indexOf(fromGolongan) >= LADDER.indexOf(lowest))
    breaches.push(
      breach(ruleset, 'rank.service-time', {
        pointer: '/fromGolongan',
        values: { golongan: fromGolongan, lowest },
        sentence: 'rank.service-time#lowest',
      }),
    );
  return breaches;
};

/** Kinds with a service time and a predicate of their own, such as extraordinary performance. */
export const otherBreaches: Rule = (promotion, rulebook) => {
  const { kind, effectiveFrom, grounds } = promotion;
  const ruleset = rulebook.inForce<OtherKinds>('promotion.other', effectiveFrom);
  const own = ruleset?.values.kinds.find((one) => one.kind === kind);
  if (!ruleset || !own) return [];
  const have = monthsInRank(promotion);
  const before = Number(effectiveFrom.slice(0, 4)) - 1;
  const last = grounds?.ratings.find(({ year }) => year === before);
  return [
    ...(have !== null && have < own.monthsInRank
      ? [
          breach(ruleset, 'rank.service-time', {
            pointer: '/effectiveFrom',
            values: { have, need: own.monthsInRank },
            sentence: 'rank.service-time#months',
          }),
        ]
      : []),
    ...(last && own.least && isWorse(last.predicate, own.least)
      ? [
          breach(ruleset, 'rank.appraisal', {
            pointer: '/effectiveFrom',
            values: { year: last.year, predicate: last.predicate, least: own.least },
          }),
        ]
      : []),
  ];
};
