import { mkdtemp, rm, stat } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Global, HttpCode, Module, Param, Post, Query, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Length, Max, ValidateNested } from 'class-validator';
import { Decisions, DecisionError, EventCodec, EventRegistry, StoreError, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import { CLOCK, SettableClock, type CommandContext } from '#app/platform';
import {
  Allow, buildOpenApi, CommandFrom, createHttpApp, CurrentPrincipal, DecisionRoute, decodeCursor, encodeCursor, IsCivilDate, linkHeader, LocalKey,
  localVerifier, MinPosition, Paging, READINESS_CHECKS, SENTENCES, withLedger, type Principal, type ReadinessCheck,
} from '../index.js';

class CriterionDto {
  @IsString()
  @Length(1, 10)
  name: string;
}

class VacancyDto {
  @IsString()
  @Length(1, 20)
  title: string;

  @IsInt()
  @Max(9)
  seats: number;

  @IsOptional()
  @IsIn(['PNS', 'PPPK'])
  kind?: string;

  @IsOptional()
  @IsCivilDate()
  on?: string;

  @ValidateNested({ each: true })
  @ArrayMaxSize(3)
  @Type(() => CriterionDto)
  criteria: CriterionDto[];

  @ValidateNested()
  @Type(() => CriterionDto)
  main: CriterionDto;
}

const good = { title: 'Perawat', seats: 2, criteria: [{ name: 'STR' }], main: { name: 'D3' } };

let handled: CommandContext[] = [];
let outcome: (context: CommandContext) => Promise<Recording>;
const recording = (context: CommandContext): Recording => ({
  stream: 'test.vacancy-k1', key: 'k1', revision: 4n, position: '0000000000000000007', repeated: false,
  events: [{ eventId: context.commandId, type: 'VacancyAnnounced', leafId: 'l', decisionId: 'd1' }],
});

@Controller('v1/test/vacancies')
class VacancyController {
  @Post()
  @DecisionRoute({ creates: true })
  create(@Body() _: VacancyDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    handled.push(context);
    return outcome(context);
  }

  @Post(':id/amend')
  @DecisionRoute({ creates: false })
  amend(@Param('id') _: string, @Body() __: VacancyDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    handled.push(context);
    return outcome(context);
  }

  @Get()
  @Allow('public')
  list(@Query() paging: Paging, @MinPosition() minPosition: string | null): object {
    return withLedger({ limit: paging.limit, minPosition }, { position: '0000000000000000007', recordedAt: null, status: 'live' });
  }

  @Get('mine/:id')
  @Allow('inspector')
  mine(@Param('id') id: string, @CurrentPrincipal() principal: Principal): object {
    return { id, person: principal.personRef };
  }

  @Post('anything')
  @Allow('public')
  @HttpCode(200)
  anything(@Body() body: unknown): object {
    return { body };
  }
}

const clock = new SettableClock('2024-03-22T02:00:00.000Z');
const checks: ReadinessCheck[] = [];
const check = (...next: readonly ReadinessCheck[]): void => void checks.splice(0, checks.length, ...next);
const rulebook = new Rulebook([
  { rule: 'promotion.tmt-calendar', validFrom: '2025-10-01', validTo: null, values: {}, legalBasis: 'PerBKN 4/2025', sureness: 'B' },
]);

@Global()
@Module({
  controllers: [VacancyController],
  providers: [
    { provide: CLOCK, useValue: clock },
    { provide: Rulebook, useValue: rulebook },
    { provide: READINESS_CHECKS, useValue: checks },
    {
      provide: SENTENCES,
      useValue: {
        'rank.tmt-calendar': { id: '{date} bukan tanggal kenaikan pangkat.', en: '{date} is not a promotion date.' },
        'rank.tmt-calendar#next': { id: 'Pakai {next}.', en: 'Use {next}.' },
      },
    },
  ],
})
class TestModule {}

let directory: string;
let app: NestFastifyApplication;
let base: string;
let key: LocalKey;
let officer: string;
let inspector: string;
const lines: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jejak-web-'));
  key = await LocalKey.open(directory);
  officer = await key.issue({ person: 'p-001', role: 'officer', agency: ['kota-contoh-a'], ttlSeconds: 3600, office: 'Kepala Bidang' });
  inspector = await key.issue({ person: 'p-009', role: 'inspector', agency: '*', ttlSeconds: 3600 });
  app = await createHttpApp(TestModule, {
    verifier: localVerifier(key), metrics: true, log: { level: 'info', format: 'json', write: (line) => void lines.push(line) },
  });
  await app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  handled = [];
  check();
  outcome = (context) => Promise.resolve(recording(context));
});

