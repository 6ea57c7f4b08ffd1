import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../../apps/cli/src/api-client.js';
import { importRows } from '../../apps/cli/src/import/import-rows.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';

const ROOT = join(import.meta.dirname, '../..');
const formations = {
  path: '/v1/recruitment/formation-imports',
  query: { decreeNumber: 'Kepmen Contoh 329/2024', decreeDate: '2024-08-01', announcedOn: '2024-08-20' },
  formats: ['ndjson'],
} as const;

interface Rejected {
  readonly line: number;
  readonly code: string;
  readonly pointer: string;
  readonly reason: string;
  readonly row?: string | null;
  readonly rowBase64?: string;
}

describe('the import of a file', () => {
  let house: BootedHouse;
  let folder: string;
  const importAs = async (person: string, file: string) => {
    const { token } = await house.as({ person, role: 'officer', agency: '*' });
    const rejected = join(folder, `${person}.rejected.ndjson`);
    const result = await importRows(new ApiClient(house.base, token!), { ...formations, file, rejected });
    const text = result.rejectedFile ? await readFile(rejected, 'utf8') : '';
    const rows = text.split('\n').filter(Boolean);
    return { result, rejected: rows.map((line) => JSON.parse(line) as Rejected) };
  };
  const board = async (): Promise<{ postTitle: string; content: { location: string } }[]> => {
    const { position } = await house.house.store.head();
    return (await (await house.as()).get(`/v1/recruitment/vacancies?limit=100&minPosition=${position}`)).body
      .items;
  };

  beforeAll(async () => {
    house = await bootHouse();
    folder = await mkdtemp(join(tmpdir(), 'jejak-import-'));
  });
  afterAll(async () => {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps every good row of a dirty file, and says of every other where and why', async () => {
    const file = join(folder, 'dirty.ndjson');
    const fixture = await readFile(join(ROOT, 'test/fixtures/dirty-formations.ndjson'), 'latin1');
    await writeFile(file, fixture.replace('@HUGE@', `{"x":"${'A'.repeat(70_000)}"}`), 'latin1');
    const first = await importAs('p-001', file);
    expect(first.result).toMatchObject({ rows: 13, recorded: 4, already: 1, refused: 8 });
    const told = first.rejected.map(({ line, code, pointer }) => [line, code, pointer]);
    expect(told).toEqual([
      [4, 'field.integer', '/jumlah_formasi'],
      [5, 'json.too-large', ''],
      [6, 'field.missing', '/ins_nm'],
      [8, 'json.syntax', expect.any(String)],
      [10, 'json.duplicate-key', expect.any(String)],
      [11, 'json.bad-unicode', expect.any(String)],
      [12, 'json.syntax', ''],
      [15, 'json.syntax', expect.any(String)],
    ]);
    for (const { line, reason, row, rowBase64 } of first.rejected) {
      expect([line, reason]).toEqual([line, expect.stringMatching(/\S/)]);
      if (line === 12) expect(Buffer.from(rowBase64!, 'base64').toString('latin1')).toBe('{"a":"\xff\xfe"}');
      else if (line !== 5) expect(row).toMatch(/^\{/);
    }
    const shown = await board();
    expect(shown).toHaveLength(4);
    expect(shown.map(({ content }) => content.location)).toContain('Kabupatén Çontoh — 政府');
    expect(shown.map(({ postTitle }) => postTitle)).toContain("=cmd|' /C calc'!A0");
    const again = await importAs('p-002', file);
    expect(again.result).toMatchObject({ rows: 13, recorded: 0, already: 5, refused: 8 });
    expect(again.rejected).toEqual(first.rejected);
    expect(await board()).toHaveLength(4);
    const csv = (await (await house.as()).get('/v1/feed.csv?limit=100')).text;
    expect(csv).toContain('calc');
    expect(csv).not.toMatch(/(^|,)"?\s*[=+@]/m);
  });

  it('takes the 200 rows of the example clean', async () => {
    const file = join(ROOT, 'examples/formations-2024-sample.ndjson');
    const { result } = await importAs('p-003', file);
    expect(result).toMatchObject({ rows: 200, recorded: 200, already: 0, refused: 0, rejectedFile: null });
  });
});
