import { jest } from '@jest/globals';
import {
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  randomUUID,
} from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import pg from 'pg';
import { visitDatabase } from '#app/embedded-postgres';
import { LocalKey } from '#app/web';
import * as given from '../house/requests.js';
import { built } from './built.js';
import { freePort, launch, start, type Service } from './service.js';

jest.setTimeout(120_000);

/** Random, so that no compression of PostgreSQL spells it otherwise and nothing else holds it by chance. */
const canary = (): string => randomBytes(12).toString('hex');
const ERASED = 'p-dihapus-0001';
const KEPT = 'p-tinggal-0001';
const PUBLIC = `TERBUKA ${canary()}`;
const digits = (): string => String(randomInt(10_000)).padStart(4, '0');
const NIK = `99${digits()}451290${digits()}`;
const canaries: Readonly<Record<'evidence' | 'corrected' | 'act' | typeof ERASED | typeof KEPT, string>> = {
  [ERASED]: canary(),
  [KEPT]: canary(),
  evidence: canary(),
  corrected: canary(),
  act: canary(),
};
const sha256 = (start: string): string => start.padEnd(64, '0');

/** Every spelling in which a text might have been kept. */
const spellings = (text: string): Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map((shift) => {
    // Whatever stands around it: the letters that depend on the text alone.
    const encoded = Buffer.from('x'.repeat(shift) + text).toString('base64');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  }),
];

