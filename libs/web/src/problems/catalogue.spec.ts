import { Catalogue } from './catalogue.js';

const said = (text: string) => ({ id: text, en: text });
const catalogue = new Catalogue({
  'formation.weights': said('Weights give {sum}, not 100.'),
  'formation.weights#extra': said('{x} % is too much.'),
  'formation.weights#next': said('Mend weights.'),
  'round.open': said('It is open.'),
});

describe('what a refusal says', () => {
  it.each([
    ['formation.weights', 'Weights give 90, not 100. Mend weights.'],
    ['formation.weights#extra', '45 % is too much. Mend weights.'],
    ['round.open', 'It is open.'],
  ])('%s is the sentence and the next step of its code', (code, detail) =>
    expect(catalogue.detail(code, { sum: 90, x: 45 }, undefined, 'en')).toBe(detail),
  );
});
