import { assigned, corrected, decided, ended, fact, idsOf, raisedBy } from '../facts.fixture.js';

const promoted = (more: object = {}) => {
  const data = { ...decided('2023-05-10'), ...more } as ReturnType<typeof decided> & { recorded?: string };
  return fact(
    data.recorded ?? '2023-05-10',
    'promotion.rankPromotion-1',
    'promotion.RankPromoted',
    data,
    'p-1',
  );
};

const FINDINGS = [{ rule: 'assignment.tpk', version: 'assignment.tpk@2014-01-15' }];

describe('flags of one decision', () => {
  it('flag.retroactive: in effect before its decree; on the same day nothing', async () => {
    expect(await idsOf([promoted({ effectiveFrom: '2023-05-10' })])).toEqual([]);
    expect(await raisedBy([promoted({ effectiveFrom: '2023-05-09' })])).toEqual([
      expect.objectContaining({
        flag: 'flag.retroactive',
        values: { days: 1 },
        unitIds: ['u-1'],
        annulled: false,
      }),
    ]);
    const taken = (findings: object[]) =>
      fact('2023-08-10', 'employment.employee-p-1', 'employment.EmployeeRegistered', {
        ...decided('2023-05-10', { effectiveFrom: '2020-01-01', findings }),
      });
    expect(await idsOf([taken([])])).toEqual([]);
    expect(await idsOf([taken(FINDINGS)])).toEqual(['flag.finding']);
  });

  it('flag.pertek-after-sk: considered after the decree; on the same day nothing', async () => {
    const considered = (date: string, more: object = {}) =>
      promoted({ pertek: { number: 'P-1', date }, ...more });
    expect(await idsOf([considered('2023-05-10')])).toEqual([]);
    expect(await idsOf([considered('2023-05-10', { findings: FINDINGS })])).toEqual(['flag.finding']);
    expect(await idsOf([considered('2023-05-11')])).toEqual(['flag.pertek-after-sk']);
  });

  it('flag.late-recording: thirty days raise nothing, thirty-one do', async () => {
    expect(await idsOf([promoted({ recorded: '2023-06-09' })])).toEqual([]);
    expect(await raisedBy([promoted({ recorded: '2023-06-10' })])).toEqual([
      expect.objectContaining({
        flag: 'flag.late-recording',
        values: { days: 31, atMost: 30 },
        raisedOn: '2023-06-10',
      }),
    ]);
  });

  it('flag.late-recording: what was decided before the agency kept a ledger could not be recorded then', async () => {
    const joined = (day: string) =>
      fact(day, 'organisation.agency-a', 'organisation.AgencyRegistered', { name: 'A' });
    const late = { recorded: '2023-08-01' };
    expect(await idsOf([joined('2023-05-11'), promoted(late)])).toEqual([]);
    expect(await idsOf([joined('2023-05-10'), promoted(late)])).toEqual(['flag.late-recording']);
  });

  it('flag.finding: a decision, or any other fact, that was recorded with findings', async () => {
    const findings = FINDINGS;
    expect(await idsOf([promoted({ findings: [] })])).toEqual([]);
    expect(await raisedBy([promoted({ findings })])).toEqual([
      expect.objectContaining({ flag: 'flag.finding', values: { rules: 'assignment.tpk' } }),
    ]);
    const scored = (more: Readonly<Record<string, unknown>>) =>
      fact('2023-05-10', 'selection.selection-1', 'selection.CandidateScored', more);
    expect(await idsOf([scored({ findings: [] })])).toEqual([]);
    expect(await idsOf([scored({ findings })])).toEqual(['flag.finding']);
    const move = assigned('p-1', 'a', '2023-02-01');
    const inaugurated = fact('2023-02-02', move.stream, 'organisation.OfficialInaugurated', {
      ...{ refDecisionId: move.data['decisionId'], date: '2023-02-02', findings },
    });
    expect(await idsOf([move, inaugurated])).toEqual(['flag.finding']);
  });

  it('keep to what was known: a correction takes a flag away from then on, an end marks it', async () => {
    const first = promoted({ effectiveFrom: '2023-05-01' });
    const facts = [first, corrected(first, '2023-06-01', 'effectiveFrom', '2023-05-10')];
    expect(await idsOf(facts, '2023-05-31', '2023-05-31')).toEqual(['flag.retroactive']);
    expect(await idsOf(facts)).toEqual([]);
    expect(await idsOf([first, ended(first, '2023-06-01')])).toEqual(['flag.retroactive annulled']);
    expect(await idsOf([first, ended(first, '2023-06-01')], '2023-05-09', '2023-05-09')).toEqual([]);
  });

  it('find what a correction makes of a decision that showed nothing', async () => {
    const first = promoted();
    expect(await idsOf([first, corrected(first, '2023-06-01', 'effectiveFrom', '2023-05-01')])).toEqual([
      'flag.retroactive',
    ]);
  });
});
