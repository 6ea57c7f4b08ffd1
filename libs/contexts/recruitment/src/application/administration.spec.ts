import { correct } from '#app/decision-life';
import { specFor } from '#app/testing';
import { rulebook } from '../recruitment.fixture.js';
import { verifyAdministration } from './administration.js';
import { application, type ApplicationFact } from './application.js';
import { failed, met, stated, submitted } from './application.fixture.js';

const spec = specFor(application);
const verifies = (more: object = {}, ...before: ApplicationFact[]) =>
  spec
    .given(submitted, ...before)
    .when((living) => verifyAdministration(living, { ...stated(failed().data), ...more }, rulebook));

describe('the administrative result', () => {
  it('says which requirements are not met', () => verifies().records(failed()));
  it('recruitment.admin.reason: TMS without a code is refused, recorded as taken or not', () =>
    verifies({ failedRequirements: [], recordedAsTaken: true }).refuses('admin.reason-required', {
      rule: 'recruitment.admin.reason',
      version: 'recruitment.admin.reason@2021-01-01',
      pointer: '/failedRequirements',
    }));
  it('recruitment.admin.reason: MS has none', () => {
    verifies({ result: 'MS', failedRequirements: [] }).records(met());
    verifies({ result: 'MS' }).refuses('admin.reason-unexpected', { rule: 'recruitment.admin.reason' });
  });
  it('is decided once', () => verifies({}, met()).refuses('admin.already-decided', { taken: true }));
  it('is announced no earlier than it was decided', () =>
    verifies({ announcedOn: '2024-09-18' }).refuses('application.announced-early', {
      values: { announcedOn: '2024-09-18', decidedOn: '2024-09-19' },
    }));
  it('of nobody is refused', () =>
    spec
      .when((living) => verifyAdministration(living, stated(failed().data), rulebook))
      .refuses('application.unknown'));

  const corrects = (changes: object) =>
    spec.given(submitted, failed()).when((living) =>
      correct(
        application,
        living,
        {
          refDecisionId: 'd-admin',
          authority: '-',
          number: '1',
          date: '2024-09-20',
          legalBasis: [],
          reasonSummary: '-',
          evidence: [],
          recordedAsTaken: false,
          changes: changes as Record<string, unknown>,
        },
        rulebook,
      ),
    );
  it('recruitment.admin.reason: is judged again when it is corrected', () => {
    corrects({ failedRequirements: [] }).refuses('admin.reason-required', {
      version: 'recruitment.admin.reason@2021-01-01',
    });
    corrects({ announcedOn: '2024-09-18' }).refuses('application.announced-early');
    corrects({ verifier: 'verifikator-3' }).refuses('decision.field-fixed');
    expect(corrects({ result: 'MS', failedRequirements: [] }).recorded).toHaveLength(1);
    expect(corrects({ decidedOn: '2024-09-18' }).recorded[0]!.data).toMatchObject({
      corrections: [{ field: 'decidedOn', from: '2024-09-19', to: '2024-09-18' }],
    });
  });
});
