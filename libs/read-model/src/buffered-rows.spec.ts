import type { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '#app/testing';
import { BufferedRows } from './buffered-rows.js';
import { openDataSource } from './data-source.js';
import { digestOf } from './digest.js';
import { Folder, Letter } from './read-model.fixture.js';
import { RowMemory } from './row-memory.js';
import { prepareSchema } from './schemas.js';

const entities = [Folder, Letter];
const folder = (name: string, letters: number): Folder => ({
  folder: name,
  letters,
  lastAt: '2024-03-01T01:02:03.004Z',
  seen: { count: letters, last: "O'Contoh ünï 😀" },
  position: '0000000000000000001',
});
const letter = (folder: string, letter: string, revision: string | null = '9007199254740993'): Letter => ({
  folder,
  letter,
  revision,
  position: '1',
});

describe('rows of a batch', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    source = await openDataSource({
      url: database.url,
      schema: 'rm_folders_v1',
      entities,
      connections: 2,
      options: '',
      name: 'test',
    });
    await prepareSchema(source, 'rm_folders_v1', true);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });
  afterEach(() => source.query('truncate rm_folders_v1.test_folder, rm_folders_v1.test_letter'));

  const batch = <T>(work: (rows: BufferedRows) => Promise<T> | T, memory?: RowMemory): Promise<T> =>
    source.transaction(async (manager) => {
      const rows = new BufferedRows(manager, entities, memory);
      const result = await work(rows);
      await rows.flush();
      rows.remember();
      return result;
    });

  it('finds what was saved before in the same batch, and nothing after it was removed', () =>
    batch(async (rows) => {
      expect(await rows.find(Letter, 'a', '1')).toBeUndefined();
      rows.save(Letter, letter('a', '1'));
      expect(await rows.find(Letter, 'a', '1')).toEqual(letter('a', '1'));
      rows.remove(Letter, 'a', '1');
      expect(await rows.find(Letter, 'a', '1')).toBeUndefined();
    }));

  it('gives rows of an earlier batch in the very form in which they were saved', async () => {
    await batch((rows) => (rows.save(Folder, folder('a', 2)), rows.save(Letter, letter('a', '1', null))));
    await batch(async (rows) => {
      expect(await rows.find(Folder, 'a')).toEqual(folder('a', 2));
      expect(await rows.find(Letter, 'a', '1')).toEqual(letter('a', '1', null));
    });
  });

  it('replaces a whole row and removes by a composite key', async () => {
    await batch((rows) => ['1', '2', '3'].forEach((n) => rows.save(Letter, letter('a', n))));
    await batch((rows) => {
      rows.remove(Letter, 'a', '2');
      rows.save(Letter, letter('a', '3', null));
    });
    expect(await source.manager.find(Letter, { order: { letter: 'asc' } })).toEqual([
      letter('a', '1'),
      letter('a', '3', null),
    ]);
  });

  it('writes many new rows to an empty table as they were saved, and finds them again', async () => {
    const memory = new RowMemory(true);
    const awkward = ['tab\there', 'line\nfeed\r', 'back\\slash \\N \\.', '"quoted", {braces}', 'ünï 😀', ''];
    const many = Array.from({ length: 500 }, (_, n): Folder => ({
      // The first one has an empty key.
      ...folder(n === 0 ? '' : `${n} ${awkward[n % awkward.length]}`, n),
      seen: { count: n, last: awkward[n % awkward.length]! },
    }));
    await batch((rows) => many.slice(0, 300).forEach((row) => rows.save(Folder, row)), memory);
    // One row of the first batch changes while new ones come.
    const changed = { ...many[7]!, letters: 1_000 };
    await batch((rows) => [...many.slice(300), changed].forEach((row) => rows.save(Folder, row)), memory);
    await batch(async (rows) => {
      for (const row of many)
        expect(await rows.find(Folder, row.folder)).toEqual(row === many[7] ? changed : row);
    });
  });

  it('gathers rows that will be asked for, and asks for none of them again, whether it is there or not', async () => {
    await batch((rows) => {
      rows.save(Letter, letter('a', '1'));
      rows.save(Letter, letter('a', '2'));
      rows.save(Folder, folder('a', 2));
    });
    await batch(async (rows) => {
      rows.save(Letter, letter('c', '1'));
      await rows.gather([
        [Letter, 'a', '1'],
        [Letter, 'a', '1'],
        [Letter, 'b', '2'],
        [Letter, 'c', '1'],
        [Folder, 'a'],
        [Folder, 'b'],
      ]);
      // What stands there from now on is seen by those alone who look there.
      await source.query(`delete from rm_folders_v1.test_folder`);
      await source.query(`delete from rm_folders_v1.test_letter where letter = '1'`);
      await source.query(`insert into rm_folders_v1.test_letter values ('b', '2', null, '1')`);
      expect(await rows.find(Letter, 'a', '1')).toEqual(letter('a', '1'));
      expect(await rows.find(Folder, 'a')).toEqual(folder('a', 2));
      expect(await rows.find(Letter, 'b', '2')).toBeUndefined();
      expect(await rows.find(Folder, 'b')).toBeUndefined();
      expect(await rows.find(Letter, 'c', '1')).toEqual(letter('c', '1'));
      expect(await rows.find(Letter, 'a', '2')).toEqual(letter('a', '2'));
    });
  });

  it('does not let a found row be changed behind its back', () =>
    batch(async (rows) => {
      rows.save(Folder, folder('a', 1));
      (await rows.find(Folder, 'a'))!.seen.count = 99;
      expect((await rows.find(Folder, 'a'))!.seen.count).toBe(1);
    }));

  it('knows that an empty table holds nothing, until it had to forget', async () => {
    const memory = new RowMemory(true);
    await source.query(`insert into rm_folders_v1.test_letter values ('a', '1', null, '1')`);
    await batch(async (rows) => expect(await rows.find(Letter, 'a', '1')).toBeUndefined(), memory);
    memory.clear();
    await batch(async (rows) => expect(await rows.find(Letter, 'a', '1')).toBeDefined(), memory);
  });

  it('makes one digest of the same rows however they came, and another of other rows', async () => {
    const digest = () => source.transaction((manager) => digestOf(manager, entities));
    await batch((rows) => ['b', 'a', 'c'].forEach((name) => rows.save(Folder, folder(name, 1))));
    const first = await digest();
    await source.query('truncate rm_folders_v1.test_folder');
    for (const name of ['c', 'b', 'a']) await batch((rows) => rows.save(Folder, folder(name, 1)));
    expect(await digest()).toBe(first);
    await batch((rows) => rows.save(Folder, folder('a', 2)));
    expect(await digest()).not.toBe(first);
  });

  it('refuses tables whose entities changed without a new version', async () => {
    await expect(prepareSchema(source, 'rm_folders_v1', false)).resolves.toBeUndefined();
    await source.query('alter table rm_folders_v1.test_letter drop column revision');
    await expect(prepareSchema(source, 'rm_folders_v1', false)).rejects.toThrow(/higher version/);
    await source.synchronize();
  });
});
