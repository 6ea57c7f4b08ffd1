import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../../apps/cli/src/api-client.js';
import { importRows } from '../../apps/cli/src/import/import-rows.js';
import { employeeRowsExample } from '../../libs/contexts/employment/src/employee-import/employee-imports.example.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import * as given from '../house/requests.js';

const HEADER = 'nip,name,birthDate,kind,golongan,golonganSince,servesSince,unitId,education,sourceId';
const shared = {
  ...{ agencyId: given.AGENCY, system: 'simpeg', decidedOn: '2024-12-31' },
  ...{ skNumber: '800/910/BKPSDM/2024', legalBasis: 'Perwal Contoh 12/2024@2024' },
};
const row = (n: number, more = 'III/b,2020-04-01,2010-01-01,dinas-kesehatan,s1-d4') =>
  `19850315201001${n % 2 === 0 ? 2 : 1}${990 + n},Contoh ${n},1985-03-15,PNS,${more},baris-${n}`;

let house: BootedHouse;
let folder: string;
let files = 0;

beforeAll(async () => {
  house = await bootHouse();
  folder = await mkdtemp(join(tmpdir(), 'jejak-employee-import-'));
  const officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
  await officer.record(given.paths.agencies, given.agency());
});
afterAll(async () => {
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

const bring = async (
  content: string,
  query: object = {},
  person = 'p-001',
  agency = '*' as '*' | string[],
) => {
  const { token } = await house.as({ person, role: 'officer', agency });
  const file = join(folder, `file-${files++}`);
  await writeFile(file, content);
  const result = await importRows(new ApiClient(house.base, token!), {
    ...{ file, path: '/v1/employment/employee-imports', formats: ['ndjson', 'csv'] as const },
    query: { ...shared, ...query } as Record<string, string>,
    rejected: `${file}.rejected`,
  });
  const text = result.rejectedFile ? await readFile(result.rejectedFile, 'utf8') : '';
  const told = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { line: number; code: string; pointer: string; detail: string });
  return { ...result, told };
};
/** What the log holds of takeovers. */
const recorded = async () => {
  const found: { subject: string | null; source: unknown; batchId: unknown }[] = [];
  for await (const item of house.house.store.readAll({ categories: ['employment.employee'], limit: 1_000 })) {
    const { data, metadata } = item;
    const pub = data['pub'] as Record<string, unknown>;
    found.push({ subject: metadata.subject, source: pub['source'], batchId: pub['batchId'] });
  }
  return found;
};

describe('a file of existing staff', () => {
  it('is recorded row by row, and again records nothing, whoever brings it and in whichever form', async () => {
    const content = `${HEADER}\n${row(1)}\n${row(2)}\n`;
    expect(await bring(content)).toMatchObject({ rows: 2, recorded: 2, already: 0, refused: 0 });
    expect(await bring(content)).toMatchObject({ recorded: 0, already: 2, refused: 0 });
    expect(await bring(content, {}, 'p-002')).toMatchObject({ already: 2 });
    const [nip, name, birthDate, kind, golongan, golonganSince, servesSince, unitId, education] =
      row(1).split(',');
    const json = { nip, name, birthDate, kind, golongan, golonganSince, servesSince, unitId, education };
    expect(await bring(`${JSON.stringify(json)}\n`)).toMatchObject({ already: 1 });
  });

  it('goes on where it was stopped, and takes the first of two lines about one person', async () => {
    const content = `${HEADER}\n${row(1)}\n${row(3)}\n${row(3).replace('III/b', 'III/c')}\n`;
    const result = await bring(content);
    expect(result).toMatchObject({ recorded: 1, already: 1, refused: 1 });
    expect(result.told).toEqual([expect.objectContaining({ line: 4, code: 'import.row-differs' })]);
  });

  it('tells of each refused row where and why, and never the number', async () => {
    const content = [
      HEADER,
      row(4).replace('1985-03-15', '1985-03-16'),
      row(5).replace('PNS', 'TNI'),
      row(6).replace('III/b', 'III/e'),
      row(7).replace('baris-7', '198503152010011997'),
      row(8).replace(',dinas-kesehatan,', ',,'),
      row(9),
    ].join('\n');
    const { told, recorded: done } = await bring(`${content}\n`);
    expect(done).toBe(1);
    expect(told.map(({ line, code, pointer }) => [line, code, pointer])).toEqual([
      [2, 'nip.invalid', '/nip'],
      [3, 'field.one-of', '/kind'],
      [4, 'field.one-of', '/golongan'],
      [5, 'employee.source-personal', '/sourceId'],
      [6, 'field.missing', '/unitId'],
    ]);
    expect(told.map(({ detail }) => detail).join('\n')).not.toMatch(/\d{8}/);
  });

  it('is for the agency of who brings it, and needs its columns', async () => {
    const foreign = await bring(`${HEADER}\n${row(0)}\n`, {}, 'p-003', ['kota-contoh-b']);
    expect(foreign.told).toEqual([expect.objectContaining({ code: 'access.agency' })]);
    await expect(bring('nip,name\n1,2\n')).rejects.toThrow(/birthDate/);
  });

  it('that two bring at the same time is recorded once', async () => {
    const before = (await recorded()).length;
    const content = employeeRowsExample;
    const results = await Promise.all(
      ['p-001', 'p-002', 'p-003'].map((person) => bring(content, {}, person)),
    );
    expect(results.map(({ refused }) => refused)).toEqual([0, 0, 0]);
    expect(results.reduce((sum, one) => sum + one.recorded, 0)).toBe(2);
    const all = await recorded();
    expect(all).toHaveLength(before + 2);
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length);
    expect(new Set(all.map(({ batchId }) => batchId)).size).toBe(1);
    expect(all.at(-1)!.source).toMatchObject({
      system: 'simpeg',
      rowSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
