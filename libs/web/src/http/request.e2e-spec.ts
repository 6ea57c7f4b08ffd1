import { request } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { decodeCursor, encodeCursor, linkHeader } from '../index.js';
import { create, good, problemOf, WebService } from '../../testing/web-service.js';

let web: WebService;
beforeAll(async () => {
  web = await WebService.start();
});
afterAll(() => web?.stop());
beforeEach(() => web.reset());

describe('a body', () => {
  it.each([
    [{ ...good, seats: 'dua' }, '#/seats', 'field.integer'],
    [{ ...good, seats: 10 }, '#/seats', 'field.maximum'],
    [{ ...good, more: 1 }, '#/more', 'field.unknown'],
    [{ ...good, title: 5 }, '#/title', 'field.length'],
    [{ ...good, title: null }, '#/title', 'field.missing'],
    [{ ...good, kind: 'x' }, '#/kind', 'field.one-of'],
    [{ ...good, on: '2024-13-01' }, '#/on', 'field.date'],
    [{ ...good, criteria: [{ name: 'a' }, { name: 1 }] }, '#/criteria/1/name', 'field.text'],
    [{ ...good, criteria: [null] }, '#/criteria/0', 'field.object'],
    [{ ...good, criteria: {} }, '#/criteria', 'field.array'],
    [{ ...good, criteria: 'x' }, '#/criteria', 'field.array'],
    [{ ...good, criteria: [[]] }, '#/criteria/0', 'field.object'],
    [{ ...good, main: [] }, '#/main', 'field.object'],
    [{ ...good, main: [{ name: 'a' }] }, '#/main', 'field.object'],
    [{ ...good, main: null }, '#/main', 'field.missing'],
    [{ ...good, main: 'x' }, '#/main', 'field.object'],
    [{ ...good, main: { name: 'a', x: 1 } }, '#/main/x', 'field.unknown'],
    [{ ...good, toString: 1, hasOwnProperty: 2 }, '#/toString', 'field.unknown'],
    [[], '#', 'field.object'],
    [[good], '#', 'field.object'],
    ['null', '#', 'field.object'],
    ['"a"', '#', 'field.object'],
  ])('%j names %s %s', async (body, pointer, code) => {
    const problem = await problemOf(await web.post(create, body));
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors!.map((error) => [error.pointer, error.code])).toContainEqual([pointer, code]);
  });

  it('is told its limits, and never repeated', async () => {
    const response = await web.post(
      create,
      { ...good, title: 'rahasia-yang-panjang-sekali', kind: 'rahasia' },
      { 'accept-language': 'en' },
    );
    const text = await response.text();
    expect(text).toContain('Must be 1 to 20 characters long, not only blanks.');
    expect(text).toContain('Must be one of: PNS, PPPK.');
    expect(text).not.toContain('rahasia');
  });

  it.each([
    ['{', 'json.syntax'],
    ['', 'json.syntax'],
    ['{"a":1,"a":1}', 'json.duplicate-key'],
    ['['.repeat(30_000), 'json.too-deep'],
    ['{"a":1e400}', 'json.unsafe-number'],
    ['{"a":"\\ud800"}', 'json.bad-unicode'],
    ['{"__proto__":{}}', 'json.forbidden-key'],
  ])('%.30s is refused as %s', async (text, code) => {
    expect((await problemOf(await web.post(create, text))).code).toBe(code);
  });

  it('is normalised once', async () => {
    expect(await (await web.post('/v1/test/vacancies/anything', { a: 'e\u0301' })).json()).toEqual({
      body: { a: '\u00e9' },
    });
  });

  it('has limits of size and type', async () => {
    expect((await problemOf(await web.post(create, JSON.stringify({ a: 'x'.repeat(70_000) })))).status).toBe(
      413,
    );
    expect(
      (
        await problemOf(
          await web.post(create, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
        )
      ).status,
    ).toBe(415);
    expect((await problemOf(await web.post(create, '<a/>', { 'content-type': 'text/plain' }))).status).toBe(
      415,
    );
    expect(
      (await problemOf(await web.post(create, '{}\n{}', { 'content-type': 'application/x-ndjson' })))
        .errors![0]!.code,
    ).toBe('field.object');
  });

  it('may be absent only where nothing is read', async () => {
    const response = await web.call(create, {
      method: 'POST',
      headers: { authorization: `Bearer ${web.officer}`, 'idempotency-key': 'none' },
    });
    expect((await problemOf(response)).errors![0]!.pointer).toBe('#');
  });
});

