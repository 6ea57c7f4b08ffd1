import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf } from './lines.js';

async function lines(content: string | Buffer, maxBytes?: number): Promise<[number, string | null][]> {
  const path = join(mkdtempSync(join(tmpdir(), 'jejak-lines-')), 'file');
  writeFileSync(path, content);
  const found: [number, string | null][] = [];
  for await (const line of linesOf(path, maxBytes))
    found.push([line.number, line.bytes?.toString('utf8') ?? null]);
  return found;
}

describe('lines of a file', () => {
  it('keep their numbers, blank ones included', async () => {
    expect(await lines('a\n\nb\n')).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ]);
  });

  it('include a last line without an end', async () => {
    expect(await lines('a\nhalf')).toEqual([
      [1, 'a'],
      [2, 'half'],
    ]);
  });

  it('of an empty file are none', async () => {
    expect(await lines('')).toEqual([]);
  });

  it('pass over one that is too long, and only that one', async () => {
    expect(await lines('ab\nabcdef\nabc\n', 3)).toEqual([
      [1, 'ab'],
      [2, null],
      [3, 'abc'],
    ]);
  });

  it('hold together over the borders of a read', async () => {
    const long = 'é'.repeat(90_000);
    expect(await lines(`${long}\n${long}`, 400_000)).toEqual([
      [1, long],
      [2, long],
    ]);
  });
});
