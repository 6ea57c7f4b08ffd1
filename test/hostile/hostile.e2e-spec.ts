import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { join } from 'node:path';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import {
  choicesFrom,
  hostileAddress,
  hostileJson,
  MARK,
  mutated,
  replaced,
  textsIn,
  type Choices,
} from './hostile-values.js';
import { fault, type Answer, type Sent } from './fault.js';
import { recordedIds, type RecordedIds } from './recorded-ids.js';
import { validBody } from './valid-body.js';

/** `JEJAK_SEED=… JEJAK_REQUESTS=…` repeats a run, or makes it longer. */
const SEED = Number(process.env['JEJAK_SEED'] ?? randomInt(2 ** 31));
const REQUESTS = Number(process.env['JEJAK_REQUESTS'] ?? 900);
const AT_ONCE = 6;
const PAGES = [
  '/',
  '/linimasa',
  '/en',
  '/en/timeline',
  '/keputusan/{id}',
  '/en/decisions/{id}',
  '/instansi/{id}',
  '/en/agencies/{id}',
  '/problems/{id}',
];

describe(`hostile requests, seed ${SEED}`, () => {
  let house: BootedHouse;
  let officer: Client;
  let inspector: Client;
  let ids: RecordedIds;
  const agent = new Agent({ keepAlive: true });

  const ask = ({ method, path, headers, body }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(house.base);
      const request = send({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
        const parts: Buffer[] = [];
        const done = () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          });
        if (/event-stream/.test(response.headers['content-type'] ?? '')) {
          done();
          response.destroy();
        }
        response
          .on('data', (part: Buffer) => void parts.push(part))
          .on('end', done)
          .on('error', reject);
      });
      request.on('error', reject);
      request.end(body);
    });

  beforeAll(async () => {
    house = await bootHouse();
    officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
    inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    ids = await recordedIds(officer);
  });
  afterAll(async () => {
    agent.destroy();
    await house?.close();
  });

  const bodyFor = (path: string): object => validBody(path, ids);

  const described = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
  ) as {
    paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>>;
    components: {
      schemas: Record<
        string,
        { properties?: Record<string, { maxLength?: number; items?: { maxLength?: number } }> }
      >;
    };
  };
  const operations = [
    ...Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => ({
        method: method.toUpperCase(),
        path,
        queries: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
      })),
    ),
    ...PAGES.map((path) => ({
      method: 'GET',
      path,
      queries: ['q', 'agency', 'kind', 'from', 'to', 'cursor', 'limit', 'minPosition'],
    })),
  ];

  const requestOf = (choices: Choices, { method, path, queries }: (typeof operations)[number]): Sent => {
    const plural = path.split('/')[3] ?? '';
    const known =
      path.includes('/decisions/') || path.includes('/keputusan/')
        ? ids['formations']?.decisionId
        : ids[plural]?.id;
    const id =
      method === 'GET' && choices.below(2) === 0
        ? hostileAddress(choices)
        : choices.below(8) === 0
          ? hostileAddress(choices)
          : (known ?? 'x');
    const query = queries
      .filter(() => choices.below(3) === 0)
      .map((name) => `${name}${choices.oneOf(['', '[]', '[a][b]', '', ''])}=${hostileAddress(choices)}`);
    const address = `${path.replaceAll(/\{\w+\}/g, id)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
    const headers: Record<string, string> = {
      authorization: `Bearer ${method === 'GET' ? inspector.token : officer.token}`,
      ...choices.oneOf<Record<string, string>>([
        {},
        {},
        {},
        {},
        {},
        {},
        { 'accept-language': `${MARK};q=9,*` },
        { 'if-none-match': MARK },
        { 'x-request-id': MARK.repeat(100), traceparent: MARK },
        { authorization: `Bearer ${MARK}.${MARK}.${MARK}` },
        { authorization: MARK },
        { 'last-event-id': `${MARK}:${hostileAddress(choices)}` },
        { 'x-riesig': 'a'.repeat(20_000) },
        { origin: `https://${MARK}.example`, cookie: MARK },
        { range: 'bytes=0-0', 'accept-encoding': MARK },
        { accept: `text/html, ${MARK}` },
      ]),
    };
    if (method === 'GET') {
      // what is refused before its method is read is answered with a body, which no client takes for a HEAD
      const methods =
        headers['x-riesig'] || address.length > 8000
          ? ['GET']
          : ['GET', 'GET', 'GET', 'GET', 'HEAD', 'PUT', 'OPTIONS'];
      return { method: choices.oneOf(methods), path: address, headers };
    }
    headers['idempotency-key'] = choices.oneOf([
      ...Array.from({ length: 8 }, () => randomUUID()),
      '',
      MARK.repeat(60),
      `${MARK} x`,
    ]);
    if (path.includes('{id}'))
      headers['if-match'] = choices.oneOf([
        '"0"',
        '"0"',
        '"0"',
        '"1"',
        '*',
        `"${MARK}"`,
        '"99999999999999999999"',
        'W/"0"',
        '"-1"',
      ]);
    if (path.endsWith('-imports')) {
      headers['content-type'] = choices.oneOf(['application/x-ndjson', 'text/csv', 'application/json']);
      const rows = Array.from({ length: 1 + choices.below(5) }, () => hostileJson(choices));
      const stated: Record<string, string> = {
        'formation-imports': '&decreeNumber=B%2F1&announcedOn=2024-08-20',
        'employee-imports': '&agencyId=kota-contoh-a&system=simpeg&decidedOn=2024-12-31&legalBasis=a%40b',
        'score-imports': '&selection=skd&satOn=2024-10-16',
      };
      const good = `fileSha256=${'a'.repeat(64)}${stated[path.split('/').at(-1)!] ?? ''}`;
      return {
        method,
        path: `${path.replace('{roundId}', ids['rounds']?.id ?? 'x')}?${choices.below(3) > 0 ? good : query.join('&')}`,
        headers,
        body: `${choices.oneOf(['', 'applicationNo,twk,tiu,tkp\n'])}${rows.join('\n')}`,
      };
    }
    headers['content-type'] = choices.oneOf([
      ...Array.from({ length: 12 }, () => 'application/json'),
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data',
      'application/x-ndjson',
      MARK,
      '',
      'application/json, application/json',
    ]);
    const body = bodyFor(path);
    return {
      method,
      path: address,
      headers,
      body:
        choices.below(25) === 0
          ? Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
          : choices.below(12) === 0
            ? hostileJson(choices)
            : mutated(body, choices),
    };
  };

  /** Texts at the limit of a field by one way of counting and beyond it by another. */
  const atLimit = (limit: number): string[] => [
    '☎\uFE0E'.repeat(limit),
    '𠮷'.repeat(limit),
    'e\u0301'.repeat(Math.ceil(limit / 2)),
    `${'a-'.repeat(60)}a`,
  ];

  it('count the characters of a text in one way, from the edge to the log', async () => {
    const limits: Record<string, number> = {};
    for (const { properties = {} } of Object.values(described.components.schemas))
      for (const [name, { maxLength, items }] of Object.entries(properties))
        limits[name] = Math.max(limits[name] ?? 0, maxLength ?? items?.maxLength ?? 0);
    const verbs = new Map(
      operations
        .filter(({ method, path }) => method === 'POST' && !path.endsWith('-imports'))
        .map((operation) => [operation.path.split('/')[5] ?? operation.path, operation]),
    );
    const sending: Sent[] = [];
    for (const { path } of verbs.values()) {
      const body = bodyFor(path);
      for (const place of textsIn(body))
        for (const text of atLimit(limits[place.at(-1)!] || limits[place.at(-2)!] || 100))
          sending.push({
            method: 'POST',
            path: path.replace(/\{\w+\}/, ids[path.split('/')[3]!]?.id ?? 'x'),
            headers: {
              authorization: `Bearer ${officer.token}`,
              'content-type': 'application/json',
              'idempotency-key': randomUUID(),
              ...(path.includes('{id}') ? { 'if-match': '"0"' } : {}),
            },
            body: JSON.stringify(replaced(bodyFor(path), place, text)),
          });
    }
    const faults = await faultsOf(sending);
    if (faults.length > 0)
      throw new Error(`${faults.slice(0, 12).join('\n\n')}\n${faults.length} faults of ${sending.length}`);
    expect(sending.length).toBeGreaterThan(300);
  }, 120_000);

  const faultsOf = async (sending: readonly Sent[]): Promise<string[]> => {
    const faults: string[] = [];
    for (let n = 0; n < sending.length; n += AT_ONCE)
      await Promise.all(
        sending.slice(n, n + AT_ONCE).map(async (sent) => {
          const answer = await ask(sent).catch((error: Error) => ({
            status: 599,
            headers: {},
            text: error.message,
          }));
          statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
          const what = fault(sent, answer);
          if (what !== undefined)
            faults.push(
              `${what}: ${answer.status} ${sent.method} ${sent.path.slice(0, 200)} ${String(sent.body ?? JSON.stringify(sent.headers)).slice(0, 1500)} → ${answer.text.slice(0, 300)}`,
            );
        }),
      );
    return faults;
  };
  const statuses: Record<number, number> = {};

  it(`never break the service: ${REQUESTS} of them`, async () => {
    const choices = choicesFrom(SEED);
    const sending = Array.from({ length: REQUESTS }, (_, n) =>
      requestOf(choices, operations[n % operations.length]!),
    );
    const faults = await faultsOf(sending);
    if (faults.length > 0)
      throw new Error(`JEJAK_SEED=${SEED}\n${faults.slice(0, 12).join('\n\n')}\n${faults.length} faults`);
    // the requests reach the rules: some are recorded, many are refused for different reasons
    expect(statuses[200]! + statuses[201]!).toBeGreaterThan(REQUESTS / 50);
    expect(Object.keys(statuses).length).toBeGreaterThan(8);
    expect(await ask({ method: 'GET', path: '/ready', headers: {} })).toMatchObject({ status: 200 });
    const alarms = house.log.filter(
      (line) => /"level":"(error|fatal)"/.test(line) && !/read.behind|"status":503/.test(line),
    );
    expect(alarms).toEqual([]);
  }, 120_000);
});
