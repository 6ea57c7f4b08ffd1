import { correct, end, type Death } from '#app/decision-life';
import { specFor } from '#app/testing';
import { rulebook } from '../recruitment.fixture.js';
import { decideObjection, type Answer } from './answering.js';
import { application, applicationStatus, type ApplicationFact } from './application.js';
import {
  answered,
  cancelledResult,
  factsOf,
  failed,
  filed,
  finalResult,
  met,
  stated,
  submitted,
} from './application.fixture.js';

const spec = specFor(application);
const takers = (decisionId: string): string[] =>
  decisionId === 'd-admin' ? ['verifikator-2', 'ketua-panselda'] : ['walikota', 'p-001'];
const answers = (more: Partial<Answer> = {}, ...before: ApplicationFact[]) =>
  spec
    .given(submitted, ...(before.length > 0 ? before : [failed(), filed()]))
    .when((living) =>
      decideObjection(
        living,
        { ...stated(answered().data), ...more },
        factsOf({}, finalResult(['2024-0002'])),
        takers,
        rulebook,
      ),
    );
const statusAfter = (...facts: ApplicationFact[]) =>
  applicationStatus(spec.given(submitted, ...facts).state.state);

describe('the answer to an objection', () => {
  it('is recorded', () => answers().records(answered()));
  it.each(['verifikator-2', 'ketua-panselda'])(
    'recruitment.objection.decider: by %s, who took the decision, is refused',
    (decider) =>
      answers({ decider, recordedAsTaken: true }).refuses('objection.same-person', {
        rule: 'recruitment.objection.decider',
        version: 'recruitment.objection.decider@2021-01-01',
        pointer: '/decider',
      }),
  );
  it('recruitment.objection.decider: by who recorded a cancellation that names nobody is refused', () => {
    const objection = filed({ stage: 'cancellation', refDecisionId: 'd-cancel' });
    answers({ decider: 'p-001' }, met(), cancelledResult(), objection).refuses('objection.same-person');
    expect(answers({}, met(), cancelledResult(), objection).recorded).toHaveLength(1);
  });
  it('is given once, and to an objection that is there', () => {
    answers({}, failed(), filed(), answered()).refuses('objection.already-answered', { taken: true });
    answers({ objectionNo: '2024-0001-9' }).refuses('objection.unknown');
    answers({}, failed()).refuses('objection.unknown');
  });
  it('is announced no earlier than it was decided, or not yet', () => {
    answers({ announcedOn: '2024-09-23' }).refuses('application.announced-early');
    expect(answers({ announcedOn: null }).recorded).toHaveLength(1);
  });
  it('cites the rules of its round also when its own day is corrected into another year', () => {
    const legalBasis = [
      { rule: 'recruitment.objection.decider', version: 'recruitment.objection.decider@2021-01-01' },
      { rule: 'recruitment.objection.answer', version: 'recruitment.objection.answer@2021-01-01' },
    ];
    const correction = {
      refDecisionId: 'd-answer',
      authority: '-',
      number: '1',
      date: '2024-01-06',
      legalBasis: [],
      reasonSummary: '-',
      evidence: [],
      recordedAsTaken: false,
      changes: { decidedOn: '2023-12-30' },
    };
    const { recorded } = spec
      .given(submitted, failed(), filed(), answered({ legalBasis, decidedOn: '2024-01-05' }))
      .when((living) => correct(application, living, correction, rulebook));
    expect(recorded[0]!.data).toMatchObject({
      corrections: [{ field: 'decidedOn', from: '2024-01-05', to: '2023-12-30' }],
    });
    expect(recorded[0]!.data).toHaveProperty('corrections.length', 1);
  });
  it('is not for a decision that fell since, except a final result that was replaced', () => {
    answers({}, failed(), filed(), revoked('d-admin')).refuses('objection.fell');
    answers({}, met(), cancelledResult(), filed({ stage: 'cancellation', refDecisionId: 'd-other' })).refuses(
      'objection.fell',
    );
    expect(answers({}, met(), filed({ stage: 'final', refDecisionId: 'd-final-0' })).recorded).toHaveLength(
      1,
    );
  });
});

const revoked = (refDecisionId: string): Death => ({
  type: 'DecisionRevoked',
  data: {
    refDecisionId,
    authority: '-',
    number: '1',
    date: '2024-10-01',
    legalBasis: [],
    reasonSummary: '-',
    evidence: [],
    scope: null,
    effect: 'from-start',
    effectFrom: null,
  },
});

describe('where an application stands', () => {
  it('is MS after an accepted objection, TMS after a rejected one, and as before once the answer fell', () => {
    expect(statusAfter(failed(), filed(), answered())).toBe('MS');
    expect(statusAfter(failed(), filed(), answered({ outcome: 'rejected' }))).toBe('TMS');
    expect(statusAfter(failed(), filed(), answered(), revoked('d-answer'))).toBe('TMS');
    const { recorded } = spec
      .given(submitted, failed(), filed(), answered())
      .when((living) => end(application, living, revoked('d-answer')));
    expect(recorded[1]!.data).toMatchObject({
      restored: { status: 'TMS', failedRequirements: ['diploma-mismatch', 'str-expired'] },
    });
  });
  it('is that of a later result, whatever was answered about an earlier one', () => {
    const later = failed({ decisionId: 'd-later' });
    expect(statusAfter(failed(), filed(), revoked('d-admin'), later, answered())).toBe('TMS');
  });
  it('is that before a cancellation, once an objection to it was accepted or it fell', () => {
    const objection = filed({ stage: 'cancellation', refDecisionId: 'd-cancel' });
    const accepted = answered({ stage: 'cancellation', refDecisionId: 'd-cancel' });
    expect(statusAfter(met(), cancelledResult())).toBe('cancelled');
    expect(statusAfter(met(), cancelledResult(), objection, accepted)).toBe('MS');
    expect(statusAfter(met(), cancelledResult(), revoked('d-cancel'))).toBe('MS');
  });
});
