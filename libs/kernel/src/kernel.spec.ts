import { Value } from 'typebox/value';
import {
  addDays,
  civilDate,
  dateInJakarta,
  decisionFields,
  defineEvent,
  endOfDayJakarta,
  findingsOf,
  fold,
  internal,
  isCivilDate,
  isRuleViolation,
  nullable,
  positiveInt,
  pub,
  Rulebook,
  RuleViolation,
  vault,
  versionOf,
  line,
  type Decider,
  type EventOf,
  type Ruleset,
} from './index.js';

const SeatsCounted = defineEvent('SeatsCounted', 1, 'Seats were counted.', {
  seats: pub(positiveInt, 'number of seats'),
  note: internal(nullable(line), 'a note'),
  person: vault(line, 'who counted'),
});
type SeatsCounted = EventOf<typeof SeatsCounted>;

describe('a declared fact', () => {
  it('gives schema and visibility from one declaration', () => {
    expect(SeatsCounted.visibility).toEqual({ seats: 'P', note: 'I', person: 'X' });
    expect(Value.Check(SeatsCounted.schema, { seats: 2, note: null, person: 'a' })).toBe(true);
  });

  it.each([
    { seats: 0, note: null, person: 'a' },
    { seats: 2, person: 'a' },
    { seats: 2, note: null, person: 'a', more: 1 },
  ])('refuses %j', (data) => expect(Value.Check(SeatsCounted.schema, data)).toBe(false));

  it('needs a PascalCase name and a version', () => {
    expect(() => defineEvent('seats-counted', 1, '', {})).toThrow('PascalCase');
    expect(() => defineEvent('SeatsCounted', 0, '', {})).toThrow('version');
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-1-1', false],
  ])('takes %s as a date: %s', (day, exists) => {
    expect(Value.Check(civilDate, day)).toBe(exists);
  });

  it('never marks the hash of evidence or the considerations public', () => {
    expect([decisionFields.evidence.visibility, decisionFields.considerations.visibility]).toEqual([
      'S',
      'S',
    ]);
  });
});

describe('folding', () => {
  const counter: Decider<number, SeatsCounted> = {
    category: 'test.counter',
    events: [SeatsCounted],
    initialState: 0,
    evolve: (state, event) => state + event.data.seats,
  };
  it('applies facts in order', () => {
    const counted = (seats: number): SeatsCounted => ({
      type: 'SeatsCounted',
      data: { seats, note: null, person: 'a' },
    });
    expect(fold(counter, [counted(2), counted(3)])).toBe(5);
  });
});

describe('a rulebook', () => {
  const version = (validFrom: string, validTo: string | null, values: number): Ruleset<number> => ({
    rule: 'x.y',
    validFrom,
    validTo,
    values,
    legalBasis: 'PP 1/2000',
    sureness: 'A',
  });
  const book = new Rulebook([version('2000-01-01', '2023-12-31', 2), version('2024-01-01', null, 6)]);

  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 2],
    ['2023-12-31', 2],
    ['2024-01-01', 6],
    ['2099-01-01', 6],
  ])('on %s has %s in force', (date, values) => expect(book.inForce('x.y', date)?.values).toBe(values));

  it('finds a version by its cited name', () => {
    expect(book.byVersion('x.y@2024-01-01')?.values).toBe(6);
    expect(book.byVersion('x.y@2024-01-02')).toBeUndefined();
    expect(book.all().map(versionOf)).toEqual(['x.y@2000-01-01', 'x.y@2024-01-01']);
  });

  it('refuses two versions for one day', () => {
    expect(() => new Rulebook([version('2000-01-01', null, 2), version('2024-01-01', null, 6)])).toThrow(
      'overlaps',
    );
  });
});

describe('a rule of effect F', () => {
  const breach = {
    code: 'rank.step',
    rule: 'promotion.step',
    version: 'promotion.step@2000-01-01',
    pointer: '/toGolongan',
  };

  it('refuses on the normal path', () => {
    const refuse = (): unknown => findingsOf([breach], false);
    expect(refuse).toThrow(RuleViolation);
    try {
      refuse();
    } catch (error) {
      expect(isRuleViolation(error) && error.code).toBe('rank.step');
    }
  });

  it('becomes a finding when the decision was really taken', () => {
    expect(findingsOf([breach], true)).toEqual([{ rule: breach.rule, version: breach.version }]);
  });
});

describe('civil dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-13-01', false],
    ['2024-1-01', false],
    ['', false],
  ])('%s: %s', (date, real) => expect(isCivilDate(date)).toBe(real));
  it('move over months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
  it('end at 17:00 UTC, which is midnight in Jakarta', () => {
    expect(endOfDayJakarta('2024-09-22')).toBe('2024-09-22T16:59:59.999Z');
    expect(dateInJakarta('2024-09-22T16:59:59.999Z')).toBe('2024-09-22');
    expect(dateInJakarta('2024-09-22T17:00:00.000Z')).toBe('2024-09-23');
  });
});
