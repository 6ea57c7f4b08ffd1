import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testDatabase } from '#app/testing';
import { LocalKey } from '#app/web';
import * as given from '../house/requests.js';
import { built } from './built.js';
import { onEventStoreDb } from './on-eventstoredb.js';
import { freePort, launch, start, type Service } from './service.js';

jest.setTimeout(120_000);
const CLIENTS = 8;
const ROUNDS = 3;

/** A command that was sent, and its answer where one came. */
interface Sent {
  readonly key: string;
  readonly body: object;
  readonly answer: { readonly stream: string; readonly decisionId: string; readonly position: string } | null;
}

beforeAll(built);

describe('the built service', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-process-'));
  let port: string;
  let service: Service;
  let token: string;
  let inspector: string;
  let roundId: string;
  const sent: Sent[] = [];
  const settings = () => ({ PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'warn' });

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    if (service?.child.exitCode === null && service.child.signalCode === null) {
      service.child.kill('SIGTERM');
      await service.ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  const post = async (path: string, body: object, key: string): Promise<Response> =>
    fetch(`${service.address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });

  /** Sends new formations from all clients until `stop` says so; what was acknowledged is remembered. */
  const load = async (stop: () => boolean): Promise<number[]> => {
    const statuses: number[] = [];
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        while (!stop()) {
          const one = { key: randomUUID(), body: given.formation(roundId) };
          const response = await post(given.paths.formations, one.body, one.key).catch(() => undefined);
          if (response) statuses.push(response.status);
          const answer = response?.status === 201 ? await response.json().catch(() => null) : null;
          sent.push({ ...one, answer: answer as Sent['answer'] });
          if (!response) return;
        }
      }),
    );
    return statuses;
  };

  /** Every decision stands once, and what was acknowledged answers again as it did. */
  const nothingIsLost = async (): Promise<void> => {
    while (sent.length > 0) await Promise.all(sent.splice(0, CLIENTS).map(standsOnce));
  };

  const standsOnce = async ({ key, body, answer }: Sent): Promise<void> => {
    const again = await post(given.paths.formations, body, key);
    const text = await again.text();
    expect([again.status, again.status === 201 ? '' : text]).toEqual([201, '']);
    const recorded = JSON.parse(text) as NonNullable<Sent['answer']>;
    if (answer) expect([again.headers.get('idempotency-hit'), recorded]).toEqual(['true', answer]);
    const events = await fetch(
      `${service.address}/v1/streams/${recorded.stream}/events?minPosition=${recorded.position}`,
      { headers: { authorization: `Bearer ${inspector}` } },
    );
    expect(((await events.json()) as { events: unknown[] }).events).toHaveLength(1);
  };

  it('starts cold, and the command it prints records a decision that is on the timeline at once', async () => {
    service = await start(settings());
    const command = await printedCommand(service);
    const { stdout } = await promisify(execFile)('bash', ['-c', command]);
    const recorded = JSON.parse(stdout) as { decisionId: string; position: string };
    const page = await fetch(`${service.address}/?minPosition=${recorded.position}`);
    expect(await page.text()).toContain(recorded.decisionId);
    token = /Bearer ([^']+)/.exec(command)![1]!;
    roundId = /"roundId":"([^"]+)"/.exec(command)![1]!;
    inspector = await (
      await LocalKey.open(dataDir)
    ).issue({ person: 'p-900', role: 'inspector', agency: '*', ttlSeconds: 3600 });
  });

  it(`loses nothing acknowledged when it is killed under load, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      let killed = false;
      const loading = load(() => killed);
      await new Promise((resolve) => setTimeout(resolve, 250 + round * 150));
      service.child.kill('SIGKILL');
      killed = true;
      await loading;
      await service.ended;
      expect(sent.some(({ answer }) => answer !== null)).toBe(true);
      service = await start(settings());
      await nothingIsLost();
    }
  });

  it('loses nothing when its PostgreSQL is killed alone', async () => {
    let over = false;
    const loading = load(() => over);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('postmaster.pid'),
    );
    process.kill(Number(readFileSync(join(dataDir, file!), 'utf8').split('\n', 1)[0]), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    over = true;
    expect((await loading).filter((status) => status >= 500 && status !== 503)).toEqual([]);
    service.child.kill('SIGTERM');
    await service.ended;
    service = await start(settings());
    await nothingIsLost();
  });

  it('ends in order on SIGTERM under load', async () => {
    let over = false;
    const loading = load(() => over);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = performance.now();
    service.child.kill('SIGTERM');
    const code = await service.ended;
    over = true;
    expect([code, service.said().split('\n').slice(-5)]).toEqual([0, expect.anything()]);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect((await loading).filter((status) => status >= 500 && status !== 503)).toEqual([]);
    service = await start(settings());
    await nothingIsLost();
  });

  it('says in plain words that the port is taken', async () => {
    const database = await testDatabase();
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port: taken } = other.address() as { port: number };
    const folder = mkdtempSync(join(tmpdir(), 'jejak-process-'));
    const second = launch({
      PORT: String(taken),
      DATA_DIR: folder,
      DATABASE_URL: database.url,
      SAMPLE: 'off',
    });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Port ${taken} is taken by another program.`);
    expect(second.said()).not.toMatch(/\n\s+at /);
    other.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('says in plain words that its data directory cannot be one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jejak-process-'));
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const second = launch({ PORT: await freePort(), DATA_DIR: file });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(file);
    expect(second.said()).toMatch(/Jejak cannot start\./);
    expect(second.said()).not.toMatch(/\n\s+at |EEXIST|ENOTDIR/);
    rmSync(folder, { recursive: true });
  });
});

onEventStoreDb();

/** The line beginning with `curl` that the service prints once it serves. */
async function printedCommand(service: Service): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const line = service
      .said()
      .split('\n')
      .find((one) => one.startsWith('curl '));
    if (line !== undefined) return line;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No command was printed:\n${service.said()}`);
}
