import { Rulebook, versionOf } from '#app/kernel';
import { decided, ended, fact, idsOf, raisedBy, rated, rulebook, summary } from '../facts.fixture.js';
import { flagRulesets } from '../rulesets.js';

describe('flags of ratings', () => {
  it('flag.generous-unit: everybody good in a unit that is not; one below, or a good unit, raises nothing', async () => {
    const of = async (...asked: Parameters<typeof summary>) =>
      (await idsOf([summary(...asked)])).includes('flag.generous-unit');
    expect(await of('BP', 2, 8, 0, 0, 0)).toBe(true);
    expect(await of('SK', 0, 10, 0, 0, 0)).toBe(true);
    expect(await of('BP', 2, 7, 1, 0, 0)).toBe(false);
    expect(await of('B', 2, 8, 0, 0, 0)).toBe(false);
    expect(await of('BP', 0, 0, 0, 0, 0)).toBe(false);
  });

  it('flag.distribution: seventy percent good raise nothing, seventy-one do', async () => {
    expect(await idsOf([summary('B', 20, 70, 10, 0, 0)])).toEqual([]);
    expect(await raisedBy([summary('B', 19, 71, 10, 0, 0)])).toEqual([
      expect.objectContaining({
        flag: 'flag.distribution',
        values: { year: 2024, orgPredicate: 'B', misfit: 'too-many B' },
      }),
    ]);
  });

  it('flag.flat-rater: five equal ratings of one rater and year; four, or one that differs, raise nothing', async () => {
    const given = (...predicates: readonly string[]) =>
      predicates.map((predicate, n) => rated(`p-${n}`, predicate));
    expect(await idsOf(given('B', 'B', 'B', 'B'))).toEqual([]);
    expect(await idsOf(given('B', 'B', 'B', 'B', 'SB'))).toEqual([]);
    expect(
      await idsOf([...given('B', 'B', 'B', 'B'), rated('p-9', 'B', { raterPostId: 'post-other' })]),
    ).toEqual([]);
    const five = given('B', 'B', 'B', 'B', 'B');
    expect(await raisedBy(five)).toEqual([
      expect.objectContaining({
        flag: 'flag.flat-rater',
        values: { raterPostId: 'post-rater', year: 2024, rated: 5 },
      }),
    ]);
    expect(await idsOf([...five, ended(five[0]!, '2025-02-01')])).toEqual([]);
    expect(await idsOf([...five.slice(1), rated('p-9', 'B', { raterPostId: null })])).toEqual([]);
  });
});

describe('flags of recruitment', () => {
  const stream = 'recruitment.application-1';
  const filed = fact('2024-09-22', stream, 'recruitment.ObjectionFiled', {
    objectionNo: 'o-1',
    dueOn: '2024-09-29',
  });
  const answered = (announcedOn: string | null, objectionNo = 'o-1') =>
    fact('2024-09-28', stream, 'recruitment.ObjectionDecided', {
      ...decided('2024-09-24'),
      objectionNo,
      announcedOn,
    });

  it('flag.objection-overdue: on its last day nothing, the day after it is raised', async () => {
    expect(await idsOf([filed], '2024-09-29')).toEqual([]);
    const [flag] = await raisedBy([filed], '2024-09-30');
    expect(flag).toMatchObject({
      flag: 'flag.objection-overdue',
      raisedOn: '2024-09-30',
      values: { announcedOn: 'open' },
    });
  });

  it('flag.objection-overdue: announced in time it is over; announced too late, answered only, or revoked it stays', async () => {
    expect(await idsOf([filed, answered('2024-09-29')])).toEqual([]);
    expect(await idsOf([filed, answered('2024-09-30')])).toEqual(['flag.objection-overdue']);
    expect(await idsOf([filed, answered(null)])).toEqual(['flag.objection-overdue']);
    expect(await idsOf([filed, answered('2024-09-29', 'o-2')])).toEqual(['flag.objection-overdue']);
    const fell = answered('2024-09-29');
    expect(await idsOf([filed, fell, ended(fell, '2024-10-05')])).toEqual(['flag.objection-overdue']);
  });

  it('flag.score-after-ranking: corrected after a ranking of the same formation, not before one', async () => {
    const ranked = (formationId: string) =>
      fact('2024-11-02', `recruitment.formation-${formationId}`, 'recruitment.RankingPublished', {
        ...decided('2024-11-02'),
        formationId,
      });
    const corrects = () =>
      fact('2024-11-05', stream, 'recruitment.ScoresCorrected', {
        formationId: 'f-1',
        applicationNo: 'n-1',
        selection: 'skd',
      });
    expect(await idsOf([corrects(), ranked('f-1')])).toEqual([]);
    expect(await idsOf([ranked('f-2'), corrects()])).toEqual([]);
    expect(await idsOf([ranked('f-1'), corrects()])).toEqual(['flag.score-after-ranking']);
  });
});

describe('parameters of flags', () => {
  it('are dated: a version that is published counts for decisions from its first day', async () => {
    const own = flagRulesets.find(({ rule }) => rule === 'flag.flat-rater')!;
    const rules = new Rulebook([
      ...rulebook.all().filter((one) => one !== own),
      { ...own, validTo: '2024-12-31' },
      { ...own, validFrom: '2025-01-01', values: { rated: 3 } },
    ]);
    const three = ['p-1', 'p-2', 'p-3'].map((person) => rated(person, 'B'));
    expect(await raisedBy(three)).toEqual([]);
    const [flag] = await raisedBy(three, '2026-01-01', undefined, rules);
    expect(flag!.rules.map(versionOf)).toEqual(['flag.flat-rater@2025-01-01']);
  });
});
