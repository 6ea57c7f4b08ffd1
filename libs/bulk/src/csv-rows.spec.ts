import { isProblem, isStrictJsonError } from '#app/web';
import { rowsIn } from './bulk-body.js';
import { RowRefused } from './row-refused.js';

const columns = { required: ['no', 'score'], optional: ['note'] };
const names = [...columns.required, ...columns.optional];
const rows = (bytes: Buffer, contentType: string, firstLine?: number) =>
  rowsIn({ bytes, contentType }, columns, { accepted: ['application/x-ndjson', 'text/csv'], firstLine });

/** Each row: its line, and its values or the code it is refused by. */
const read = (text: string | Buffer, firstLine?: number): unknown[] =>
  rows(Buffer.from(text as string), 'text/csv; charset=utf-8', firstLine).map((row) => {
    try {
      return [row.line, row.fields(names).values];
    } catch (error) {
      if (error instanceof RowRefused) return [row.line, error.code];
      throw error;
    }
  });

const problemOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    if (isProblem(error))
      return [
        error.code,
        error.status,
        (error.details.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
      ];
    throw error;
  }
  return 'accepted';
};

describe('rows of CSV', () => {
  it.each([
    ['a comma', 'no,score\nA-1,65\n'],
    ['a semicolon', 'no;score\nA-1;65\n'],
    ['a tab', 'no\tscore\nA-1\t65\n'],
    ['a byte order mark and the line ends of Windows', '\uFEFFno;score\r\nA-1;65\r\n'],
    ['quotes', '"no","score"\n"A-1","65"\n'],
    ['half a line end', 'no,score\nA-1,65'],
    ['spaces around the names', ' no , score \nA-1,65\n'],
    ['blank rows of a spreadsheet', 'no,score\nA-1,65\n,\n  \n'],
  ])('are read with %s', (_, text) => expect(read(text)).toEqual([[2, { no: 'A-1', score: '65' }]]));

  it('keep the line they begin on, over cells with line ends and blank lines', () =>
    expect(read('no,score,note\n"A\n1",1,"say ""so"", twice"\n\nB,2,\nC,3,"\r\n"\nD,4,x')).toEqual([
      [2, { no: 'A\n1', score: '1', note: 'say "so", twice' }],
      [5, { no: 'B', score: '2' }],
      [6, { no: 'C', score: '3', note: '\r\n' }],
      [8, { no: 'D', score: '4', note: 'x' }],
    ]));

  it('keep their lines in a part from further down the file', () =>
    expect(read('no,score\nA,1\nB,2', 500)).toMatchObject([
      [500, {}],
      [501, {}],
    ]));

  it('are refused one by one where they cannot be read', () =>
    expect(
      read(
        Buffer.concat([
          Buffer.from('no,score,note\nA,1\nB,2,x,y\nC,3,a"b\nD,4,"a"b\n'),
          Buffer.from('\xe9,5,\n', 'latin1'),
          Buffer.from(`F,6,${'x'.repeat(70_000)}\nG,7,\u0000\nH,8,\nI,9,"never closed\nJ,10,\n`),
        ]),
      ),
    ).toEqual([
      [2, 'import.cells'],
      [3, 'import.cells'],
      [4, 'import.quotes'],
      [5, 'import.quotes'],
      [6, 'import.encoding'],
      [7, 'import.row-too-large'],
      [8, 'import.encoding'],
      [9, { no: 'H', score: '8' }],
      [10, 'import.quotes'],
      [11, { no: 'J', score: '10' }],
    ]));

  it('lose one line to a quote that is never closed, however many follow', () => {
    const many = Array.from({ length: 9_000 }, (_, n) => `B-${n},${n}`).join('\n');
    const found = read(`no,score\nA,"1\n${many}`);
    expect(found).toHaveLength(9_001);
    expect(found[0]).toEqual([2, 'import.quotes']);
    expect(found.at(-1)).toEqual([9_002, { no: 'B-8999', score: '8999' }]);
  });

  it.each([
    ['', ['#/no import.column-missing', '#/score import.column-missing']],
    ['no,nilai\n', ['#/2 import.column-unknown', '#/score import.column-missing']],
    ['no,score,no\n', ['#/3 import.column-repeated']],
    [
      '3201234567890123,65\n',
      [
        '#/1 import.column-unknown',
        '#/2 import.column-unknown',
        '#/no import.column-missing',
        '#/score import.column-missing',
      ],
    ],
  ])('need the header they are known by: %j', (text, errors) =>
    expect(problemOf(() => read(text))).toEqual(['import.header', 400, errors]),
  );

  it.each([
    [Buffer.from('no,score\nA,1', 'utf16le'), 'import.encoding'],
    [Buffer.from('\ufeffno,score\nA,1', 'utf16le'), 'import.encoding'],
    [Buffer.from('"no,score\nA,1'), 'import.quotes'],
  ])('are not guessed at', (bytes, code) => expect(problemOf(() => read(bytes))).toEqual([code, 400, []]));

  it('are at most 10,000', () =>
    expect(problemOf(() => read(`no,score\n${'A,1\n'.repeat(10_001)}`))).toMatchObject([
      'import.too-many-rows',
      413,
      [],
    ]));

  it('come in no other form', () =>
    expect(problemOf(() => rows(Buffer.from('{}'), 'application/json'))).toMatchObject([
      'import.body-missing',
      415,
      [],
    ]));
});

describe('rows of NDJSON', () => {
  const json = (text: string): unknown[] =>
    rows(Buffer.from(text), 'application/x-ndjson').map((row) => {
      try {
        return [row.line, row.fields(names).values];
      } catch (error) {
        if (error instanceof RowRefused || isStrictJsonError(error)) return [row.line, error.code];
        throw error;
      }
    });
  it('keep their lines, and are refused one by one', () =>
    expect(
      json(`\uFEFF{"no":"A"}\n\n{"no":1,"x":2}\r\n[]\n{"no":"${'x'.repeat(70_000)}"}\n{"no":"ha`),
    ).toEqual([
      [1, { no: 'A' }],
      [3, 'field.unknown'],
      [4, 'field.object'],
      [5, 'import.row-too-large'],
      [6, 'json.syntax'],
    ]));
});
