import { DecisionError, StoreError } from '#app/event-store';
import { RuleViolation } from '#app/kernel';
import { amend, create, good, problemOf, recording, WebService } from '../../testing/web-service.js';

let web: WebService;
beforeAll(async () => {
  web = await WebService.start();
});
afterAll(() => web?.stop());
beforeEach(() => web.reset());

describe('a decision route', () => {
  it('leads to no page for the public of what is never published', async () => {
    web.outcome = (context) => {
      const recorded = recording(context);
      return Promise.resolve({ ...recorded, events: [{ ...recorded.events[0]!, type: 'RatingDecided' }] });
    };
    const answer = await (await web.post(create, good)).json();
    expect(answer).toMatchObject({
      decisionId: 'd1',
      links: { self: '/v1/streams/test.vacancy-k1/events', decision: '/v1/decisions/d1' },
    });
    expect(answer).not.toHaveProperty('links.page');
  });

  it('records and answers what was recorded', async () => {
    const response = await web.post(create, good, {
      'idempotency-key': 'first',
      'x-correlation-id': '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
    });
    expect(response.status).toBe(201);
    const context = web.handled[0]!;
    expect(await response.json()).toEqual({
      id: 'k1',
      stream: 'test.vacancy-k1',
      revision: '4',
      position: '0000000000000000007',
      decisionId: 'd1',
      eventIds: [context.commandId],
      links: {
        self: '/v1/streams/test.vacancy-k1/events',
        decision: '/v1/decisions/d1',
        page: '/keputusan/d1',
      },
    });
    expect(
      Object.fromEntries(
        ['etag', 'location', 'ledger-position', 'idempotency-hit'].map((name) => [
          name,
          response.headers.get(name),
        ]),
      ),
    ).toEqual({
      etag: '"4"',
      location: `${create}/k1`,
      'ledger-position': '0000000000000000007',
      'idempotency-hit': null,
    });
    expect(context).toMatchObject({
      expectedRevision: null,
      occurredAt: '2024-03-22T02:00:00.000Z',
      scope: ['kota-contoh-a'],
      correlationId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
      actor: {
        personRef: 'p-001',
        office: 'Kepala Bidang',
        agencyId: 'kota-contoh-a',
        issuer: 'jejak:local',
        role: 'officer',
      },
    });
  });

  it('gives one key and body one id and digest, however the body is spelled, and another body another digest', async () => {
    const { title, ...rest } = good;
    await web.post(create, good, { 'idempotency-key': 'same' });
    await web.post(create, `  ${JSON.stringify({ ...rest, title })}`, { 'idempotency-key': 'same' });
    await web.post(`${create}?x=1`, { ...good, title: 'Bidan' }, { 'idempotency-key': 'same' });
    const [a, b, c] = web.handled;
    expect([a!.commandId, a!.commandDigest]).toEqual([b!.commandId, b!.commandDigest]);
    expect(c!.commandId).toBe(a!.commandId);
    expect(c!.commandDigest).not.toBe(a!.commandDigest);
  });

  it('says when it was recorded before', async () => {
    web.outcome = (context) => Promise.resolve({ ...recording(context), repeated: true });
    const response = await web.post(create, good);
    expect([response.status, response.headers.get('idempotency-hit')]).toEqual([201, 'true']);
  });

  it('answers 409 while the same command is in flight, and takes it again afterwards', async () => {
    let release = (): void => undefined;
    let entered = (): void => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    web.outcome = (context) => {
      entered();
      return new Promise((resolve) => (release = () => resolve(recording(context))));
    };
    const first = web.post(create, good, { 'idempotency-key': 'slow' });
    await inside;
    const second = await web.post(create, good, { 'idempotency-key': 'slow' });
    expect([second.status, second.headers.get('retry-after'), (await problemOf(second)).code]).toEqual([
      409,
      '1',
      'command.in-flight',
    ]);
    release();
    expect((await first).status).toBe(201);
    web.outcome = (context) => Promise.resolve(recording(context));
    expect((await web.post(create, good, { 'idempotency-key': 'slow' })).status).toBe(201);
  });

  it.each([
    ['', 400, 'idempotency.key-missing'],
    ['a b', 400, 'idempotency.key-invalid'],
    ['x'.repeat(129), 400, 'idempotency.key-invalid'],
    ['a:b_c.d-E9', 201, ''],
  ])('with the key "%s" answers %i %s', async (name, status, code) => {
    const response = await web.post(create, good, { 'idempotency-key': name });
    expect(response.status).toBe(status);
    if (code) expect((await problemOf(response)).code).toBe(code);
  });

  it.each([
    [undefined, 428, 'precondition.missing'],
    ['4', 400, 'precondition.invalid'],
    ['W/"4"', 400, 'precondition.invalid'],
    ['"04"', 400, 'precondition.invalid'],
    ['"-1"', 400, 'precondition.invalid'],
    ['*', 400, 'precondition.invalid'],
    ['"1", "2"', 400, 'precondition.invalid'],
    ['"9999999999999999999"', 400, 'precondition.invalid'],
    ['"4"', 200, ''],
  ])('that decides, with If-Match %s, answers %i %s', async (header, status, code) => {
    const response = await web.post(amend, good, header === undefined ? {} : { 'if-match': header });
    expect(response.status).toBe(status);
    if (code) expect((await problemOf(response)).code).toBe(code);
    else expect(web.handled[0]!.expectedRevision).toBe(4n);
  });

  it('that creates accepts If-None-Match: * and nothing else', async () => {
    expect((await web.post(create, good, { 'if-none-match': '*' })).status).toBe(201);
    expect(web.handled[0]!.expectedRevision).toBe('no_stream');
    expect((await web.post(create, good, { 'if-none-match': '"1"' })).status).toBe(400);
    expect((await web.post(create, good, { 'if-match': '"1"' })).status).toBe(400);
  });

  it.each([
    [new RuleViolation('rank.step'), 422, 'rank.step'],
    [new RuleViolation('agency.taken', { taken: true }), 409, 'agency.taken'],
    [new DecisionError('command_mismatch', 'x'), 422, 'command_mismatch'],
    [new DecisionError('not_found', 'geheim'), 404, 'not-found'],
    [new DecisionError('out_of_scope', 'x'), 403, 'access.agency'],
    [
      new StoreError({ code: 'conflict', stream: 's', expected: 1n, actual: 4n }, 'x'),
      412,
      'precondition.failed',
    ],
    [
      new StoreError({ code: 'unavailable', retryable: true, outcome: 'unknown' }, 'x'),
      503,
      'outcome.unknown',
    ],
    [
      new StoreError({ code: 'unavailable', retryable: true, outcome: 'not_written' }, 'x'),
      503,
      'store.unavailable',
    ],
    [new StoreError({ code: 'too_large', bytes: 2, limit: 1 }, 'x'), 413, 'append.too-large'],
    [new StoreError({ code: 'invalid', path: '/x', reason: 'geheim' }, 'x'), 400, 'append.invalid'],
    [Object.assign(new Error('x'), { kind: 'behind' }), 503, 'read.behind'],
    [new TypeError('geheim'), 500, 'internal'],
  ])('turns %s into %i %s', async (error, status, code) => {
    web.outcome = () => Promise.reject(error);
    const response = await web.post(amend, good, { 'if-match': '"1"' });
    const text = await response.clone().text();
    const body = await problemOf(response);
    expect([response.status, body.code, body.type]).toEqual([status, code, `/problems/${code}`]);
    expect(text).not.toContain('geheim');
    if (status === 412) expect([body.currentRevision, response.headers.get('etag')]).toEqual(['4', '"4"']);
    if (status === 503) expect(response.headers.get('retry-after')).not.toBeNull();
  });

  it('calls a conflict without a stated revision 409', async () => {
    web.outcome = () =>
      Promise.reject(
        new StoreError({ code: 'conflict', stream: 's', expected: 'no_stream', actual: 4n }, 'x'),
      );
    expect((await problemOf(await web.post(create, good))).code).toBe('stream.conflict');
  });

  it('names rule, law and next step in the language asked for', async () => {
    const details = {
      rule: 'promotion.tmt-calendar',
      version: 'promotion.tmt-calendar@2025-10-01',
      values: { date: '2025-11-15', next: '2025-12-01' },
      pointer: '/effectiveFrom',
    };
    web.outcome = () => Promise.reject(new RuleViolation('rank.tmt-calendar', details));
    const indonesian = await problemOf(await web.post(create, good));
    expect(indonesian.detail).toBe(
      '2025-11-15 bukan tanggal kenaikan pangkat. (PerBKN 4/2025, promotion.tmt-calendar@2025-10-01) Pakai 2025-12-01.',
    );
    const english = await web.post(create, good, { 'accept-language': 'fr, en;q=0.8, id;q=0.2' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(await problemOf(english)).toMatchObject({
      rule: 'promotion.tmt-calendar',
      title: 'Refused by a rule',
      legalBasis: [{ rule: 'PerBKN 4/2025', version: 'promotion.tmt-calendar@2025-10-01' }],
      errors: [
        {
          pointer: '#/effectiveFrom',
          code: 'rank.tmt-calendar',
          message: '2025-11-15 is not a promotion date.',
        },
      ],
    });
  });
});
