import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../../apps/cli/src/api-client.js';
import { importRows, type ImportResult } from '../../apps/cli/src/import/import-rows.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import * as given from '../house/requests.js';

const FIXTURES = join(import.meta.dirname, '../../libs/contexts/recruitment/test/fixtures');
const HEADER = 'applicationNo,formationId,submittedAt,nik,name,birthDate,sex';
const sk = {
  decidedOn: '2024-09-17',
  skNumber: '800/1',
  signatoryRole: 'PPK',
  signatoryPost: 'walikota',
  legalBasis: 'PermenPANRB 6/2024@2024',
};

let house: BootedHouse;
let officer: Client;
let folder: string;
let files = 0;

beforeAll(async () => {
  house = await bootHouse();
  folder = await mkdtemp(join(tmpdir(), 'jejak-round-import-'));
  officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
  await officer.record(given.paths.agencies, given.agency());
});
afterAll(async () => {
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

/** An announced formation of a round of its own. */
const announced = async (
  kind: string,
  weights: object = {},
): Promise<{ round: string; formation: string }> => {
  const round = await officer.record(given.paths.rounds, given.round({ kind }));
  const formation = await officer.record(given.paths.formations, given.formation(round.id, weights));
  const at = `${given.paths.formations}/${formation.id}/publish-vacancy`;
  await officer.record(at, given.announcement(), { revision: '0' });
  return { round: round.id, formation: formation.id };
};

interface Brought extends ImportResult {
  /** Of each refused row. */
  readonly told: [number, string, string][];
}

const bring = async (
  round: string,
  kind: string,
  content: string,
  query: object = {},
  person = 'p-001',
): Promise<Brought> => {
  const { token } = await house.as({ person, role: 'officer', agency: '*' });
  const file = join(folder, `file-${files++}`);
  await writeFile(file, content);
  const path = `/v1/recruitment/rounds/${round}/${kind}-imports`;
  const result = await importRows(new ApiClient(house.base, token!), {
    ...{ file, path, query: query as Record<string, string>, formats: ['ndjson', 'csv'] },
    rejected: `${file}.rejected`,
  });
  const text = result.rejectedFile ? await readFile(result.rejectedFile, 'utf8') : '';
  const rows = text.split('\n').filter(Boolean);
  const told = rows.map((row) => {
    const { line, code, pointer } = JSON.parse(row) as { line: number; code: string; pointer: string };
    return [line, code, pointer] as [number, string, string];
  });
  return { ...result, told };
};
const fixture = (name: string): Promise<string> => readFile(join(FIXTURES, name), 'utf8');
/** Applications of so many invented people, told apart by the day of birth from those of another file. */
const applications = (count: number, formation: string, day: string): string =>
  [
    HEADER,
    ...Array.from({ length: count }, (_, n) => {
      const serial = String(n + 1).padStart(4, '0');
      return `N-${serial},${formation},2024-09-05T10:15:00Z,9999995${day}1290${serial},Contoh ${serial},1990-12-1${day},P`;
    }),
    '',
  ].join('\n');

describe('files of one round, as they come', () => {
  let round: string;
  let dirty: string;
  beforeAll(async () => {
    const made = await announced('pns');
    ({ round } = made);
    dirty = (await fixture('dirty-applications.csv')).replaceAll('@F@', made.formation);
  });

  it('say of each refused application where and why, and keep the others', async () => {
    const first = await bring(round, 'application', dirty);
    expect(first.told).toEqual([
      [5, 'import.row-differs', '/applicationNo'],
      [9, 'nik.invalid', '/nik'],
      [10, 'field.date', '/birthDate'],
      [11, 'field.one-of', '/sex'],
      [12, 'field.decimal', '/gradePoint'],
      [13, 'application.duplicate', '/nik'],
      [14, 'application.formation-unknown', '/formationId'],
      [15, 'application.window-closed', '/submittedAt'],
      [16, 'application.number-personal', '/applicationNo'],
      [17, 'field.missing', '/name'],
      [18, 'import.cells', ''],
      [19, 'import.quotes', ''],
      [20, 'field.instant', '/submittedAt'],
      [22, 'import.cells', ''],
    ]);
    expect(first).toMatchObject({ rows: 18, recorded: 3, already: 1, refused: 14 });
    const again = await bring(round, 'application', dirty, {}, 'p-002');
    expect(again).toMatchObject({ rows: 18, recorded: 0, already: 4, refused: 14 });
    expect(again.told).toEqual(first.told);
    expect(house.log.join('\n')).not.toMatch(/9999994512900001|Contoh Satu/);
  });

  it('hold no application that is stated to come in later than now', async () => {
    const made = await announced('pns');
    const file = applications(1, made.formation, '9').replace('2024-09-05T', '2999-09-05T');
    const brought = await bring(made.round, 'application', file);
    expect(brought.told).toEqual([[2, 'application.future', '/submittedAt']]);
  });

  it('say the same of administrative results, of which all rows share one SK', async () => {
    const query = { ...sk, announcedOn: '2024-09-19', verifier: 'verifikator-2' };
    const rows = await fixture('dirty-administrative-results.csv');
    const first = await bring(round, 'administrative-result', rows, query);
    expect(first.told).toEqual([
      [5, 'import.row-differs', '/applicationNo'],
      [6, 'import.row-differs', '/applicationNo'],
      [7, 'application.unknown', '/applicationNo'],
      [8, 'field.one-of', '/result'],
      [9, 'field.pattern', '/failedRequirements'],
      [10, 'field.repeated', '/failedRequirements'],
    ]);
    expect(first.recorded).toBe(3);
    const again = await bring(round, 'administrative-result', `${rows}\n`, query, 'p-002');
    expect(again).toMatchObject({ recorded: 0, already: 3 });
    const late = await bring(round, 'administrative-result', 'applicationNo,result\n2024-0001,MS\n', {
      ...query,
      skNumber: '800/2',
    });
    expect(late.told).toEqual([[2, 'import.row-differs', '/applicationNo']]);
  });

  it('say the same of scores', async () => {
    const query = { selection: 'skd', satOn: '2024-10-16', catBatch: 'CAT-1' };
    const first = await bring(round, 'score', await fixture('dirty-scores.ndjson'), query);
    expect(first.told).toEqual([
      [3, 'import.row-differs', '/applicationNo'],
      [4, 'score.out-of-range', '/twk'],
      [5, 'score.out-of-range', '/tiu'],
      [6, 'field.integer', '/twk'],
      [7, 'field.integer', '/twk'],
      [8, 'field.missing', '/twk'],
      [9, 'score.not-eligible', ''],
      [10, 'application.unknown', '/applicationNo'],
      [11, 'field.unknown', '/nama'],
      [13, 'json.syntax', expect.any(String)],
    ]);
    expect(first).toMatchObject({ recorded: 2, already: 1 });
    const csv =
      'applicationNo;twk;tiu;tkp;present\n2024-0001;95;100;200;H\n2024-0002;;;;TH\n2024-0001;=90+5;100;200;H\n';
    const again = await bring(round, 'score', csv, query, 'p-002');
    expect(again).toMatchObject({ recorded: 0, already: 2, told: [[4, 'field.integer', '/twk']] });
  });

  it('are refused whole where they name other columns, and where the round is not there', async () => {
    const query = { selection: 'skd', satOn: '2024-10-16' };
    const bad = bring(round, 'score', 'applicationNo,twk,tiu,tiu,nilai\n', query);
    await expect(bad).rejects.toThrow(/import\.header.*#\/4.*twice.*#\/5.*not known.*#\/tkp.*missing/s);
    await expect(bring('00000000-0000-4000-8000-000000000000', 'score', 'a\n', query)).rejects.toThrow(/404/);
    await expect(bring(round, 'score', 'a\n', { ...query, selection: 'skb' })).rejects.toThrow(/#\/tests/);
  });
});

describe('one file', () => {
  it('sent twice at once is recorded once, and each row is answered', async () => {
    const { round, formation } = await announced('pns');
    const rows = applications(120, formation, '1');
    const both = await Promise.all([
      bring(round, 'application', rows, {}, 'p-001'),
      bring(round, 'application', rows, {}, 'p-002'),
    ]);
    expect(both.map(({ refused }) => refused)).toEqual([0, 0]);
    expect(both[0].recorded + both[1].recorded).toBe(120);
    const third = await bring(round, 'application', rows, {}, 'p-003');
    expect(third).toMatchObject({ recorded: 0, already: 120 });
  });

  it('whose import was cut off is finished by the same command', async () => {
    const { round, formation } = await announced('pns');
    const rows = applications(400, formation, '2');
    const before = (await house.house.store.head()).position;
    const cut = bring(round, 'application', rows).catch((error: unknown) => error);
    while ((await house.house.store.head()).position === before)
      await new Promise((done) => setImmediate(done));
    await house.restart();
    await cut;
    const again = await bring(round, 'application', rows);
    expect(again.refused).toBe(0);
    expect(again.recorded + again.already).toBe(400);
    expect(await bring(round, 'application', rows)).toMatchObject({ recorded: 0, already: 400 });
  });
});

describe('a round of PPPK by files alone', () => {
  it('goes from the applications to the numbers', async () => {
    const { round, formation } = await announced('pppk');
    const row = `A-1,${formation},2024-09-05T10:15:00Z,9999994512857777,Contoh A,1985-12-05,female`;
    expect(await bring(round, 'application', `${HEADER}\n${row}\n`)).toMatchObject({ recorded: 1 });
    const result = { ...sk, skNumber: '800/3', announcedOn: '2024-09-19' };
    expect(
      await bring(round, 'administrative-result', 'applicationNo,result\nA-1,MS\n', result),
    ).toMatchObject({ recorded: 1 });
    const tests = { selection: 'competence', satOn: '2024-10-16', tests: 'Teknis=450|Wawancara=40' };
    const scores = await bring(round, 'score', 'applicationNo;Teknis;Wawancara\nA-1;412,5;35\n', tests);
    expect(scores.told).toEqual([]);
    expect(
      await bring(round, 'score', '{"applicationNo":"A-1","Wawancara":35,"Teknis":"412.50"}\n', tests),
    ).toMatchObject({ already: 1 });
    const at = `${given.paths.formations}/${formation}`;
    const decided = {
      decidedOn: '2025-01-05',
      signatory: { role: 'PPK', postId: 'walikota' },
      legalBasis: [{ rule: 'PermenPANRB 6/2024', version: '2024' }],
    };
    await officer.record(`${at}/publish-ranking`, { ...decided, ranking: 'final' }, { revision: '1' });
    const nips = 'applicationNo,nip\nA-1,198512052025212991\n';
    const numbers = { ...sk, decidedOn: '2025-02-14', skNumber: '800/4' };
    expect((await bring(round, 'nip', nips, numbers)).told).toEqual([[2, 'nip.not-passed', '']]);
    await officer.record(
      `${at}/announce-final-result`,
      { ...decided, passed: ['A-1'], announcedOn: '2025-01-05' },
      { revision: '2' },
    );
    expect((await bring(round, 'nip', 'applicationNo,nip\nA-1,198512052025211991\n', numbers)).told).toEqual([
      [2, 'nip.invalid', '/nip'],
    ]);
    expect(await bring(round, 'nip', nips, numbers)).toMatchObject({ recorded: 1, refused: 0 });
    expect(await bring(round, 'nip', nips, numbers, 'p-002')).toMatchObject({ already: 1, refused: 0 });
  });
});
