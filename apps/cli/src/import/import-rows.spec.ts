import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowAnswer } from '#app/bulk';
import type { ApiClient } from '../api-client.js';
import { CommandFailure } from '../exit.js';
import { importRows } from './import-rows.js';
import { sentenceOf } from './import.command.js';

const folder = mkdtempSync(join(tmpdir(), 'jejak-import-rows-'));
const rejected = join(folder, 'rejected');

/** A service that answers what it is told to, or refuses rows that say "bad", and keeps what it was sent. */
class Service {
  readonly bodies: string[] = [];
  readonly firstLines: number[] = [];

  constructor(private readonly answers?: (n: number) => string) {}

  send(path: string, init: { readonly body?: string | Buffer }): Promise<string> {
    const body = String(init.body);
    this.bodies.push(body);
    const firstLine = Number(new URLSearchParams(path.split('?')[1]).get('firstLine'));
    this.firstLines.push(firstLine);
    if (this.answers) return Promise.resolve(this.answers(this.bodies.length));
    const answers: RowAnswer[] = [];
    let line = firstLine;
    const text = body.startsWith('{') ? body : body.slice(body.indexOf('\n') + 1);
    for (const row of text.match(/(?:"[^"]*"|[^"\n])+\n/g) ?? []) {
      answers.push({ line, status: row.includes('bad') ? 'refused' : 'recorded' });
      line += row.split('\n').length - 1;
    }
    return Promise.resolve(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
}

const bring = (content: string | Buffer, service = new Service(), formats = ['ndjson', 'csv'] as const) => {
  const file = join(folder, 'file');
  writeFileSync(file, content);
  return importRows(service as unknown as ApiClient, { file, path: '/x', query: {}, formats, rejected });
};
const failure = async (content: string | Buffer, service?: Service): Promise<string> => {
  const error: unknown = await bring(content, service).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CommandFailure);
  return (error as Error).message;
};
const refusedLines = (): [number, string][] =>
  readFileSync(rejected, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; row: string })
    .map(({ line, row }) => [line, row]);

describe('rows of a file', () => {
  it('go in parts, each with the header, and none is cut inside a cell', async () => {
    const service = new Service();
    const rows = Array.from({ length: 2_500 }, (_, n) => `"A\n${n}",1`);
    const result = await bring(`\uFEFFno,score\r\n${rows.join('\n')}`, service);
    expect(result).toMatchObject({ rows: 2_500, recorded: 2_500, refused: 0 });
    expect(service.bodies.every((body) => body.startsWith('\uFEFFno,score\r\n'))).toBe(true);
    expect(service.bodies.slice(1).every((body) => /^[^"]*("A\n\d+",1\n)+$/.test(body))).toBe(true);
    expect(service.firstLines).toEqual([2, 2, 2_002, 4_002]);
  });

  it('are counted in the singular where there is one', async () => {
    expect(sentenceOf(await bring('{"a":1}\n'))).toMatch(/^1 row in /);
    expect(sentenceOf(await bring('{"a":1}\n{"a":2}\n'))).toMatch(/^2 rows in /);
  });

  it('keep the lines of the file over blank lines and cells with line ends', async () => {
    expect(await bring('no;note\n ; \nA;bad\n"B\n1";x\n\nC;bad\n')).toMatchObject({ rows: 3, refused: 2 });
    expect(refusedLines()).toEqual([
      [3, 'A;bad'],
      [7, 'C;bad'],
    ]);
    expect(statSync(rejected).mode & 0o077).toBe(0);
    expect(await bring('{"a":1}\n\n\n{"a":"bad"}\n')).toMatchObject({ rows: 2, refused: 1 });
    expect(refusedLines()).toEqual([[4, '{"a":"bad"}']]);
  });

  it('that are too long are told, and hinder no other', async () => {
    expect(await bring(`no\nA\n${'x'.repeat(70_000)}\nB\n`)).toMatchObject({
      rows: 3,
      recorded: 2,
      refused: 1,
    });
  });

  it('are told of where the file may have been cut off: a part of a cell reads like a whole one', async () => {
    expect(await bring('no,score\nA,412\nB,41')).toMatchObject({ recorded: 2, openLine: 3 });
    expect(sentenceOf(await bring('no,score\nA,412\nB,41'))).toContain('Line 3, the last, has no line end');
    expect(await bring('no,score\nA,412\n')).toMatchObject({ openLine: null });
    // a cut line of JSON is no JSON, and is refused
    expect(await bring('{"no":"A"}\n{"no":"B"}')).toMatchObject({ openLine: null });
  });

  it('are sent as a header alone where there are none', async () => {
    const service = new Service();
    expect(await bring('no,score\n', service)).toMatchObject({ rows: 0 });
    expect(service.bodies).toEqual(['no,score\n']);
  });
});

describe('a file is not sent', () => {
  it.each([
    ['empty', '', /is empty/],
    ['of UTF-16', Buffer.from('\ufeffno,score\n', 'utf16le'), /not written in UTF-8 but UTF-16.*iconv/],
    ['of UTF-16 without a mark', Buffer.from('no,score\n', 'utf16le'), /UTF-16/],
    [
      'of Latin-1',
      Buffer.from('no,name\nA,René\n', 'latin1'),
      /not written in UTF-8, from about line 1 on.*iconv/,
    ],
    ['without a header', '\nA,1\n', /has no header/],
  ])('that is %s', async (_, content, said) => {
    const service = new Service();
    expect(await failure(content, service)).toMatch(said);
    expect(service.bodies).toEqual([]);
  });
});

describe('an import that stops', () => {
  it('says how far it came and what to do', async () => {
    const service = new Service((n) => {
      if (n === 2) throw new CommandFailure(3, 'No service answers.');
      return '{"line":1,"status":"recorded"}\n'.repeat(1_000);
    });
    expect(await failure('{}\n'.repeat(1_500), service)).toMatch(
      /^No service answers\.\nStopped after 1000 rows\. Run the same command again/,
    );
  });

  it('is one whose answer ends early', async () => {
    expect(await failure('{}\n{}\n', new Service(() => '{"line":1,"status":"recorded"}\n'))).toMatch(
      /answered 1 of 2/,
    );
  });
});
