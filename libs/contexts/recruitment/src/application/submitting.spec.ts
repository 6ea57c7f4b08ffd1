import { specFor } from '#app/testing';
import type { FormationFact } from '../formation/formation.js';
import { amended, announced, cancelled, defined, rulebook } from '../recruitment.fixture.js';
import { application } from './application.js';
import { factsOf, submitted } from './application.fixture.js';
import { submitApplication } from './submitting.js';

const spec = specFor(application);
const submits = (more: object = {}, ...formationFacts: FormationFact[]) =>
  spec.when((living) =>
    submitApplication(living, { ...submitted.data, ...more }, factsOf({}, ...formationFacts), rulebook),
  );

describe('an application', () => {
  it('is taken in', () => submits().records(submitted));

  // Registration from 1 to 14 September 2024: days of Asia/Jakarta.
  it.each(['2024-08-31T17:00:00.000Z', '2024-09-14T16:59:59.999Z'])(
    'recruitment.application.single: at %s is inside the window',
    (submittedAt) => expect(submits({ submittedAt }).recorded).toHaveLength(1),
  );
  it.each([
    ['2024-08-31T16:59:59.999Z', 'application.window-closed#early', '2024-09-01'],
    ['2024-09-14T17:00:00.000Z', undefined, '2024-09-14'],
  ])('recruitment.application.single: at %s is outside the window', (submittedAt, sentence, date) =>
    submits({ submittedAt }).refuses('application.window-closed', {
      rule: 'recruitment.application.single',
      version: 'recruitment.application.single@2024-01-01',
      values: { date },
      pointer: '/submittedAt',
      ...(sentence && { sentence }),
    }),
  );
  it('recruitment.application.single: is judged by the rules of the day its round was opened', () =>
    spec
      .when((living) =>
        submitApplication(
          living,
          { ...submitted.data, submittedAt: '2024-12-01T00:00:00.000Z' },
          factsOf({ openedOn: '2023-12-01' }),
          rulebook,
        ),
      )
      .refuses('application.window-closed', { version: 'recruitment.application.single@2021-01-01' }));

  it.each([
    ['9999993202900001', 'nik.invalid', { number: 'NIK', places: '7–12' }],
    ['999999451290001', undefined, { number: 'NIK', length: 16 }],
  ])('with the NIK %s is refused, and the refusal does not repeat it', (nik, sentence, values) =>
    submits({ nik }).refuses('nik.invalid', {
      values,
      pointer: '/nik',
      ...(!sentence && { sentence: 'nik.invalid#length' }),
    }),
  );
  it('whose day of birth and sex the NIK tells otherwise is taken in all the same', () =>
    expect(submits({ birthDate: '1991-01-01', sex: 'male' }).recorded).toHaveLength(1));

  it.each(['9999994512900001', 'A-99999-94512-900001', '199106172021212991', 'no_9999990512900002'])(
    'with the public number %s is refused: it is one of a person',
    (applicationNo) => submits({ applicationNo }).refuses('application.number-personal'),
  );
  it('with a number that the round has is refused', () =>
    spec
      .given(submitted)
      .when((living) => submitApplication(living, submitted.data, factsOf(), rulebook))
      .refuses('application.number-used', { taken: true }));

  it.each([
    [
      'of another round',
      { roundId: '7f1b6e2e-7a0e-5f0f-9a37-6f0c1d2e3a4c' },
      [],
      'application.formation-unknown',
    ],
    [
      'not as announced',
      { formationId: '1c951065-3c91-4f9b-b5fd-13dded41e27f' },
      [],
      'application.formation-unknown',
    ],
    ['cancelled', {}, [cancelled], 'vacancy.not-announced'],
  ])('for a formation %s is refused', (_, more, facts, code) =>
    submits(more, ...facts).refuses(code, { pointer: '/formationId' }),
  );
  it('for a formation that was not announced, or without a schedule, is refused', () => {
    const bare = specFor(application).when.bind(null);
    const on = (facts: FormationFact[]) => {
      const { formation } = factsOf({}, ...facts);
      return bare((living) =>
        submitApplication(living, submitted.data, { ...factsOf(), formation }, rulebook),
      );
    };
    on([{ ...announced, data: { ...announced.data, schedule: null } }]).refuses('vacancy.schedule-missing');
    on([defined, amended(['D3'])]).records(submitted);
    const { formation } = factsOf();
    bare((living) =>
      submitApplication(
        living,
        submitted.data,
        { ...factsOf(), formation: { ...formation, announcement: null } },
        rulebook,
      ),
    ).refuses('vacancy.not-announced');
  });
});