const call = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${base}${path}`, init);
let keys = 0;
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${officer}`, 'idempotency-key': `k-${keys++}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
interface Body {
  code: string; status: number; title: string; detail: string; instance: string; type: string; rule?: string; currentRevision?: string;
  errors?: { pointer: string; code: string; message: string }[]; legalBasis?: object[];
}
const problemOf = async (response: Response): Promise<Body> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as Body;
  expect(body.status).toBe(response.status);
  expect(body.instance).toBe(`urn:uuid:${response.headers.get('x-request-id')}`);
  return body;
};
const create = '/v1/test/vacancies';
const amend = '/v1/test/vacancies/k1/amend';

describe('a decision route', () => {
  it('records and answers what was recorded', async () => {
    const response = await post(create, good, { 'idempotency-key': 'first', 'x-correlation-id': '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f' });
    expect(response.status).toBe(201);
    const context = handled[0]!;
    expect(await response.json()).toEqual({
      id: 'k1', stream: 'test.vacancy-k1', revision: '4', position: '0000000000000000007', decisionId: 'd1', eventIds: [context.commandId],
      links: { self: '/v1/streams/test.vacancy-k1/events', decision: '/v1/decisions/d1', page: '/keputusan/d1' },
    });
    expect(Object.fromEntries(['etag', 'location', 'ledger-position', 'idempotency-hit'].map((name) => [name, response.headers.get(name)]))).toEqual({
      etag: '"4"', location: `${create}/k1`, 'ledger-position': '0000000000000000007', 'idempotency-hit': null,
    });
    expect(context).toMatchObject({
      expectedRevision: null, occurredAt: '2024-03-22T02:00:00.000Z', scope: ['kota-contoh-a'], correlationId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
      actor: { personRef: 'p-001', office: 'Kepala Bidang', agencyId: 'kota-contoh-a', issuer: 'jejak:local', role: 'officer' },
    });
  });

  it('gives one key and body one id and digest, however the body is spelled, and another body another digest', async () => {
    const { title, ...rest } = good;
    await post(create, good, { 'idempotency-key': 'same' });
    await post(create, `  ${JSON.stringify({ ...rest, title })}`, { 'idempotency-key': 'same' });
    await post(`${create}?x=1`, { ...good, title: 'Bidan' }, { 'idempotency-key': 'same' });
    const [a, b, c] = handled;
    expect([a!.commandId, a!.commandDigest]).toEqual([b!.commandId, b!.commandDigest]);
    expect(c!.commandId).toBe(a!.commandId);
    expect(c!.commandDigest).not.toBe(a!.commandDigest);
  });

  it('says when it was recorded before', async () => {
    outcome = (context) => Promise.resolve({ ...recording(context), repeated: true });
    const response = await post(create, good);
    expect([response.status, response.headers.get('idempotency-hit')]).toEqual([201, 'true']);
  });

  it('answers 409 while the same command is in flight, and takes it again afterwards', async () => {
    let release = (): void => undefined;
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    outcome = (context) => {
      entered();
      return new Promise((resolve) => (release = () => resolve(recording(context))));
    };
    const first = post(create, good, { 'idempotency-key': 'slow' });
    await inside;
    const second = await post(create, good, { 'idempotency-key': 'slow' });
    expect([second.status, second.headers.get('retry-after'), (await problemOf(second)).code]).toEqual([409, '1', 'command.in-flight']);
    release();
    expect((await first).status).toBe(201);
    outcome = (context) => Promise.resolve(recording(context));
    expect((await post(create, good, { 'idempotency-key': 'slow' })).status).toBe(201);
  });

  it.each([
    ['', 400, 'idempotency.key-missing'], ['a b', 400, 'idempotency.key-invalid'], ['x'.repeat(129), 400, 'idempotency.key-invalid'], ['a:b_c.d-E9', 201, ''],
  ])('with the key "%s" answers %i %s', async (name, status, code) => {
    const response = await post(create, good, { 'idempotency-key': name });
    expect(response.status).toBe(status);
    if (code) expect((await problemOf(response)).code).toBe(code);
  });

  it.each([
    [undefined, 428, 'precondition.missing'], ['4', 400, 'precondition.invalid'], ['W/"4"', 400, 'precondition.invalid'], ['"04"', 400, 'precondition.invalid'],
    ['"-1"', 400, 'precondition.invalid'], ['*', 400, 'precondition.invalid'], ['"1", "2"', 400, 'precondition.invalid'],
    ['"9999999999999999999"', 400, 'precondition.invalid'], ['"4"', 200, ''],
  ])('that decides, with If-Match %s, answers %i %s', async (header, status, code) => {
    const response = await post(amend, good, header === undefined ? {} : { 'if-match': header });
    expect(response.status).toBe(status);
    if (code) expect((await problemOf(response)).code).toBe(code);
    else expect(handled[0]!.expectedRevision).toBe(4n);
  });

  it('that creates accepts If-None-Match: * and nothing else', async () => {
    expect((await post(create, good, { 'if-none-match': '*' })).status).toBe(201);
    expect(handled[0]!.expectedRevision).toBe('no_stream');
    expect((await post(create, good, { 'if-none-match': '"1"' })).status).toBe(400);
    expect((await post(create, good, { 'if-match': '"1"' })).status).toBe(400);
  });

  it.each([
    [new RuleViolation('rank.step'), 422, 'rank.step'],
    [new RuleViolation('agency.taken', { taken: true }), 409, 'agency.taken'],
    [new DecisionError('command_mismatch', 'x'), 422, 'command_mismatch'],
    [new DecisionError('not_found', 'geheim'), 404, 'not-found'],
    [new DecisionError('out_of_scope', 'x'), 403, 'access.agency'],
    [new StoreError({ code: 'conflict', stream: 's', expected: 1n, actual: 4n }, 'x'), 412, 'precondition.failed'],
    [new StoreError({ code: 'unavailable', retryable: true, outcome: 'unknown' }, 'x'), 503, 'outcome.unknown'],
    [new StoreError({ code: 'unavailable', retryable: true, outcome: 'not_written' }, 'x'), 503, 'store.unavailable'],
    [new StoreError({ code: 'too_large', bytes: 2, limit: 1 }, 'x'), 413, 'append.too-large'],
    [new StoreError({ code: 'invalid', path: '/x', reason: 'geheim' }, 'x'), 400, 'append.invalid'],
    [Object.assign(new Error('x'), { kind: 'behind' }), 503, 'read.behind'],
    [new TypeError('geheim'), 500, 'internal'],
  ])('turns %s into %i %s', async (error, status, code) => {
    outcome = () => Promise.reject(error);
    const response = await post(amend, good, { 'if-match': '"1"' });
    const text = await response.clone().text();
    const body = await problemOf(response);
    expect([response.status, body.code, body.type]).toEqual([status, code, `/problems/${code}`]);
    expect(text).not.toContain('geheim');
    if (status === 412) expect([body.currentRevision, response.headers.get('etag')]).toEqual(['4', '"4"']);
    if (status === 503) expect(response.headers.get('retry-after')).not.toBeNull();
  });

  it('calls a conflict without a stated revision 409', async () => {
    outcome = () => Promise.reject(new StoreError({ code: 'conflict', stream: 's', expected: 'no_stream', actual: 4n }, 'x'));
    expect((await problemOf(await post(create, good))).code).toBe('stream.conflict');
  });

  it('names rule, law and next step in the language asked for', async () => {
    const details = {
      rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2025-10-01', values: { date: '2025-11-15', next: '2025-12-01' }, pointer: '/effectiveFrom',
    };
    outcome = () => Promise.reject(new RuleViolation('rank.tmt-calendar', details));
    const indonesian = await problemOf(await post(create, good));
    expect(indonesian.detail).toBe('2025-11-15 bukan tanggal kenaikan pangkat. (PerBKN 4/2025, promotion.tmt-calendar@2025-10-01) Pakai 2025-12-01.');
    const english = await post(create, good, { 'accept-language': 'fr, en;q=0.8, id;q=0.2' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(await problemOf(english)).toMatchObject({
      rule: 'promotion.tmt-calendar',
      title: 'Refused by a rule',
      legalBasis: [{ rule: 'PerBKN 4/2025', version: 'promotion.tmt-calendar@2025-10-01' }],
      errors: [{ pointer: '#/effectiveFrom', code: 'rank.tmt-calendar', message: '2025-11-15 is not a promotion date.' }],
    });
  });
});

describe('a body', () => {
  it.each([
    [{ ...good, seats: 'dua' }, '#/seats', 'field.integer'], [{ ...good, seats: 10 }, '#/seats', 'field.maximum'], [{ ...good, more: 1 }, '#/more', 'field.unknown'],
    [{ ...good, title: 5 }, '#/title', 'field.length'], [{ ...good, title: null }, '#/title', 'field.missing'], [{ ...good, kind: 'x' }, '#/kind', 'field.one-of'],
    [{ ...good, on: '2024-13-01' }, '#/on', 'field.date'], [{ ...good, criteria: [{ name: 'a' }, { name: 1 }] }, '#/criteria/1/name', 'field.text'],
    [{ ...good, criteria: [null] }, '#/criteria/0', 'field.object'], [{ ...good, criteria: {} }, '#/criteria', 'field.array'], [{ ...good, criteria: 'x' }, '#/criteria', 'field.array'],
    [{ ...good, criteria: [[]] }, '#/criteria/0', 'field.object'], [{ ...good, main: [] }, '#/main', 'field.object'], [{ ...good, main: [{ name: 'a' }] }, '#/main', 'field.object'],
    [{ ...good, main: null }, '#/main', 'field.missing'], [{ ...good, main: 'x' }, '#/main', 'field.object'], [{ ...good, main: { name: 'a', x: 1 } }, '#/main/x', 'field.unknown'],
    [{ ...good, toString: 1, hasOwnProperty: 2 }, '#/toString', 'field.unknown'], [[], '#', 'field.object'], [[good], '#', 'field.object'], ['null', '#', 'field.object'], ['"a"', '#', 'field.object'],
  ])('%j names %s %s', async (body, pointer, code) => {
    const problem = await problemOf(await post(create, body));
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors!.map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
  });

  it('is told its limits, and never repeated', async () => {
    const response = await post(create, { ...good, title: 'rahasia-yang-panjang-sekali', kind: 'rahasia' }, { 'accept-language': 'en' });
    const text = await response.text();
    expect(text).toContain('Must be 1 to 20 characters long.');
    expect(text).toContain('Must be one of: PNS, PPPK.');
    expect(text).not.toContain('rahasia');
  });

  it.each([
    ['{', 'json.syntax'], ['', 'json.syntax'], ['{"a":1,"a":1}', 'json.duplicate-key'], ['['.repeat(30_000), 'json.too-deep'], ['{"a":1e400}', 'json.unsafe-number'],
    ['{"a":"\\ud800"}', 'json.bad-unicode'], ['{"__proto__":{}}', 'json.forbidden-key'],
  ])('%.30s is refused as %s', async (text, code) => {
    expect((await problemOf(await post(create, text))).code).toBe(code);
  });

  it('is normalised once', async () => {
    expect(await (await post('/v1/test/vacancies/anything', { a: 'e\u0301' })).json()).toEqual({ body: { a: '\u00e9' } });
  });

  it('has limits of size and type', async () => {
    expect((await problemOf(await post(create, JSON.stringify({ a: 'x'.repeat(70_000) })))).status).toBe(413);
    expect((await problemOf(await post(create, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }))).status).toBe(415);
    expect((await problemOf(await post(create, '<a/>', { 'content-type': 'text/plain' }))).status).toBe(415);
    expect((await problemOf(await post(create, '{}\n{}', { 'content-type': 'application/x-ndjson' }))).errors![0]!.code).toBe('field.object');
  });

  it('may be absent only where nothing is read', async () => {
    const response = await call(create, { method: 'POST', headers: { authorization: `Bearer ${officer}`, 'idempotency-key': 'none' } });
    expect((await problemOf(response)).errors![0]!.pointer).toBe('#');
  });
});

describe('an address', () => {
  it.each([
    ['/nowhere', 404, 'not-found'], ['/%', 400, 'request.address'], ['/v1/test/vacancies/mine/%zz', 400, 'request.address'], ['/v1/test/vacancies/mine/%00', 400, 'request.address'],
    ['/v1/test/vacancies?limit=%00', 400, 'request.address'], [`/v1/test/vacancies?cursor=${'a'.repeat(3000)}`, 414, 'request.address-too-long'],
    ['/v1/test/vacancies?limit=101', 400, 'request.invalid'], ['/v1/test/vacancies?limit=x', 400, 'request.invalid'], ['/v1/test/vacancies?limit=1&limit=2', 400, 'request.invalid'],
    ['/v1/test/vacancies?more=1', 400, 'request.invalid'], ['/v1/test/vacancies?minPosition=%20', 400, 'position.invalid'],
    ['/v1/test/vacancies?minPosition=1&minPosition=2', 400, 'position.invalid'], ['/problems/nothing', 404, 'not-found'],
  ])('%.60s answers %i %s', async (path, status, code) => {
    const response = await call(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await problemOf(response)).code).toBe(code);
  });

  it('refuses methods it does not serve and says which it does', async () => {
    const response = await call(create, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect((await problemOf(response)).code).toBe('request.method');
  });

  it('answers a preflight for what is open', async () => {
    const response = await call(create, { method: 'OPTIONS', headers: { origin: 'https://x.example', 'access-control-request-method': 'GET' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  it('gives the pages of a list', async () => {
    const response = await call(`${create}?limit=2&minPosition=0000000000000000007`);
    expect(await response.json()).toEqual({
      limit: 2, minPosition: '0000000000000000007', ledger: { position: '0000000000000000007', recordedAt: null, status: 'live' },
    });
    expect(response.headers.get('ledger-position')).toBe('0000000000000000007');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(linkHeader('/v1/x?limit=2&cursor=old&minPosition=1', { next: 'abc', prev: null })).toBe('</v1/x?limit=2>; rel="first", </v1/x?limit=2&cursor=abc>; rel="next"');
    expect(decodeCursor(encodeCursor(['a', 'é']), 2)).toEqual(['a', 'é']);
    expect(() => decodeCursor(encodeCursor(['a']), 2)).toThrow('cursor.invalid');
    expect(() => decodeCursor('e30', 1)).toThrow('cursor.invalid');
  });
});

const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect((app.getHttpServer().address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text)).on('error', reject);
  });

describe('bytes on the wire', () => {
  it.each([
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400], ['GARBAGE\r\n\r\n', 400], ['GET / HTTP/9.9\r\n\r\n', 400], [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400], ['GET / HTTP/1.1\r\nBad Header: x\r\n\r\n', 400],
  ])('%j get a problem with status %i', async (bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

describe('access', () => {
  it.each([
    [undefined, 401, 'auth.missing'], ['Basic abc', 401, 'auth.missing'], ['Bearer a.b.c', 401, 'auth.invalid'], ['Bearer x y', 401, 'auth.missing'],
  ])('with Authorization %s answers %i %s', async (authorization, status, code) => {
    const response = await call('/v1/test/vacancies/mine/1', authorization === undefined ? {} : { headers: { authorization } });
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code]);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('refuses the wrong role and lets the right one in, uncached', async () => {
    const wrong = await call('/v1/test/vacancies/mine/1', { headers: { authorization: `Bearer ${officer}` } });
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([403, 'access.role']);
    const right = await call('/v1/test/vacancies/mine/1', { headers: { authorization: `Bearer ${inspector}` } });
    expect(await right.json()).toEqual({ id: '1', person: 'p-009' });
    expect([right.headers.get('cache-control'), right.headers.get('access-control-allow-origin')]).toEqual(['no-store', null]);
  });

  it('stops the service at boot where a route has no policy', async () => {
    @Controller('open')
    class SilentController {
      @Get()
      read(): string {
        return '';
      }
    }
    @Module({ controllers: [SilentController] })
    class SilentModule {}
    const silent = { level: 'silent', format: 'json' } as const;
    await expect(createHttpApp(SilentModule, { verifier: localVerifier(key), log: silent })).rejects.toThrow('SilentController.read (GET /open)');
    const beside = (other: NestFastifyApplication): void => void other.getHttpAdapter().getInstance().get('/beside', () => 'x');
    const empty: DynamicModule = { module: class Empty {} };
    await expect(createHttpApp(empty, { verifier: localVerifier(key), log: silent, prepare: beside })).rejects.toThrow('GET /beside');
    const served = await createHttpApp(empty, { verifier: localVerifier(key), log: silent, prepare: beside, open: ['/beside'] });
    await served.close();
  });

  it('keeps its local key to its owner', async () => {
    expect((await stat(join(directory, 'auth', 'local-key.json'))).mode & 0o777).toBe(0o600);
    const [a, b] = await Promise.all([LocalKey.open(join(directory, 'two')), LocalKey.open(join(directory, 'two'))]);
    expect(a.keyId).toBe(b.keyId);
  });
});

describe('operation', () => {
  it('is healthy as long as it answers', async () => {
    expect(await (await call('/health')).json()).toEqual({ status: 'ok' });
  });

  it('is ready by its checks', async () => {
    expect(await (await call('/ready')).json()).toEqual({ status: 'ok', checks: [], position: null, lagSeconds: null });
    check(
      { name: 'a', check: () => Promise.resolve({ state: 'degraded', position: '7', lagSeconds: 2 }) },
      { name: 'b', check: () => Promise.resolve({ state: 'ok', position: '5', lagSeconds: 0 }) },
    );
    const degraded = await call('/ready');
    expect([degraded.status, await degraded.json()]).toMatchObject([200, { status: 'degraded', position: '5', lagSeconds: 2 }]);
    check(
      { name: 'c', check: () => Promise.reject(new Error('postgres://geheim')) },
      { name: 'd', check: () => new Promise(() => undefined) },
    );
    const down = await call('/ready');
    const text = await down.text();
    expect([down.status, text.includes('geheim'), text.includes('No answer within')]).toEqual([503, false, true]);
  });

  it('measures', async () => {
    await post(create, good);
    const text = await (await call('/metrics')).text();
    expect(text).toMatch(/jejak_commands_total\{code="recorded"\} \d/);
    expect(text).toMatch(/jejak_http_request_seconds_count\{method="POST",route="\/v1\/test\/vacancies",status="201"\} \d/);
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('logs one line a request, with ids and without values', async () => {
    lines.length = 0;
    const id = '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1a';
    const response = await post(create, { ...good, title: 'rahasia\r\nbaru' }, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(id);
    const own = lines.filter((line) => line.includes(id));
    expect(own).toHaveLength(1);
    expect(JSON.parse(own[0]!)).toMatchObject({
      level: 'info', requestId: id, route: '/v1/test/vacancies', status: 201, person: 'p-001', commandId: handled[0]!.commandId, outcome: 'recorded', method: 'POST',
    });
    expect(lines.join('')).not.toMatch(/rahasia|eyJ/);
    const odd = await call('/nowhere', { headers: { 'x-request-id': 'not a token' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('explains its codes', async () => {
    expect(await (await call('/problems/idempotency.key-missing')).json()).toMatchObject({ code: 'idempotency.key-missing', next: null });
    const page = await call('/problems/rank.tmt-calendar', { headers: { accept: 'text/html', 'accept-language': 'en' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('is not a promotion date.');
  });

  it('describes its interface', () => {
    const document = buildOpenApi(app);
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/v1/test/vacancies']!.post!;
    expect(operation.security).toEqual([{ bearer: [] }]);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['201', '400', '409', '422', '503']));
    expect(operation.parameters).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })]));
    expect(document.components!.schemas!['ProblemAnswer']).toBeDefined();
  });
});
