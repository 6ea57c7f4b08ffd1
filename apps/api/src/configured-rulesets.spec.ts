import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record, whole, type Ruleset } from '#app/kernel';
import { configuredRulesets } from './configured-rulesets.js';

const ruleset = (sureness: Ruleset['sureness']): Ruleset<{ threshold: number; days: number }> => ({
  rule: 'privacy.small-cell',
  validFrom: '2020-01-01',
  validTo: null,
  values: { threshold: 5, days: 14 },
  legalBasis: 'own',
  sureness,
});
const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'jejak-rules-')), 'rules.json');
  writeFileSync(path, content);
  return path;
};
const override = file('{"privacy.small-cell@2020-01-01": {"threshold": 10}}');

const shapes = { 'privacy.small-cell': record({ threshold: whole(2, 100), days: whole(0, 366) }) };

describe('the rulesets of an installation', () => {
  it('have single values of an own rule replaced', () => {
    expect(configuredRulesets([ruleset('own')], shapes, override)).toEqual([
      { ...ruleset('own'), values: { threshold: 10, days: 14 } },
    ]);
  });
  it('keep what the law settles', () => {
    expect(() => configuredRulesets([ruleset('A')], shapes, override)).toThrow('settled by');
  });
  it.each([
    ['{"privacy.small-cell@2020-01-01": {"threshold": "ten"}}', 'at /threshold'],
    ['{"privacy.small-cell@2020-01-01": {"more": 1}}', 'at /more'],
    ['{"privacy.small-cell@2020-01-01": 5}', 'at /'],
  ])('keep their shape: %s is refused', (content, why) => {
    expect(() => configuredRulesets([ruleset('own')], shapes, file(content))).toThrow(why);
  });
  it.each([
    ['{"no.such@2020-01-01": 1}', 'no ruleset'],
    ['[]', 'one JSON object'],
    ['{', 'cannot be read'],
  ])('refuses %s', (content, why) => {
    expect(() => configuredRulesets([ruleset('own')], shapes, file(content))).toThrow(why);
  });
});
