import { reasonTable } from './small-cells.js';

describe('publication.md §4: small cells of failed requirements', () => {
  it('hides every cell below five, nought included', () => {
    const { rows, codes } = reasonTable([{ ijazah: 7, str: 4 }, { ijazah: 5 }]);
    expect(codes).toEqual(['ijazah', 'str']);
    expect(rows).toEqual([
      { ijazah: 7, str: '<5' },
      { ijazah: 5, str: '<5' },
    ]);
  });

  it('tells a total where nothing is hidden, or two at least that are five together', () => {
    expect(reasonTable([{ a: 7 }, { a: 5 }]).totals).toEqual({ a: 12 });
    expect(reasonTable([{ a: 7 }, { a: 3 }, { a: 2 }]).totals).toEqual({ a: 12 });
  });

  it('tells no total that would tell one formation', () => {
    expect(reasonTable([{ a: 7 }, { a: 3 }]).totals).toEqual({ a: 'hidden' });
    expect(reasonTable([{ a: 7 }, {}, {}]).totals).toEqual({ a: 'hidden' });
    expect(reasonTable([{ a: 3 }]).totals).toEqual({ a: '<5' });
  });
});
