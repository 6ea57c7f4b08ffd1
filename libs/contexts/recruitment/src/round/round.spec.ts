import { correct } from '#app/decision-life';
import { decided, specFor } from '#app/testing';
import { opened, rulebook } from '../recruitment.fixture.js';
import { openRound, round, type Opening } from './round.js';

const spec = specFor(round);
const { findings: _, ...opening } = opened.data;
const opens = (more: Partial<Opening> = {}) =>
  spec.when((living) => openRound(living, { ...opening, ...more }, rulebook));

describe('opening a round', () => {
  it('records it with the version of the rules in force', () => {
    opens().records(opened);
    opens({ rulesetId: null }).records(opened);
  });
  it.each([null, { number: ' ', date: '2024-07-30' }])(
    'recruitment.round.decree: without the decree is refused: %j',
    (ministerDecree) =>
      opens({ ministerDecree, recordedAsTaken: true }).refuses('round.decree-missing', {
        rule: 'recruitment.round.decree',
        version: 'recruitment.round.decree@2024-01-01',
        pointer: '/ministerDecree',
      }),
  );
  it('twice is refused', () =>
    spec
      .given(opened)
      .when((living) => openRound(living, opening, rulebook))
      .refuses('round.already-opened', { taken: true }));
  it('recruitment.procurement: citing a version that is not of its day is refused', () => {
    opens({ ...decided('d1', '2023-12-31'), rulesetId: 'recruitment.procurement@2024-01-01' }).refuses(
      'decision.ruleset-wrong',
    );
  });
  it('before any rules is refused', () =>
    opens({ ...decided('d1', '2020-12-31'), rulesetId: null }).refuses('round.no-rules'));
  it('after which BKN gave its consideration is a finding, where it was really done', () => {
    const pertek = { number: 'P/1', date: '2024-08-02' };
    opens({ pertek }).refuses('decision.pertek-after-sk');
    const findings = [{ rule: 'decision.pertek-order', version: 'decision.pertek-order@1945-08-17' }];
    expect(opens({ pertek, recordedAsTaken: true }).recorded[0]!.data).toMatchObject({ findings });
  });
  it('is not corrected into another year’s rules', () => {
    const act = {
      refDecisionId: 'd-round',
      authority: '-',
      number: '1',
      date: '2024-09-01',
      legalBasis: [],
      reasonSummary: '-',
      evidence: [],
    };
    const correction = { ...act, recordedAsTaken: false, changes: { decidedOn: '2023-08-01' } };
    spec
      .given(opened)
      .when((living) => correct(round, living, correction, rulebook))
      .refuses('decision.ruleset-wrong');
  });
});
