import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ruleset } from '#app/kernel';
import { rulebookOf } from './rulebook.js';

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

describe('the rulebook of an installation', () => {
  it('replaces single values of an own rule', () => {
    expect(
      rulebookOf([ruleset('own')], override).inForce('privacy.small-cell', '2024-01-01')?.values,
    ).toEqual({ threshold: 10, days: 14 });
  });
  it('keeps what the law settles', () => {
    expect(() => rulebookOf([ruleset('A')], override)).toThrow('settled by');
  });
  it.each([
    ['{"no.such@2020-01-01": 1}', 'no ruleset'],
    ['[]', 'one JSON object'],
    ['{', 'cannot be read'],
  ])('refuses %s', (content, why) => {
    expect(() => rulebookOf([ruleset('own')], file(content))).toThrow(why);
  });
});
