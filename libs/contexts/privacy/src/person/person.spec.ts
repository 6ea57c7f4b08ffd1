import { specFor } from '#app/testing';
import { erasePersonalData, person, type Erasing } from './person.js';

const stated = {
  ground: 'request' as const,
  decidedOn: '2026-11-20',
  legalBasis: [{ rule: 'UU 27/2022 pasal 8', version: '2022' }],
};
const erased = {
  type: 'PersonalDataErased' as const,
  data: { ...stated, fieldClasses: ['I', 'S', 'X'] as ('I' | 'S' | 'X')[] },
};
const erasing = (more: Partial<Erasing> = {}): Erasing => ({
  ...stated,
  today: '2026-11-26',
  ownRecord: false,
  otherAgencies: 0,
  ...more,
});

describe('erasing a person', () => {
  it('covers every class of fields, and says nothing of the person', () =>
    specFor(person)
      .when((state) => erasePersonalData(state, erasing()))
      .records(erased));

  it('is decided on the day of recording at the latest', () => {
    specFor(person)
      .when((state) => erasePersonalData(state, erasing({ decidedOn: '2026-11-26' })))
      .records({ ...erased, data: { ...erased.data, decidedOn: '2026-11-26' } });
    specFor(person)
      .when((state) => erasePersonalData(state, erasing({ decidedOn: '2026-11-27' })))
      .refuses('privacy.decided-later', { pointer: '/decidedOn' });
  });

  it('happens once', () =>
    specFor(person)
      .given(erased)
      .when((state) => erasePersonalData(state, erasing()))
      .refuses('privacy.already-erased', { taken: true, values: { date: '2026-11-20' } }));

  it('is not for the person themselves to record, nor over another agency’s records', () => {
    specFor(person)
      .when((state) => erasePersonalData(state, erasing({ ownRecord: true })))
      .refuses('privacy.own-record');
    specFor(person)
      .when((state) => erasePersonalData(state, erasing({ otherAgencies: 1 })))
      .refuses('privacy.other-agency', { values: { n: 1 } });
  });
});
