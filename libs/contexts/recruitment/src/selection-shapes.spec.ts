import { flawIn, misfitIn } from '#app/kernel';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';

describe('values of a rule', () => {
  it('have its shape and are sound in every version that comes with the program', () => {
    for (const { rule, values } of rulesets) {
      const shape = ruleShapes[rule]!;
      expect([rule, misfitIn(shape, values), flawIn(shape, values)]).toEqual([rule, null, null]);
    }
  });

  it.each([
    [0, 100, null],
    [40, 60, null],
    [40, 59, 99],
    [41, 60, 101],
  ])('shares of %i and %i are whole, or their sum is told', (skd, skb, sum) => {
    const shape = ruleShapes['recruitment.integration']!;
    expect(flawIn(shape, { skd, skb, decimals: 2 })).toEqual(
      sum === null ? null : { code: 'ruleset.weights', pointer: '/skb', values: { sum } },
    );
  });

  it('thresholds hold for all, also where a row names `*` beside others', () => {
    const shape = ruleShapes['recruitment.skd.threshold']!;
    const flawOf = (...rows: string[][]) =>
      flawIn(shape, {
        thresholds: rows.map((needTypes) => ({ needTypes, twk: 1, tiu: 1, tkp: 1, total: null })),
      });
    const flaw = { code: 'ruleset.fallback', pointer: '/thresholds' };
    expect(flawOf()).toEqual(flaw);
    expect(flawOf(['umum'], ['cumlaude'])).toEqual(flaw);
    expect(flawOf(['umum'], ['cumlaude', '*'])).toBeNull();
  });
});
