import type { KeyObject } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore } from './file-key-store.js';
import { KeyDestroyedError } from './vault-error.js';

const text = (key: KeyObject | undefined) => key?.export().toString('hex');

describe('keys in files', () => {
  let directory: string;
  let folder: string;
  const open = (changes: { folder?: string; masterFile?: string } = {}) =>
    new FileKeyStore({ folder, masterFile: join(directory, 'vault', 'master.key'), ...changes });
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jejak-keys-'));
    folder = join(directory, 'keys');
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('are one a person, the same after a restart, and another for everyone', async () => {
    const first = text(await open().obtain('person:p-1'));
    expect(text(await open().obtain('person:p-1'))).toBe(first);
    expect(text(await open().find('person:p-1'))).toBe(first);
    expect(text(await open().obtain('person:p-2'))).not.toBe(first);
    expect((await readdir(folder)).filter((name) => name.endsWith('.key'))).toHaveLength(2);
  });

  it('are not made by looking, and looking touches no disk', async () => {
    expect(await open().find('person:p-1')).toBeUndefined();
    expect(await open().find('stream:a.b-1')).toBeUndefined();
    expect(await open().isDestroyed('person:p-1')).toBe(false);
    expect(await readdir(directory)).toEqual([]);
  });

  it('are not destroyed while their folder is away', async () => {
    await expect(open().destroy('person:p-1')).rejects.toMatchObject({ code: 'key-folder' });
    await open().obtain('person:p-2');
    await open().destroy('person:p-1');
    expect([await open().isDestroyed('person:p-1'), await open().isDestroyed('person:p-2')]).toEqual([
      true,
      false,
    ]);
  });

  it('once destroyed are not looked for again', async () => {
    await open().obtain('person:p-1');
    await open().destroy('person:p-1');
    const { mtimeMs } = await stat(folder);
    await open().destroy('person:p-1');
    expect((await stat(folder)).mtimeMs).toBe(mtimeMs);
  });

  it('are made only where those are that were there at the start', async () => {
    const store = open();
    await store.assertFits(true);
    await store.obtain('person:p-1');
    const share = `${folder}-share`;
    await rename(folder, share);
    const refused = { code: 'key-folder', message: expect.stringContaining('mount it again') };
    await expect(store.obtain('person:p-2')).rejects.toMatchObject(refused);
    await mkdir(folder);
    await expect(store.obtain('person:p-2')).rejects.toMatchObject(refused);
    await rm(folder, { recursive: true });
    await open({ masterFile: join(directory, 'other', 'master.key') }).assertFits(true);
    await expect(store.obtain('person:p-2')).rejects.toMatchObject(refused);
    await rm(folder, { recursive: true });
    await rename(share, folder);
    await store.obtain('person:p-2');
  });

  it('of an older copy are refused, with how many are missing and not whose', async () => {
    const store = open();
    await store.assertFits(true);
    for (const person of ['p-1', 'p-2', 'p-3'] as const) await store.obtain(`person:${person}`);
    await store.destroy('person:p-2');
    const persons = (...refs: string[]) =>
      (async function* () {
        yield* refs;
      })();
    await open().assertHolds(persons('p-1', 'p-2', 'p-3'));
    const error = await open()
      .assertHolds(persons('p-1', 'p-canary', 'p-canary-2'))
      .catch((reason: Error) => reason);
    expect(error).toMatchObject({ kind: 'vault-error', message: expect.stringContaining('2 persons') });
    expect(String(error)).not.toContain('canary');
  });

  it('that others may read are taken from them', async () => {
    await open().obtain('person:p-1');
    const files = [join(directory, 'vault', 'master.key'), join(folder, (await readdir(folder))[0]!)];
    for (const file of files) await chmod(file, 0o644);
    await open().find('person:p-1');
    for (const file of files) expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  it('of streams follow from one file, and differ from stream to stream', async () => {
    const first = text(await open().obtain('stream:a.b-1'));
    expect(text(await open().find('stream:a.b-1'))).toBe(first);
    expect(text(await open().obtain('stream:a.b-2'))).not.toBe(first);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are readable by their owner only, and wrapped', async () => {
    const key = await open().obtain('person:p-1');
    const [file] = await readdir(folder);
    const place = join(folder, file!);
    expect(((await stat(place)).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(join(directory, 'vault', 'master.key'))).mode & 0o777).toString(8)).toBe('600');
    expect((await readFile(place)).includes(key.export())).toBe(false);
  });

  it.each(['../../../etc/passwd', 'P-1', 'p-1', '.', 'a\0b', 'ü'.repeat(400), '', 'con'])(
    'of a person called %j stay in their folder and apart',
    async (name) => {
      const key = text(await open().obtain(`person:${name}`));
      expect(text(await open().obtain(`person:${name}x`))).not.toBe(key);
      const files = await readdir(folder);
      expect(files).toHaveLength(2);
      for (const file of files) expect(file).toMatch(/^[0-9a-f]{64}\.key$/);
    },
  );

  it('once destroyed are never there again: not from a backup, not on request, not in another process', async () => {
    const one = open();
    await one.obtain('person:p-1');
    const other = text(await one.obtain('person:p-2'));
    const backup = join(directory, 'backup');
    await cp(folder, backup, { recursive: true });
    await one.destroy('person:p-1');
    const gone = async (store: FileKeyStore) => {
      expect(await store.find('person:p-1')).toBeUndefined();
      await expect(store.obtain('person:p-1')).rejects.toThrow(KeyDestroyedError);
    };
    await gone(one);
    await gone(open());
    await cp(backup, folder, { recursive: true });
    await gone(open());
    await open().destroy('person:p-1');
    expect((await readdir(folder)).filter((name) => name.endsWith('.key'))).toHaveLength(1);
    expect(text(await open().find('person:p-2'))).toBe(other);
  });

  it('are destroyed with every link that a crash left behind', async () => {
    await open().obtain('person:p-1');
    const [file] = await readdir(folder);
    const left = join(folder, file!.replace('.key', '.0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f.aside'));
    await cp(join(folder, file!), left);
    await open().destroy('person:p-1');
    expect((await readdir(folder)).map((name) => name.split('.').at(-1))).toEqual(['destroyed']);
  });

  it('are agreed on by stores of one folder that make the same one at once', async () => {
    const stores = Array.from({ length: 4 }, () => open());
    const keys = await Promise.all(
      stores.map((store) => Promise.all(Array.from({ length: 20 }, (_, i) => store.obtain(`person:p-${i}`)))),
    );
    for (const own of keys) expect(own.map(text)).toEqual(keys[0]!.map(text));
    expect(new Set(keys[0]!.map(text)).size).toBe(20);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.key'))).toEqual([]);
  });

  it('without their master key, or with another, are refused in plain words', async () => {
    await open().assertFits(true);
    const elsewhere = join(directory, 'other', 'master.key');
    await expect(open({ masterFile: elsewhere }).assertFits(false)).rejects.toThrow('is missing: restore it');
    await open({ masterFile: elsewhere, folder: join(directory, 'other', 'keys') }).assertFits(true);
    await expect(open({ masterFile: elsewhere }).assertFits(false)).rejects.toThrow('do not belong together');
    await writeFile(elsewhere, 'short\n');
    await expect(open({ masterFile: elsewhere }).assertFits(false)).rejects.toThrow('not 32 bytes');
  });

  it('are demanded by a log that holds events', async () => {
    await expect(open().assertFits(false)).rejects.toThrow('restore the backup of the keys');
    await open().assertFits(true);
    await open().assertFits(false);
  });

  it('in a folder that cannot be used say so, without a person', async () => {
    await writeFile(folder, '');
    const error = await open()
      .obtain('person:p-canary')
      .catch((reason: Error) => reason);
    expect(error).toMatchObject({ kind: 'vault-error', code: 'key-folder' });
    expect(String(error)).not.toContain('canary');
  });
});
