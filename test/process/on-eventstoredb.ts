import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DoubleCluster } from '../../libs/event-store/test/eventstoredb-double/double-cluster.js';
import { LocalKey } from '#app/web';
import * as given from '../house/requests.js';
import { freePort, start, type Service } from './service.js';

const ROOT = join(import.meta.dirname, '../..');

interface Recorded {
  readonly decisionId: string;
  readonly stream: string;
  readonly position: string;
}

/** The whole built service with its log on a cluster of EventStoreDB, the double's; read models in its own PostgreSQL. */
export function onEventStoreDb(): void {
  describe('the built service with its log on EventStoreDB', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jejak-process-'));
    const cluster = new DoubleCluster();
    let service: Service;
    let settings: Record<string, string>;
    let token: string;
    let roundId: string;

    beforeAll(async () => {
      await cluster.start();
      settings = {
        PORT: await freePort(),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'warn',
        EVENT_STORE: 'eventstoredb',
        EVENTSTORE_URL: cluster.url,
      };
      service = await start(settings);
      const key = await LocalKey.open(dataDir);
      token = await key.issue({ person: 'p-001', role: 'officer', agency: '*', ttlSeconds: 3600 });
    });
    afterAll(async () => {
      service?.child.kill('SIGTERM');
      await service?.ended;
      await cluster.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
    const post = (path: string, body: object, key: string = randomUUID()): Promise<Response> =>
      fetch(`${service.address}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
      });
    const page = async (path: string): Promise<string> => (await fetch(`${service.address}${path}`)).text();

    it('records over HTTP in the cluster, and shows it on the timeline at once', async () => {
      const round = await post(given.paths.rounds, given.round());
      expect(round.status).toBe(201);
      roundId = ((await round.json()) as { id: string }).id;
      const answer = await post(given.paths.formations, given.formation(roundId));
      const recorded = (await answer.json()) as Recorded;
      expect(recorded.position).toMatch(/^\d{20}:\d{20}$/);
      expect(await page(`/?minPosition=${recorded.position}`)).toContain(recorded.decisionId);
      expect(cluster.log.stream(recorded.stream)).toHaveLength(1);
      const beyond = await fetch(`${service.address}/?minPosition=${'9'.repeat(20)}:${'9'.repeat(20)}`);
      expect(beyond.status).toBe(400);
      expect(await (await fetch(`${service.address}/ready`)).json()).toMatchObject({ status: 'ok' });
    });

    it('loses nothing when leaders are killed under load, and does not die of it', async () => {
      const sent: { readonly key: string; readonly body: object; readonly status: number }[] = [];
      let over = false;
      const loading = Array.from({ length: 8 }, async () => {
        while (!over) {
          const one = { key: randomUUID(), body: given.formation(roundId) };
          const { status } = await post(given.paths.formations, one.body, one.key);
          sent.push({ ...one, status });
        }
      });
      const acknowledged = () => sent.filter(({ status }) => status === 201).length;
      for (let round = 1; round <= 3; round++) {
        while (acknowledged() < round * 20) await new Promise((resolve) => setTimeout(resolve, 20));
        const fallen = await cluster.killLeader();
        await new Promise((resolve) => setTimeout(resolve, 200));
        cluster.elect();
        await fallen.start();
      }
      while (acknowledged() < 80) await new Promise((resolve) => setTimeout(resolve, 20));
      over = true;
      await Promise.all(loading);
      expect(sent.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
      for (const { key, body } of sent) {
        const recorded = (await (await post(given.paths.formations, body, key)).json()) as Recorded;
        expect(cluster.log.stream(recorded.stream)).toHaveLength(1);
      }
      expect(service.child.exitCode).toBeNull();
    });

    it('says that it is down while nobody answers, and goes on when somebody does', async () => {
      await Promise.all(cluster.nodes.map((node) => node.kill()));
      expect((await fetch(`${service.address}/ready`)).status).toBe(503);
      expect((await post(given.paths.formations, given.formation(roundId))).status).toBe(503);
      expect(await page('/')).toContain('<html');
      await Promise.all(cluster.nodes.map((node) => node.start()));
      let status = 503;
      while (status === 503) ({ status } = await post(given.paths.formations, given.formation(roundId)));
      expect(status).toBe(201);
    });

    it('finds its log again after a restart, and rebuilds a read model from it', async () => {
      service.child.kill('SIGKILL');
      await service.ended;
      service = await start(settings);
      expect((await post(given.paths.formations, given.formation(roundId))).status).toBe(201);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(ROOT, 'dist/apps/cli/src/main.js'), 'rebuild', 'timeline', '--json'],
        { cwd: ROOT, env: { PATH: process.env['PATH'], ...settings } },
      );
      expect(JSON.parse(stdout)).toMatchObject({ projection: 'timeline', equal: true });
    });
  });
}
