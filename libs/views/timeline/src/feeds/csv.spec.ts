import { safeCell } from './csv.js';

describe('a CSV cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', ' ＋1', '＠x', '\n=1', '\u00a0=1'])(
    '%j gets an apostrophe',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
    },
  );

  it.each(['', 'Perawat', 'III/b', '2024-08-26', 'a=b', '800.1.2.2/06'])('%j stays as it is', (text) => {
    expect(safeCell(text)).toBe(text);
  });
});