describe('an address', () => {
  it.each([
    ['/nowhere', 404, 'not-found'],
    ['/%', 400, 'request.address'],
    ['/v1/test/vacancies/mine/%zz', 400, 'request.address'],
    ['/v1/test/vacancies/mine/%00', 400, 'request.address'],
    ['/v1/test/vacancies?limit=%00', 400, 'request.address'],
    [`/v1/test/vacancies?cursor=${'a'.repeat(3000)}`, 414, 'request.address-too-long'],
    ['/v1/test/vacancies?limit=101', 400, 'request.invalid'],
    ['/v1/test/vacancies?limit=x', 400, 'request.invalid'],
    ['/v1/test/vacancies?limit=1&limit=2', 400, 'request.invalid'],
    ['/v1/test/vacancies?more=1', 400, 'request.invalid'],
    ['/v1/test/vacancies?minPosition=%20', 400, 'position.invalid'],
    ['/v1/test/vacancies?minPosition=1&minPosition=2', 400, 'position.invalid'],
    ['/problems/nothing', 404, 'not-found'],
  ])('%.60s answers %i %s', async (path, status, code) => {
    const response = await web.call(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await problemOf(response)).code).toBe(code);
  });

  it('refuses methods it does not serve and says which it does', async () => {
    const response = await web.call(create, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect((await problemOf(response)).code).toBe('request.method');
  });

  it('answers a preflight for what is open', async () => {
    const response = await web.call(create, {
      method: 'OPTIONS',
      headers: { origin: 'https://x.example', 'access-control-request-method': 'GET' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });

  it('gives the pages of a list', async () => {
    const response = await web.call(`${create}?limit=2&minPosition=0000000000000000007`);
    expect(await response.json()).toEqual({
      limit: 2,
      minPosition: '0000000000000000007',
      ledger: { position: '0000000000000000007', recordedAt: null, status: 'live' },
    });
    expect(response.headers.get('ledger-position')).toBe('0000000000000000007');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(linkHeader('/v1/x?limit=2&cursor=old&minPosition=1', { next: 'abc', prev: null })).toBe(
      '</v1/x?limit=2>; rel="first", </v1/x?limit=2&cursor=abc>; rel="next"',
    );
    expect(decodeCursor(encodeCursor(['a', 'é']), 2)).toEqual(['a', 'é']);
    expect(() => decodeCursor(encodeCursor(['a']), 2)).toThrow('cursor.invalid');
    expect(() => decodeCursor('e30', 1)).toThrow('cursor.invalid');
  });
});

const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(web.port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk.toString()))
      .on('close', () => resolve(text))
      .on('error', reject);
  });

describe('bytes on the wire', () => {
  it.each([
    ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['GARBAGE\r\n\r\n', 400],
    ['GET / HTTP/9.9\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nBad Header: x\r\n\r\n', 400],
  ])('%j get a problem with status %i', async (bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain('application/problem+json; charset=utf-8');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status });
  });
});

describe('whatever is sent', () => {
  // fetch would tidy the address up
  const statusOf = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: web.port, host: '127.0.0.1', method, path, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode!));
      });
      sent.on('error', reject).end(body);
    });
  const field = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(...Object.values(good)),
    fc.constantFrom('2024-02-30', '', null),
  );
  const body = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(...Object.keys(good), 'kind', 'on', 'then', 'toString', 'toJSON', 'length'),
      field,
    ),
    fc.record({
      ...Object.fromEntries(
        Object.entries(good).map(([name, value]) => [name, fc.oneof(fc.constant(value), field)]),
      ),
    }),
  );

  it('as a body, answers no 5xx', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const headers = {
          authorization: `Bearer ${web.officer}`,
          'content-type': 'application/json',
          'idempotency-key': 'fuzz',
        };
        expect(await statusOf('POST', create, headers, JSON.stringify(value))).toBeLessThan(500);
      }),
      { numRuns: 150 },
    );
  });

  it('as an address or header, answers no 5xx', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'v1',
        'test',
        'vacancies',
        'mine',
        'problems',
        '..',
        '%2e',
        '%',
        '?',
        '&',
        '=',
        'limit',
        'cursor',
        '[]',
      ),
      fc.webFragments(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.base64String(), async (pieces, header) => {
        const headers = {
          authorization: `Bearer ${header}`,
          'accept-language': header,
          'idempotency-key': header,
          'if-match': header,
        };
        for (const method of ['GET', 'POST', 'DELETE'] as const)
          expect(await statusOf(method, `/${pieces.join('/')}`, headers)).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });
});