describe('the whole data directory', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-sealed-'));
  let service: Service;
  let client: pg.Client;
  let officer: string;
  let position: string;
  /** The rating of the person who is erased, as it was sent. */
  let guessed: object;

  const record = async (path: string, body: object, headers: object = {}) => {
    const response = await fetch(`${service.address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${officer}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { id: string; decisionId: string; position: string };
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    position = answer.position;
    return answer;
  };

  beforeAll(async () => {
    await built();
    const port = await freePort();
    service = await start({ PORT: port, DATA_DIR: dataDir, SAMPLE: 'off', LOG_LEVEL: 'debug' });
    const key = await LocalKey.open(dataDir);
    officer = await key.issue({ person: 'p-001', role: 'officer', agency: '*', ttlSeconds: 3600 });
    client = new pg.Client((await visitDatabase({ dataDir, log: () => {} })).url);
    await client.connect();
    await record(given.paths.agencies, given.agency());
    for (const personRef of [ERASED, KEPT] as const) {
      const hidden = {
        considerations: `KENARI ${canaries[personRef]}`,
        evidence: [{ kind: 'sk-file', sha256: sha256(canaries.evidence) }],
        reasonSummary: PUBLIC,
        personRef,
      };
      const promoted = await record(given.paths.promotions, given.promotion(hidden));
      const changes = { considerations: `KENARI ${canaries.corrected}` };
      const act = { changes, evidence: [{ kind: 'sk-file', sha256: sha256(canaries.act) }] };
      await record(
        `${given.paths.promotions}/${promoted.id}/correct-decision`,
        given.act(promoted.decisionId, act),
        { 'if-match': '"0"' },
      );
      const rated = given.rating(1, 'sesuai', 'sesuai', 'B', hidden);
      if (personRef === ERASED) guessed = rated;
      await record(given.paths.appraisals, rated);
    }
    const { id: roundId } = await record(given.paths.rounds, given.round());
    const { id: formationId } = await record(given.paths.formations, given.formation(roundId));
    const publish = `${given.paths.formations}/${formationId}/publish-vacancy`;
    await record(publish, given.announcement(), { 'if-match': '"0"' });
    const applied = given.application(formationId, { nik: NIK, personRef: 'p-pelamar-0001' });
    await record(`${given.paths.rounds}/${roundId}/applications`, applied);
  });
  afterAll(async () => {
    await client?.end();
    if (service?.child.exitCode === null && service.child.signalCode === null) {
      service.child.kill('SIGTERM');
      await service.ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Every byte: the files of the service and of PostgreSQL (tables, WAL, its log), and what the service said. */
  const bytes = async (): Promise<(readonly [string, Buffer])[]> => {
    const behind = 'select 1 from jejak_read.projection where position is null or position < $1';
    while ((await client.query(behind, [position])).rows.length > 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await client.query('checkpoint');
    const { rows } = await client.query(`select current_setting('data_directory') as place`);
    const folders = new Set([dataDir, rows[0].place as string]);
    const files = [...folders].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    return [
      ...files.map((file) => [file, readFileSync(file)] as const),
      ['what the service said', Buffer.from(service.said())],
      ['every row', Buffer.from(await everyRow(), 'utf8')],
    ];
  };
  /** All rows of all tables as text: what PostgreSQL compressed on disk stands here as it is. */
  const everyRow = async (): Promise<string> => {
    const { rows } = await client.query(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^(pg_|information)'`,
    );
    const texts: string[] = [];
    for (const { name } of rows)
      texts.push(
        ...(await client.query(`select t::text as row from ${name} t`)).rows.map((r) => r.row as string),
      );
    return texts.join('\n');
  };
  const places = async (text: string): Promise<string[]> => {
    const sought = spellings(text);
    return (await bytes()).filter(([, b]) => sought.some((s) => b.includes(s))).map(([name]) => name);
  };

  const unsealed = (key: Buffer, sealed: Buffer, bound: string): Buffer | null => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    } catch {
      return null;
    }
  };
  /** All keys that the files hold. */
  const stolenKeys = (): Buffer[] => {
    const master = Buffer.from(readFileSync(join(dataDir, 'vault/master.key'), 'utf8'), 'base64');
    const folder = join(dataDir, 'keys');
    const wrapped = readdirSync(folder).flatMap((file) => {
      try {
        return readFileSync(join(folder, file));
      } catch (error) {
        // the one that is destroyed may go between the two looks
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
    const owners = [`person:${ERASED}`, `person:${KEPT}`, 'streams'];
    return wrapped.flatMap((file) => owners.flatMap((owner) => unsealed(master, file, owner) ?? []));
  };

  /** What somebody with every file and every row gets open, without our code: the values found. */
  const stolen = async (): Promise<string> => {
    const keys = stolenKeys();
    const { rows } = await client.query(
      `select data, metadata from jejak_log.event where metadata->>'subject' is not null`,
    );
    const found: string[] = [];
    for (const { data, metadata } of rows)
      for (const [field, { opening, commitment }] of Object.entries<Record<string, string>>(data.sealed))
        for (const key of keys) {
          const sealed = Buffer.from(opening!, 'base64');
          const disclosure = unsealed(key, sealed, `${metadata.leafId}\0${field}`)?.toString();
          if (disclosure === undefined) continue;
          expect(createHash('sha256').update(disclosure).digest('base64url')).toBe(commitment);
          found.push(Buffer.from(disclosure, 'base64url').toString('utf8'));
        }
    return found.join('\n');
  };

  /** What somebody with every file and every row finds out by trying every rating that there may be. */
  const confirmed = async (): Promise<string[]> => {
    const { rows } = await client.query(`select stream, metadata from jejak_log.event`);
    const kept = await everyRow();
    const keys = stolenKeys();
    const derived = (key: Buffer, label: string) => Buffer.from(hkdfSync('sha256', key, '', label, 32));
    const secrets = rows.map(({ stream, metadata }) => ({
      metadata,
      keys: keys
        .flatMap((key) => [key, derived(key, `stream:${stream}`)])
        .map((key) => derived(key, 'jejak command digest')),
    }));
    const found: string[] = [];
    const expectations = ['di-bawah', 'sesuai', 'di-atas'];
    for (const outcome of expectations)
      for (const behaviour of expectations)
        for (const predicate of ['SB', 'B', 'BP', 'K', 'SK']) {
          const body = { ...guessed, outcome, behaviour, predicate };
          const said = canonicalize({ path: given.paths.appraisals, body })!;
          const digest = createHash('sha256').update(said).digest('hex');
          const keyed = secrets.some(({ metadata, keys: own }) =>
            own.some(
              (key) =>
                createHmac('sha256', key).update(`${metadata.commandId}\0${digest}`).digest('hex') ===
                metadata.commandDigest,
            ),
          );
          if (keyed || kept.includes(digest)) found.push([outcome, behaviour, predicate].join(' '));
        }
    return found;
  };

  it('holds what is public, in many places: the search finds what is there', async () => {
    const found = await places(PUBLIC);
    expect(found).toContain('every row');
    expect(found.some((name) => name.includes('pg_wal'))).toBe(true);
    expect(found.some((name) => name.includes('base'))).toBe(true);
  });

  it.each(Object.entries(canaries))('never holds the private value planted as %s in clear', async (_, text) =>
    expect(await places(text)).toEqual([]),
  );

  it('never holds a NIK in clear, nor a digest of it that anybody could make again', async () => {
    const said = [NIK, `2024/${NIK}`, `application\x00${NIK}`, `application\x002024/${NIK}`];
    const sums = said.map((text) => createHash('sha256').update(text).digest());
    const sought = [NIK, ...sums.flatMap((sum) => [sum.toString('hex'), sum.toString('base64url')])];
    for (const text of sought) expect(await places(text)).toEqual([]);
    const claims = `select 1 from jejak_log.event where stream like 'decision.claim-application.%'`;
    expect((await client.query(claims)).rows).toHaveLength(1);
  });

  it('opens to who has all keys, and no more for the person whose key is destroyed', async () => {
    const before = await stolen();
    expect(await confirmed()).toEqual(['sesuai sesuai B']);
    for (const text of Object.values(canaries)) expect(before).toContain(text);
    expect([before.includes(ERASED), before.includes(KEPT)]).toEqual([true, true]);
    await record(given.paths.erasures, given.erasure({ personRef: ERASED }));
    let after = await stolen();
    while (after.includes(ERASED)) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      after = await stolen();
    }
    expect(after).not.toContain(canaries[ERASED]);
    expect(after).toContain(canaries[KEPT]);
    expect(await confirmed()).toEqual([]);
    expect(after.split('\n')).toHaveLength(before.split('\n').length / 2);
    expect(await places(canaries[ERASED])).toEqual([]);
  });

  it('does not start without the keys of its log, says what to do, and starts with them again', async () => {
    await client.end();
    service.child.kill('SIGTERM');
    await service.ended;
    const settings = { PORT: await freePort(), DATA_DIR: dataDir, SAMPLE: 'off' };
    const keys = join(dataDir, 'keys');
    renameSync(keys, `${keys}-elsewhere`);
    const refused = launch(settings);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain('restore the backup of the keys (docs/keys.md)');
    expect(refused.said()).not.toMatch(/\n\s+at /);
    renameSync(`${keys}-elsewhere`, keys);
    // As a copy of the keys from before the person was recorded.
    const one = join(keys, `${createHash('sha256').update(`person:${KEPT}`).digest('hex')}.key`);
    renameSync(one, `${keys}-of-one`);
    const older = launch(settings);
    expect(await older.ended).toBe(1);
    expect(older.said()).toMatch(
      /1 persons whose keys are not in .* the keys are an older copy than the log/,
    );
    expect(older.said()).not.toContain(KEPT);
    renameSync(`${keys}-of-one`, one);
    service = await start(settings);
  });
});
