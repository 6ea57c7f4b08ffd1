import { RowFields, type CellForm } from './row-fields.js';
import { RowRefused } from './row-refused.js';

const field = (value: string | number | null, form: CellForm = 'text'): RowFields =>
  new RowFields({ f: value }, ['f'], form);
const refused = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof RowRefused) return `${error.pointer} ${error.code}`;
    throw error;
  }
};

describe('the fields of a row', () => {
  it.each(['', ' ', '\u200B \u00A0'])('take %j for no text', (text) => {
    expect(field(text).textOrNull('f', 10)).toBeNull();
    expect(refused(() => field(text).text('f', 10))).toBe('/f field.missing');
  });

  it.each([
    ['65', 65],
    [' 65 ', 65],
    ['', null],
    ['=60+5', '/f field.integer'],
    ['6,5', '/f field.integer'],
    ['6.5E+1', '/f field.integer'],
    ['-1', '/f field.minimum'],
    ['999', '/f field.maximum'],
    ['99999999999999999', '/f field.integer'],
  ])('take %j for a whole number, or not', (text, said) =>
    expect(refused(() => field(text).whole('f', 0, 550))).toBe(said),
  );

  it('of JSON are whole numbers only as numbers', () => {
    expect(field(65, 'json').whole('f', 0)).toBe(65);
    expect(refused(() => field('65', 'json').whole('f', 0))).toBe('/f field.integer');
  });

  it.each([
    ['3.45', '3.45'],
    ['3,45', '3.45'],
    ['4', '4'],
    ['', null],
    ['1.234,5', '/f field.decimal'],
    ['=A1', '/f field.decimal'],
  ])('take %j for a decimal, or not', (text, said) =>
    expect(refused(() => field(text).decimal('f'))).toBe(said),
  );

  it('keep a formula as text', () =>
    expect(field("=cmd|' /C calc'!A0").text('f', 100)).toBe("=cmd|' /C calc'!A0"));

  it.each([
    ['2024-09-01T08:30:00+07:00', '2024-09-01T01:30:00.000Z'],
    ['2024-09-01T01:30:00.5Z', '2024-09-01T01:30:00.500Z'],
    ['2024-09-01 08:30', '/f field.instant'],
    ['2024-02-30T08:30:00Z', '/f field.instant'],
    ['2024-09-01T25:30:00Z', '/f field.instant'],
    ['', '/f field.missing'],
  ])('take %j for an instant, or not', (text, said) =>
    expect(refused(() => field(text).instant('f'))).toBe(said),
  );

  it.each([
    ['1995-09-14', '1995-09-14'],
    ['14/09/1995', '/f field.date'],
    ['1995-02-30', '/f field.date'],
  ])('take %j for a day, or not', (text, said) => expect(refused(() => field(text).date('f'))).toBe(said));

  it('say which words they know', () => {
    expect(field('MS').oneOf('f', ['MS', 'TMS'])).toBe('MS');
    expect(refused(() => field('ms').oneOf('f', ['MS', 'TMS']))).toBe('/f field.one-of');
  });
});
