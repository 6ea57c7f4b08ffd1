import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Controller, Get, Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { plainLine } from '../log/plain-line.js';
import { buildOpenApi, createHttpApp, LocalKey, localVerifier, serveMetrics } from '../index.js';
import { create, good, problemOf, WebService } from '../../testing/web-service.js';

let web: WebService;
beforeAll(async () => {
  web = await WebService.start();
});
afterAll(() => web?.stop());
beforeEach(() => web.reset());

describe('access', () => {
  it.each([
    [undefined, 401, 'auth.missing'],
    ['Basic abc', 401, 'auth.missing'],
    ['Bearer a.b.c', 401, 'auth.invalid'],
    ['Bearer x y', 401, 'auth.missing'],
  ])('with Authorization %s answers %i %s', async (authorization, status, code) => {
    const response = await web.call(
      '/v1/test/vacancies/mine/1',
      authorization === undefined ? {} : { headers: { authorization } },
    );
    expect([response.status, (await problemOf(response)).code]).toEqual([status, code]);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('refuses the wrong role and lets the right one in, uncached', async () => {
    const wrong = await web.call('/v1/test/vacancies/mine/1', {
      headers: { authorization: `Bearer ${web.officer}` },
    });
    expect([wrong.status, (await problemOf(wrong)).code]).toEqual([403, 'access.role']);
    const right = await web.call('/v1/test/vacancies/mine/1', {
      headers: { authorization: `Bearer ${web.inspector}` },
    });
    expect(await right.json()).toEqual({ id: '1', person: 'p-009' });
    expect([right.headers.get('cache-control'), right.headers.get('access-control-allow-origin')]).toEqual([
      'no-store',
      null,
    ]);
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
    await expect(
      createHttpApp(SilentModule, { verifier: localVerifier(web.key), log: silent }),
    ).rejects.toThrow('SilentController.read (GET /open)');
    const beside = (other: NestFastifyApplication): void =>
      void other
        .getHttpAdapter()
        .getInstance()
        .get('/beside', () => 'x');
    const empty: DynamicModule = { module: class Empty {} };
    await expect(
      createHttpApp(empty, { verifier: localVerifier(web.key), log: silent, prepare: beside }),
    ).rejects.toThrow('GET /beside');
    const served = await createHttpApp(empty, {
      verifier: localVerifier(web.key),
      log: silent,
      prepare: beside,
      open: ['/beside'],
    });
    await served.close();
  });

  it('keeps its local key to its owner', async () => {
    expect((await stat(join(web.directory, 'auth', 'local-key.json'))).mode & 0o777).toBe(0o600);
    const [a, b] = await Promise.all([
      LocalKey.open(join(web.directory, 'two')),
      LocalKey.open(join(web.directory, 'two')),
    ]);
    expect(a.keyId).toBe(b.keyId);
  });
});

describe('operation', () => {
  it('is healthy as long as it answers', async () => {
    expect(await (await web.call('/health')).json()).toEqual({ status: 'ok' });
  });

  it('is ready by its checks', async () => {
    expect(await (await web.call('/ready')).json()).toEqual({
      status: 'ok',
      checks: [],
      position: null,
      lagSeconds: null,
    });
    web.check(
      { name: 'a', check: () => Promise.resolve({ state: 'degraded', position: '7', lagSeconds: 2 }) },
      { name: 'b', check: () => Promise.resolve({ state: 'ok', position: '5', lagSeconds: 0 }) },
    );
    const degraded = await web.call('/ready');
    expect([degraded.status, await degraded.json()]).toMatchObject([
      200,
      { status: 'degraded', position: '5', lagSeconds: 2 },
    ]);
    web.check(
      { name: 'c', check: () => Promise.reject(new Error('postgres://geheim')) },
      { name: 'd', check: () => new Promise(() => undefined) },
    );
    const down = await web.call('/ready');
    const text = await down.text();
    expect([down.status, text.includes('geheim'), text.includes('No answer within')]).toEqual([
      503,
      false,
      true,
    ]);
  });

  it('measures', async () => {
    await web.post(create, good);
    const text = await (await web.call('/metrics')).text();
    expect(text).toMatch(/jejak_commands_total\{code="recorded"\} \d/);
    expect(text).toMatch(
      /jejak_http_request_seconds_count\{method="POST",route="\/v1\/test\/vacancies",status="201"\} \d/,
    );
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('logs one line a request, with ids and without values', async () => {
    web.lines.length = 0;
    const id = '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1a';
    const response = await web.post(create, { ...good, title: 'rahasia\r\nbaru' }, { 'x-request-id': id });
    expect(response.headers.get('x-request-id')).toBe(id);
    const own = web.lines.filter((line) => line.includes(id));
    expect(own).toHaveLength(1);
    expect(JSON.parse(own[0]!)).toMatchObject({
      level: 'info',
      requestId: id,
      route: '/v1/test/vacancies',
      status: 201,
      person: 'p-001',
      commandId: web.handled[0]!.commandId,
      outcome: 'recorded',
      method: 'POST',
    });
    expect(web.lines.join('')).not.toMatch(/rahasia|eyJ/);
    const odd = await web.call('/nowhere', { headers: { 'x-request-id': 'not a token' } });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('serves its metrics on a port of their own', async () => {
    const server = await serveMetrics(0, '127.0.0.1');
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await (await fetch(`${at}/metrics`)).text()).toContain('jejak_commands_total');
    expect((await fetch(`${at}/`)).status).toBe(404);
    await new Promise((resolve) => server.close(resolve));
  });

  it('logs nothing private, wherever it turns up', () => {
    web.lines.length = 0;
    const instance = web.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    instance.log.info({ authorization: 'geheim', person: { nip: 'geheim', ref: 'p-001' } }, 'two\r\nlines');
    expect(web.lines).toHaveLength(1);
    expect(web.lines[0]).toContain('p-001');
    expect(web.lines[0]).not.toContain('geheim');
    expect(plainLine(web.lines[0]!)).toMatch(/^\d\d:\d\d:\d\d info "two\\r\\nlines" .*\n$/);
  });

  it('says that it is stopping', async () => {
    const empty: DynamicModule = { module: class Empty {} };
    const stopping = await createHttpApp(empty, {
      verifier: localVerifier(web.key),
      log: { level: 'silent', format: 'json' },
    });
    await stopping.listen(0, '127.0.0.1');
    const address = await stopping.getUrl();
    stopping.getHttpAdapter().beforeClose?.();
    const response = await fetch(`${address}/health`);
    expect([response.status, response.headers.get('retry-after'), (await problemOf(response)).code]).toEqual([
      503,
      '1',
      'service.unavailable',
    ]);
    await stopping.close();
  });

  it('explains its codes', async () => {
    expect(await (await web.call('/problems/idempotency.key-missing')).json()).toMatchObject({
      code: 'idempotency.key-missing',
      next: null,
    });
    const page = await web.call('/problems/rank.tmt-calendar', {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('is not a promotion date.');
  });

  it('describes its interface', () => {
    const document = buildOpenApi(web.app);
    expect(document.openapi).toBe('3.1.0');
    const operation = document.paths['/v1/test/vacancies']!.post!;
    expect(operation.security).toEqual([{ bearer: [] }]);
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining(['201', '400', '409', '422', '503']),
    );
    expect(operation.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
      ]),
    );
    expect(document.components!.schemas!['ProblemAnswer']).toBeDefined();
    const list = document.paths['/v1/test/vacancies']!.get!;
    expect(list.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'minPosition', in: 'query', required: false }),
      ]),
    );
    expect([list.security, Object.keys(list.responses)]).toEqual([
      undefined,
      expect.arrayContaining(['default']),
    ]);
  });
});
