import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tcpProxy, testDatabase } from '#app/testing';
import { LocalKey } from '#app/web';
import * as given from '../house/requests.js';
import { built } from './built.js';
import { freePort, start, type Service } from './service.js';

const CALL = 'jejak-append';

/** A command as it is sent, again and again under one key. */
export interface Command {
  readonly path: string;
  readonly body: object;
  readonly key: string;
  readonly revision: string | null;
  /** What only the call that records it holds on the wire: the append's name, and the type of its event. */
  readonly marks: readonly string[];
  /** Events its stream holds afterwards. */
  readonly events: number;
}

/** What came back of a command. */
export interface Answer {
  readonly status: number;
  readonly hit: string | null;
  readonly retryAfter: string | null;
  readonly body: { readonly stream: string; readonly position: string; readonly code?: string };
}

/** The built service, whose way to the database can be broken, and who uses it. */
export async function houseBehindProxy() {
  await built();
  const database = await testDatabase();
  const proxy = await tcpProxy(database.url);
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-process-'));
  const port = await freePort();
  const settings = {
    PORT: port,
    DATA_DIR: dataDir,
    DATABASE_URL: proxy.url,
    SAMPLE: 'off',
    LOG_LEVEL: 'warn',
  };
  let service: Service = await start(settings);
  const key = await LocalKey.open(dataDir);
  const token = await key.issue({
    person: 'p-001',
    role: 'officer',
    agency: [given.AGENCY],
    ttlSeconds: 3600,
  });
  const inspector = await key.issue({ person: 'p-900', role: 'inspector', agency: '*', ttlSeconds: 3600 });

  const send = async ({ path, body, key, revision }: Omit<Command, 'marks' | 'events'>): Promise<Answer> => {
    const response = await fetch(`${service.address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(revision === null ? {} : { 'if-match': `"${revision}"` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const { status, headers } = response;
    const answer = { status, hit: headers.get('idempotency-hit'), retryAfter: headers.get('retry-after') };
    return { ...answer, body: (await response.json()) as Answer['body'] };
  };
  const record = async (path: string, body: object): Promise<{ id: string }> => {
    const answer = await send({ path, body, key: randomUUID(), revision: null });
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as { id: string };
  };
  await record(given.paths.agencies, given.agency());
  const round = await record(given.paths.rounds, given.round());

  return {
    proxy,
    send,
    /** A command that makes a stream, or one that goes on with one, nobody has sent before. */
    async command(creates: boolean): Promise<Command> {
      const created = { path: given.paths.formations, body: given.formation(round.id), key: randomUUID() };
      if (creates) return { ...created, revision: null, marks: [CALL, 'FormationDefined'], events: 1 };
      const { id } = await record(created.path, created.body);
      const path = `${given.paths.formations}/${id}/publish-vacancy`;
      const body = given.announcement();
      return { path, body, key: randomUUID(), revision: '0', marks: [CALL, 'VacancyAnnounced'], events: 2 };
    },
    /** The stream as its history shows it, once it has reached what was answered: revisions, in order. */
    async history({ body: { stream, position } }: Answer): Promise<string[]> {
      const url = `${service.address}/v1/streams/${stream}/events?minPosition=${position}`;
      const response = await fetch(url, { headers: { authorization: `Bearer ${inspector}` } });
      const { events } = (await response.json()) as { events: { revision: string }[] };
      return events.map(({ revision }) => revision);
    },
    /** SIGKILL to the service, its connections cut, and a new one on the same database. */
    async killAndStart(): Promise<void> {
      service.child.kill('SIGKILL');
      await service.ended;
      proxy.cut();
      service = await start(settings);
    },
    async close(): Promise<void> {
      service.child.kill('SIGTERM');
      await service.ended;
      await proxy.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type HouseBehindProxy = Awaited<ReturnType<typeof houseBehindProxy>>;
