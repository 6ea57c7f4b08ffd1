import { sentences } from './sentences.js';

describe('a refusal by a rule of recruitment', () => {
  it.each([
    ...['round.decree-missing', 'formation.weights', 'vacancy.incomplete', 'vacancy.frozen'],
    ...['application.window-closed', 'application.duplicate', 'admin.reason-required', 'nik.invalid'],
    ...['objection.late', 'objection.repeated', 'objection.incomplete', 'objection.same-person'],
    ...['score.out-of-range', 'ranking.mismatch', 'final.order', 'cancel.no-decision'],
  ])('%s says what to do next', (code) => expect(sentences[`${code}#next`]).toBeDefined());
});
