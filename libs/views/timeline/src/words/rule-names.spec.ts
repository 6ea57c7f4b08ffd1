import { contexts } from '#app/contexts';
import { decisionRulesets } from '#app/decision-life';
import { flagRulesets } from '#views/flags';
import { ruleNameOf } from './rule-names.js';

describe('rules of the house', () => {
  const rules = new Set(
    [...decisionRulesets, ...flagRulesets, ...contexts.flatMap(({ rulesets }) => rulesets)].map(
      ({ rule }) => rule,
    ),
  );

  it.each([...rules])('%s has a plain name in both languages', (rule) => {
    const { id = '', en = '' } = ruleNameOf(rule) ?? {};
    expect([id, en].every((name) => name.length > 3 && !name.includes('.'))).toBe(true);
    expect(id).not.toBe(en);
  });

  it('are named by nothing else: a law is cited by its own name', () =>
    expect(ruleNameOf('PermenPANRB 6/2024')).toBeUndefined());
});
