import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase, visitDatabase } from './open-database.js';
import { gone, signal } from './processes.js';
import { ownerOf } from './server-user.js';

jest.setTimeout(60_000);

const source = import.meta.dirname;
let compiled: string;
let dataDir: string;
const started: ChildProcess[] = [];

/** A Node process of its own that opens the database, as `npm start` does: what happens to it happens to no spec. */
async function jejak(user?: { uid: number; gid: number }): Promise<{
  process: ChildProcess;
  url: string;
  lines: string[];
  closed: () => Promise<void>;
}> {
  const child = spawn(process.execPath, [join(compiled, 'main.mjs'), dataDir], {
    ...user,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('postgres://')) resolve(line);
      if (line.startsWith('FAILED')) reject(new Error(lines.join('\n')));
    });
  });
  const closed = () => {
    child.stdin.end();
    return ended;
  };
  return { process: child, url, lines, closed };
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return Object.values((await client.query(statement)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const cluster = (...path: string[]) => join(dataDir, 'postgres', ...path);
const serverPid = async () => Number((await readFile(cluster('data/postmaster.pid'), 'utf8')).split('\n')[0]);

async function kill(pid: number): Promise<void> {
  signal(pid, 'SIGKILL');
  await gone(pid, 10_000);
}

beforeAll(async () => {
  // Inside node_modules, so that the compiled copy finds its packages.
  const cache = join(source, '../../../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  compiled = await mkdtemp(join(cache, 'embedded-postgres-'));
  for (const file of (await readdir(source)).filter((name) => !name.endsWith('.spec.ts'))) {
    const { code } = await transformFile(join(source, file), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    await writeFile(join(compiled, file.replace(/\.ts$/, '.js')), code);
  }
  await chmod(compiled, 0o755);
  await writeFile(join(compiled, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(compiled, 'main.mjs'),
    `import { openDatabase, visitDatabase } from './open-database.js';
     try {
       const database = await openDatabase({ dataDir: process.argv[2], log: console.log });
       console.log(database.url);
       for await (const line of process.stdin) void line;
       await database.close();
     } catch (error) {
       console.log('FAILED ' + error.message);
       process.exit(1);
     }`,
  );
});

afterAll(() => rm(compiled, { recursive: true, force: true }));

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(process.env.JEJAK_TEST_RUN!, 'data-dir-')), 'jejak');
  await chmod(join(dataDir, '..'), 0o711);
});

afterEach(async () => {
  for (const child of started.splice(0)) await kill(child.pid!);
  const pid = await serverPid().catch(() => null);
  if (pid !== null && pid !== process.pid) await kill(pid).catch(() => {});
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});

it('uses a database of one’s own when it is given one', async () => {
  const database = await openDatabase({ dataDir, databaseUrl: 'postgres://elsewhere/x', log: () => {} });
  expect(database.url).toBe('postgres://elsewhere/x');
  await database.close();
  await expect(stat(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('makes a durable database that only this machine reaches, stops it, and starts it again on the same port', async () => {
  const first = await openDatabase({ dataDir, log: () => {} });
  await ask(first.url, 'CREATE TABLE mark AS SELECT 7 AS n');
  for (const [setting, value] of [
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    ['password_encryption', 'scram-sha-256'],
  ])
    expect([setting, await ask(first.url, `SHOW ${setting}`)]).toEqual([setting, value]);
  expect((await stat(cluster('password'))).mode & 0o777).toBe(0o600);
  await expect(ask(first.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toMatchObject({
    code: '28P01',
  });
  const pid = await serverPid();
  await first.close();
  expect(await gone(pid, 0)).toBe(true);

  const second = await openDatabase({ dataDir, log: () => {} });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'SELECT n FROM mark')).toBe(7);
  await second.close();
});

it('starts again after everything was killed with -9', async () => {
  const first = await jejak();
  await ask(first.url, 'CREATE TABLE mark AS SELECT 7 AS n');
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await kill(first.process.pid!);
  const second = await jejak();
  expect(await ask(second.url, 'SELECT n FROM mark')).toBe(7);
  await second.closed();
});

it('takes over a server that outlived its Jejak, and stops it at the end', async () => {
  const first = await jejak();
  const pid = await serverPid();
  await kill(first.process.pid!);
  expect(await gone(pid, 300)).toBe(false);
  const second = await jejak();
  expect(second.url).toBe(first.url);
  expect(await serverPid()).toBe(pid);
  expect(second.lines.join()).toContain(`process ${pid}`);
  await second.closed();
  expect(await gone(pid, 0)).toBe(true);
});

it('refuses, in plain words, a directory that another Jejak uses', async () => {
  const first = await jejak();
  await expect(jejak()).rejects.toThrow(
    `Another Jejak (process ${first.process.pid}) is using DATA_DIR ${dataDir}`,
  );
  expect(await ask(first.url, 'SELECT 1')).toBe(1);
  await first.closed();
});

it('lets a command visit the server that runs, and runs one for it when there is none', async () => {
  const first = await jejak();
  const visit = await visitDatabase({ dataDir, log: () => {} });
  expect(visit.url).toBe(first.url);
  await visit.close();
  expect(await ask(first.url, 'SELECT 1')).toBe(1);
  await first.closed();

  const alone = await visitDatabase({ dataDir, log: () => {} });
  const pid = await serverPid();
  expect(await ask(alone.url, 'SELECT 1')).toBe(1);
  await alone.close();
  expect(await gone(pid, 0)).toBe(true);
});

it('is not stopped by a lock file whose process number belongs to a stranger now', async () => {
  const first = await jejak();
  await ask(first.url, 'CREATE TABLE mark AS SELECT 7 AS n');
  process.kill(await serverPid(), 'SIGKILL');
  await kill(first.process.pid!);
  const user = await ownerOf(cluster('data'));
  const stranger = spawn('sleep', ['60'], { ...user, stdio: 'ignore' });
  const file = await readFile(cluster('data/postmaster.pid'), 'utf8');
  await writeFile(cluster('data/postmaster.pid'), file.replace(/^\d+/, String(stranger.pid)));
  const second = await jejak();
  expect(await ask(second.url, 'SELECT n FROM mark')).toBe(7);
  expect(stranger.exitCode).toBeNull();
  stranger.kill('SIGKILL');
  await second.closed();
});

it('brings the server back when it dies', async () => {
  const first = await jejak();
  await ask(first.url, 'CREATE TABLE mark AS SELECT 7 AS n');
  const pid = await serverPid();
  await kill(pid);
  const again = async () =>
    (await serverPid().catch(() => pid)) === pid
      ? undefined
      : ask(first.url, 'SELECT n FROM mark').catch(() => undefined);
  let answer: unknown;
  for (const deadline = Date.now() + 20_000; answer === undefined && Date.now() < deadline; await sleep(100))
    answer = await again();
  expect(answer).toBe(7);
  await first.closed();
  expect(await gone(await serverPid().catch(() => pid), 0)).toBe(true);
});

it('does not take a half made database for one', async () => {
  await mkdir(join(dataDir, 'postgres.new-abc/data'), { recursive: true });
  const database = await openDatabase({ dataDir, log: () => {} });
  expect(await ask(database.url, 'SELECT 1')).toBe(1);
  await database.close();
});

it('takes another port when somebody listens on its own', async () => {
  const first = await openDatabase({ dataDir, log: () => {} });
  await first.close();
  const { createServer } = await import('node:net');
  const other = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  const second = await openDatabase({ dataDir, log: () => {} });
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  await second.close();
  other.close();
});

it('says in plain words that a directory cannot be used', async () => {
  const file = join(dataDir, '../file');
  await writeFile(file, '');
  for (const folder of [join(file, 'jejak'), file])
    await expect(openDatabase({ dataDir: folder, log: () => {} })).rejects.toThrow(
      `DATA_DIR ${folder} cannot be used:`,
    );
});

it('works for an ordinary user, and tells one who may not write there', async () => {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
  await mkdir(dataDir, { mode: 0o500 });
  await expect(jejak(nobody)).rejects.toThrow(
    `DATA_DIR ${dataDir} cannot be used: this user may not write there`,
  );
  await chmod(dataDir, 0o700);
  if (nobody !== undefined) await chown(dataDir, nobody.uid, nobody.gid);
  const running = await jejak(nobody);
  expect((await stat(cluster('data'))).uid).toBe((await stat(dataDir)).uid);
  await running.closed();
});

it('shows what PostgreSQL said when it does not start', async () => {
  const first = await openDatabase({ dataDir, log: () => {} });
  await first.close();
  await writeFile(cluster('data/postgresql.conf'), 'no_such_setting = 1\n');
  await expect(openDatabase({ dataDir, log: () => {} })).rejects.toThrow(/no_such_setting/);
});
