import { findingsOf, Rulebook, RuleViolation } from '#app/kernel';
import { citedVersion, decisionBreaches } from './index.js';
import { opened, rulebook } from './office.fixture.js';

const decision = { ...opened('d1', 'harbour', '2024-03-01').data };
const codes = (more: Partial<typeof decision>): string[] =>
  decisionBreaches({ ...decision, ...more }, rulebook).map(({ code }) => code);

/** Findings that stand beside it, recorded as taken. */
const taken = (more: Partial<typeof decision>): string[] =>
  findingsOf(decisionBreaches({ ...decision, ...more }, rulebook), true).map(({ rule }) => rule);

describe('every decision', () => {
  it.each([
    [{ pertek: { number: '1', date: '2024-03-05' } }, ['decision.pertek-after-sk']],
    [{ pertek: { number: '1', date: '2024-03-01' } }, []],
  ])('decision.pertek-order: SK 1 March, %j breaks %j', (more, expected) => {
    expect(codes(more)).toEqual(expected);
    expect(taken(more)).toEqual(expected.map(() => 'decision.pertek-order'));
  });
  it.each([
    [{ decidedOn: '2024-03-22', inauguratedOn: '2024-03-21' }, ['decision.inauguration-before-sk']],
    [{ decidedOn: '2024-03-22', inauguratedOn: '2024-03-22' }, []],
  ])('decision.inauguration: %j breaks %j', (more, expected) => {
    expect(codes(more)).toEqual(expected);
    expect(taken(more)).toEqual(expected.map(() => 'decision.inauguration'));
  });
  it('decision.retroactive: an SK after its TMT is never in the way', () =>
    expect(codes({ decidedOn: '2024-05-10', effectiveFrom: '2024-05-01' })).toEqual([]));
  it('may end on the day it begins', () => expect(codes({ effectiveUntil: '2024-03-01' })).toEqual([]));

  it('is refused when it ends before it begins, recorded as taken or not', () => {
    expect(() => codes({ effectiveUntil: '2024-02-29' })).toThrow('decision.effect-order');
  });
  it('becomes findings when it was really taken', () => {
    const breaches = decisionBreaches({ ...decision, inauguratedOn: '2024-02-29' }, rulebook);
    expect(findingsOf(breaches, true)).toEqual([
      { rule: 'decision.inauguration', version: 'decision.inauguration@1945-08-17' },
    ]);
    expect(() => findingsOf(breaches, false)).toThrow(RuleViolation);
  });
  it('decision.ruleset: cites the version of its own day', () => {
    const book = new Rulebook(
      [2021, 2024].map((year) => ({
        rule: 'x.y',
        validFrom: `${year}-01-01`,
        validTo: year === 2021 ? '2023-12-31' : null,
        values: {},
        legalBasis: '–',
        sureness: 'A' as const,
      })),
    );
    expect(citedVersion('x.y', null, '2023-12-31', book)).toBe('x.y@2021-01-01');
    expect(citedVersion('x.y', 'x.y@2024-01-01', '2024-01-01', book)).toBe('x.y@2024-01-01');
    expect(citedVersion('x.y', null, '2020-12-31', book)).toBeNull();
    expect(() => citedVersion('x.y', 'x.y@2024-01-01', '2023-12-31', book)).toThrow('decision.ruleset-wrong');
  });
});
