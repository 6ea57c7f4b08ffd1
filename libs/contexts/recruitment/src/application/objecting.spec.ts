import { specFor } from '#app/testing';
import { rulebook } from '../recruitment.fixture.js';
import { application, type ApplicationFact } from './application.js';
import {
  answered,
  cancelledResult,
  factsOf,
  failed,
  filed,
  finalResult,
  met,
  submitted,
} from './application.fixture.js';
import { fileObjection, type Filing } from './objecting.js';

const spec = specFor(application);
const { stage, contested, filedAt, grounds } = filed().data;
const filing: Filing = { stage, contested, filedAt, grounds, objectionNo: null };
const objects = (more: Partial<Filing> = {}, ...before: ApplicationFact[]) =>
  spec
    .given(submitted, ...(before.length > 0 ? before : [failed()]))
    .when((living) => fileObjection(living, { ...filing, ...more }, factsOf(), rulebook));

describe('an objection', () => {
  it('recruitment.objection.window: on the last second of the third day, 22 September 23:59:59 in Jakarta, is in time', () =>
    objects({ filedAt: '2024-09-22T16:59:59.000Z' }).records(filed()));
  it('recruitment.objection.window: at the start of the day of the announcement is in time', () =>
    expect(objects({ filedAt: '2024-09-18T17:00:00.000Z' }).recorded).toHaveLength(1));
  it('recruitment.objection.window: a second later, 23 September 00:00:00 in Jakarta, is late', () =>
    objects({ filedAt: '2024-09-22T17:00:00.000Z' }).refuses('objection.late', {
      rule: 'recruitment.objection.window',
      version: 'recruitment.objection.window@2024-01-01',
      values: { date: '2024-09-22' },
      pointer: '/filedAt',
    }));
  it('recruitment.objection.window: before the announcement is early', () =>
    objects({ filedAt: '2024-09-18T16:59:59.999Z' }).refuses('objection.early', {
      values: { date: '2024-09-19' },
    }));
  it('recruitment.objection.window: is filed once, answered or not', () => {
    objects({}, failed(), filed()).refuses('objection.repeated', { taken: true });
    objects({}, failed(), filed(), answered({ outcome: 'rejected' })).refuses('objection.repeated');
    objects({}, failed(), filed(), answered()).refuses('objection.repeated');
  });
  it('recruitment.objection.window: contests every failed requirement', () =>
    objects({ contested: ['diploma-mismatch'] }).refuses('objection.incomplete', {
      rule: 'recruitment.objection.window',
      values: { requirement: 'str-expired' },
      pointer: '/contested',
    }));
  it('contests no other requirement', () =>
    objects({ contested: [...contested, 'age'] }).refuses('objection.requirement-unknown', {
      values: { requirement: 'age' },
    }));
  it('recruitment.objection.window: is judged by the rules of the day its round was opened', () =>
    spec
      .given(submitted, failed())
      .when((living) =>
        fileObjection(
          living,
          { ...filing, filedAt: '2024-10-01T00:00:00.000Z' },
          factsOf({ openedOn: '2023-12-31' }),
          rulebook,
        ),
      )
      .refuses('objection.late', { version: 'recruitment.objection.window@2021-01-01' }));
  it('recruitment.objection.answer: the window shut on 22 September, the answer is due on the 29th', () =>
    expect(objects().recorded[0]!.data).toMatchObject({ dueOn: '2024-09-29' }));

  it.each(['administrative', 'final', 'cancellation'] as const)(
    'is refused where there is no decision against the applicant: %s',
    (at) => {
      objects({ stage: at, contested: [] }, met()).refuses('objection.nothing-contested');
    },
  );
  it('has the number stated, or the next of the application, and no other’s', () => {
    expect(objects({ objectionNo: 'S-17' }).recorded[0]!.data).toMatchObject({ objectionNo: 'S-17' });
    objects({ objectionNo: '199106172021212991' }).refuses('application.number-personal');
    const again = failed({ decisionId: 'd-again' });
    objects({ objectionNo: '2024-0001-1' }, failed(), filed(), again).refuses('objection.number-used');
    expect(objects({}, failed(), filed(), again).recorded[0]!.data).toMatchObject({
      objectionNo: '2024-0001-2',
      refDecisionId: 'd-again',
    });
  });
});

describe('an objection to the final result', () => {
  const objectsFinally = (at: string, passed: string[] = ['2024-0002'], more: Partial<Filing> = {}) =>
    spec
      .given(submitted, met())
      .when((living) =>
        fileObjection(
          living,
          { ...filing, stage: 'final', contested: [], filedAt: at, ...more },
          factsOf({}, finalResult(passed)),
          rulebook,
        ),
      );
  it('recruitment.final.objection: of 5 January is in time on 8 January', () =>
    objectsFinally('2025-01-08T16:59:59.999Z').records(
      filed({
        stage: 'final',
        refDecisionId: 'd-final',
        contested: [],
        filedAt: '2025-01-08T16:59:59.999Z',
        dueOn: '2025-01-15',
      }),
    ));
  it('recruitment.final.objection: of 5 January is late on 9 January', () =>
    objectsFinally('2025-01-08T17:00:00.000Z').refuses('objection.late', {
      rule: 'recruitment.final.objection',
      version: 'recruitment.final.objection@2024-01-01',
      values: { date: '2025-01-08' },
    }));
  it('is not for who passed, nor for who was not in the selection', () => {
    objectsFinally('2025-01-06T00:00:00.000Z', ['2024-0001']).refuses('objection.nothing-contested');
    spec
      .given(submitted, failed())
      .when((living) =>
        fileObjection(
          living,
          { ...filing, stage: 'final', contested: [], filedAt: '2025-01-06T00:00:00.000Z' },
          factsOf({}, finalResult(['2024-0002'])),
          rulebook,
        ),
      )
      .refuses('objection.nothing-contested');
  });
  it('has no requirements to contest', () =>
    objectsFinally('2025-01-06T00:00:00.000Z', ['2024-0002'], { contested: ['age'] }).refuses(
      'objection.requirement-unknown',
    ));
});

describe('an objection to a cancelled pass', () => {
  const at = (filedAt: string, more: Partial<Filing> = {}) =>
    objects({ stage: 'cancellation', contested: [], filedAt, ...more }, met(), cancelledResult());
  it('recruitment.cancel: the cancellation opens a window of its own', () => {
    expect(at('2025-02-06T16:59:59.999Z').recorded[0]!.data).toMatchObject({
      refDecisionId: 'd-cancel',
      dueOn: '2025-02-13',
    });
    at('2025-02-06T17:00:00.000Z').refuses('objection.late', { values: { date: '2025-02-06' } });
  });
  it('may name the coded reason, and nothing else', () => {
    const on = '2025-02-04T00:00:00.000Z';
    expect(at(on, { contested: ['document-false'] }).recorded).toHaveLength(1);
    at(on, { contested: ['age'] }).refuses('objection.requirement-unknown');
  });
});
