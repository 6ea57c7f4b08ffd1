import { Rulebook } from '#app/kernel';
import { overseerBreach } from './oversight.js';
import { decisionRulesets } from './rulesets.js';

const rulebook = new Rulebook(decisionRulesets);

describe('who oversees the civil service', () => {
  it.each([
    ['KASN', '2020-07-01', 'ok'],
    ['kasn ', '2024-12-31', 'ok'],
    ['KASN', '2025-01-01', 'oversight.not-in-office'],
    ['KASN', '2025-06-02', 'oversight.not-in-office'],
    ['BKN', '2024-12-31', 'oversight.not-in-office'],
    ['BKN', '2025-01-01', 'ok'],
    ['Dewan Contoh', '2020-07-01', 'oversight.not-in-office'],
    ['KASN', '2013-01-01', 'ok'],
  ])('oversight.recommendation: %s on %s: %s', (body, date, says) =>
    expect(overseerBreach({ body, date }, rulebook)?.code ?? 'ok').toBe(says),
  );

  it('oversight.recommendation: says which body was not in office on which day', () =>
    expect(overseerBreach({ body: 'KASN', date: '2025-06-02' }, rulebook)).toEqual({
      code: 'oversight.not-in-office',
      rule: 'oversight.recommendation',
      version: 'oversight.recommendation@2014-01-15',
      pointer: '/body',
      values: { body: 'KASN', date: '2025-06-02' },
    }));
});
