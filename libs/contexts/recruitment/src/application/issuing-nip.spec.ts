import { specFor } from '#app/testing';
import { rulebook } from '../recruitment.fixture.js';
import { application, type ApplicationFact } from './application.js';
import {
  cancelledResult,
  factsOf,
  finalResult,
  met,
  nipIssued,
  stated,
  submitted,
} from './application.fixture.js';
import { issueNip } from './issuing-nip.js';

const spec = specFor(application);
const issues = (
  more: object = {},
  kind: 'pns' | 'pppk' | 'pppk-paruh-waktu' = 'pppk',
  ...before: ApplicationFact[]
) =>
  spec
    .given(submitted, met(), ...before)
    .when((living) =>
      issueNip(
        living,
        { ...stated(nipIssued().data), ...more },
        factsOf({ kind }, finalResult(['2024-0001'])),
        rulebook,
      ),
    );

describe('the number of a future civil servant', () => {
  it('is recorded for who passed', () => issues().records(nipIssued()));
  it.each([
    ['199012052025212991', 'pppk'],
    ['199012052025292999', 'pppk-paruh-waktu'],
    ['199012052025032001', 'pns'],
  ] as const)('recruitment.nip.format: %s fits a round of %s', (nip, kind) =>
    expect(issues({ nip }, kind).recorded).toHaveLength(1),
  );
  it.each([
    ['199012052025032001', 'pppk', 'NI PPPK', '13–14'],
    ['199012052025212991', 'pns', 'NIP', '13–14'],
    ['199012052025132991', 'pns', 'NIP', '13–14'],
    ['199012062025212991', 'pppk', 'NI PPPK', '1–8'],
    ['199002302025212991', 'pppk', 'NI PPPK', '1–8'],
    ['199012052025211991', 'pppk', 'NI PPPK', '15'],
    ['199012052025213991', 'pppk', 'NI PPPK', '15'],
    ['199012052025212000', 'pppk', 'NI PPPK', '16–18'],
  ] as const)(
    'recruitment.nip.format: %s does not fit a round of %s or the person',
    (nip, kind, number, places) =>
      issues({ nip, recordedAsTaken: true }, kind).refuses('nip.invalid', {
        rule: 'recruitment.nip.format',
        version: 'recruitment.nip.format@2024-01-01',
        values: { number, places },
        pointer: '/nip',
      }),
  );
  it('recruitment.nip.format: it has 18 digits', () =>
    issues({ nip: '19901205202521299' }).refuses('nip.invalid', {
      sentence: 'nip.invalid#length',
      values: { number: 'NI PPPK', length: 18 },
    }));
  it('is for who passed, and once', () => {
    issues({}, 'pppk', cancelledResult()).refuses('nip.not-passed');
    issues({}, 'pppk', nipIssued()).refuses('nip.already-issued', { taken: true });
    const without = (...facts: Parameters<typeof factsOf>) =>
      spec
        .given(submitted, met())
        .when((living) => issueNip(living, stated(nipIssued().data), factsOf(...facts), rulebook));
    without({}).refuses('nip.not-passed');
    without({}, finalResult(['2024-0002'])).refuses('nip.not-passed');
  });
  it('is not recorded about who was erased', () => {
    const {
      nik: _,
      name: __,
      birthDate: ___,
      sex: ____,
      personRef: _____,
      gradePoint: ______,
      ...rest
    } = submitted.data;
    const erased = { type: 'ApplicationSubmitted', data: rest } as unknown as typeof submitted;
    spec
      .given(erased, met())
      .when((living) =>
        issueNip(living, stated(nipIssued().data), factsOf({}, finalResult(['2024-0001'])), rulebook),
      )
      .refuses('privacy.person-erased');
  });
});
