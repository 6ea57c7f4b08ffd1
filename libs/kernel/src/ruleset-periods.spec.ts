import { misfitIn, periodsOf, record, Rulebook, versionOf, whole, type Ruleset } from './index.js';

const stated = (validFrom: string, validTo: string | null = null, fallsFrom: string | null = null) => ({
  ruleset: {
    rule: 'x.y',
    validFrom,
    validTo,
    values: { from: validFrom },
    legalBasis: 'PP 1/2000',
    sureness: 'A',
  } satisfies Ruleset,
  fallsFrom,
});
const shown = (...versions: ReturnType<typeof stated>[]): string[] =>
  periodsOf(versions).map((v) => `${versionOf(v)} ${v.validFrom}…${v.validTo ?? ''}`);

describe('the versions of a rule', () => {
  it('each end on the day before the next begins', () => {
    expect(shown(stated('2024-01-01'), stated('2021-01-01'))).toEqual([
      'x.y@2021-01-01 2021-01-01…2023-12-31',
      'x.y@2024-01-01 2024-01-01…',
    ]);
  });

  it('leave a gap where one ends by itself, unless the one before it has no end', () => {
    expect(shown(stated('2021-01-01', '2021-12-31'), stated('2023-01-01'))).toEqual([
      'x.y@2021-01-01 2021-01-01…2021-12-31',
      'x.y@2023-01-01 2023-01-01…',
    ]);
    expect(shown(stated('2021-01-01'), stated('2022-01-01', '2022-06-30'))).toEqual([
      'x.y@2021-01-01 2021-01-01…2021-12-31',
      'x.y@2022-01-01 2022-01-01…2022-06-30',
      'x.y@2021-01-01 2022-07-01…',
    ]);
  });

  it('hold again, under their own name, from the day on which the next falls', () => {
    const versions = [stated('2021-01-01'), stated('2024-01-01', null, '2025-07-01'), stated('2026-01-01')];
    expect(shown(...versions)).toEqual([
      'x.y@2021-01-01 2021-01-01…2023-12-31',
      'x.y@2024-01-01 2024-01-01…2025-06-30',
      'x.y@2021-01-01 2025-07-01…2025-12-31',
      'x.y@2026-01-01 2026-01-01…',
    ]);
    const book = new Rulebook(periodsOf(versions));
    expect(book.inForce('x.y', '2025-08-01')?.values).toEqual({ from: '2021-01-01' });
    expect(book.byVersion('x.y@2021-01-01')?.values).toEqual({ from: '2021-01-01' });
  });

  it('are kept by what cites them, whatever was published since', () => {
    const book = new Rulebook(periodsOf([stated('2021-01-01'), stated('2024-01-01'), stated('2026-01-01')]));
    const cite = (version: string) => ({ rule: 'x.y', version });
    const on = (kept: Rulebook, day: string) => versionOf(kept.inForce('x.y', day)!);
    const kept = book.keeping([cite('x.y@2021-01-01'), cite('x.y@2024-01-01')]);
    expect(['2023-12-31', '2025-12-31', '2027-01-01'].map((day) => on(kept, day))).toEqual([
      'x.y@2021-01-01',
      'x.y@2024-01-01',
      'x.y@2024-01-01',
    ]);
    const others = [cite('x.y@2020-01-01'), cite('2021'), { rule: 'x.z', version: 'x.y@2021-01-01' }];
    for (const other of others) expect(book.keeping([other]).all()).toEqual(book.all());
  });

  it('of one day are the later one', () => {
    const replaced = stated('2021-01-01', '2021-12-31');
    expect(periodsOf([stated('2021-01-01'), replaced])).toEqual([replaced.ruleset]);
    expect(shown(stated('2020-01-01'), stated('2021-01-01'), replaced)).toEqual([
      'x.y@2020-01-01 2020-01-01…2020-12-31',
      'x.y@2021-01-01 2021-01-01…2021-12-31',
      'x.y@2020-01-01 2022-01-01…',
    ]);
  });

  it('may end on the last day that there is', () => {
    expect(shown(stated('0000-01-01'), stated('2021-01-01', '9999-12-31'))).toEqual([
      'x.y@0000-01-01 0000-01-01…2020-12-31',
      'x.y@2021-01-01 2021-01-01…',
    ]);
  });

  it('never hold where they fall before they begin', () => {
    expect(shown(stated('2021-01-01'), stated('2024-01-01', null, '2023-01-01'))).toEqual([
      'x.y@2021-01-01 2021-01-01…',
    ]);
  });
});

describe('the shape of a rule', () => {
  const shape = record({ days: whole(0, 366), 'a/b': whole(0, 1) });

  it.each([
    [{ days: 3, 'a/b': 1 }, null],
    [{ days: 367, 'a/b': 1 }, '/days'],
    [{ days: 3.5, 'a/b': 1 }, '/days'],
    [{ days: '3', 'a/b': 1 }, '/days'],
    [{ 'a/b': 1 }, '/days'],
    [{ days: 3, 'a/b': 2 }, '/a~1b'],
    [{ days: 3, 'a/b': 1, more: 1 }, '/more'],
    [[], ''],
    [null, ''],
  ])('finds where %j does not fit: %s', (value, place) => expect(misfitIn(shape, value)).toBe(place));
});
