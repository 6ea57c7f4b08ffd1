import { specFor } from '#app/testing';
import { rulebook } from '../recruitment.fixture.js';
import { application, type ApplicationFact } from './application.js';
import {
  cancelledResult,
  factsOf,
  failed,
  finalResult,
  met,
  stated,
  submitted,
} from './application.fixture.js';
import { cancelResult } from './cancelling.js';
import { fileObjection, type Filing } from './objecting.js';

const spec = specFor(application);
const cancels = (passed: string[], more: object, ...before: ApplicationFact[]) =>
  spec
    .given(submitted, ...before)
    .when((living) =>
      cancelResult(
        living,
        { ...stated(cancelledResult().data), ...more },
        factsOf({}, ...(passed.length > 0 ? [finalResult(passed)] : [])),
        rulebook,
      ),
    );

describe('cancelling a pass', () => {
  it('recruitment.cancel: cancels the pass of the final result', () =>
    cancels(['2024-0001'], {}, met()).records(cancelledResult()));
  it('recruitment.cancel: before a final result, cancels the one of the administrative selection', () => {
    cancels([], {}, met()).records(cancelledResult({ refDecisionId: 'd-admin' }));
    cancels(['2024-0002'], {}, met()).records(cancelledResult({ refDecisionId: 'd-admin' }));
  });
  it('recruitment.cancel: without a decision by which the applicant passed is refused', () => {
    const because = { rule: 'recruitment.cancel', version: 'recruitment.cancel@2021-01-01' };
    cancels([], {}).refuses('cancel.no-decision', because);
    cancels([], {}, failed()).refuses('cancel.no-decision');
    cancels(['2024-0001'], {}, met(), cancelledResult()).refuses('cancel.no-decision');
  });
  it('recruitment.cancel: without a coded reason is refused, recorded as taken or not', () =>
    cancels(['2024-0001'], { reasonCode: null, recordedAsTaken: true }, met()).refuses(
      'cancel.reason-required',
      { rule: 'recruitment.cancel', pointer: '/reasonCode' },
    ));
  it('recruitment.cancel: fifteen passes cancelled open fifteen windows', () => {
    const due = Array.from({ length: 15 }, (_, n) => {
      const applicationNo = `2024-${String(n).padStart(4, '0')}`;
      const own = { ...submitted, data: { ...submitted.data, applicationNo } };
      const facts = factsOf({}, finalResult([applicationNo]));
      const cancelling = { ...stated(cancelledResult().data), decisionId: `d-${n}` };
      const before = [own, met({ applicationNo })];
      const [cancelled] = spec
        .given(...before)
        .when((living) => cancelResult(living, cancelling, facts, rulebook)).recorded;
      const objection: Filing = {
        stage: 'cancellation',
        contested: [],
        filedAt: '2025-02-06T16:59:59.000Z',
        objectionNo: null,
        grounds: '-',
      };
      return spec
        .given(...before, cancelled!)
        .when((living) => fileObjection(living, objection, facts, rulebook)).recorded[0]!.data;
    });
    expect(due).toMatchObject(
      Array.from({ length: 15 }, (_, n) => ({ refDecisionId: `d-${n}`, dueOn: '2025-02-13' })),
    );
  });
});
