import { openHouse, type House } from '../house.fixture.js';
import { post, promotion, seed } from '../seed.fixture.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ id: 'Mode lokal', en: 'Local mode' });
  await seed(house);
}, 60_000);
afterAll(() => house?.close());

interface Feed {
  items: {
    id: string;
    decisionId: string | null;
    refDecisionId: string | null;
    standing: string;
    releasedAt: string;
    type: string;
    acts: { corrections: object[] }[];
    data: Record<string, unknown>;
  }[];
  next: string | null;
  ledger: { position: string };
}
const feed = async (query = ''): Promise<Feed> =>
  (await (await house.get(`/v1/feed${query}`)).json()) as Feed;
const nextOf = (response: Response, rel: string): string | null =>
  new RegExp(`<([^>]+)>; rel="${rel}"`).exec(response.headers.get('link') ?? '')?.[1] ?? null;

describe('the feed', () => {
  it('walks down page by page without gap or double, and up again', async () => {
    const seen: string[] = [];
    const pages: string[] = [];
    let path: string | null = '/v1/feed?limit=7';
    let last: Response | null = null;
    while (path !== null) {
      pages.push(path);
      last = await house.get(path);
      seen.push(...((await last.json()) as Feed).items.map((item) => item.id));
      path = nextOf(last, 'next');
    }
    expect(seen.length).toBe(36);
    expect(new Set(seen).size).toBe(36);
    const up = (await (await house.get(nextOf(last!, 'prev')!)).json()) as Feed;
    const before = (await (await house.get(pages.at(-2)!)).json()) as Feed;
    expect(up.items.map((i) => i.id)).toEqual(before.items.map((i) => i.id));
  });

  it('orders newest first by release', async () => {
    const released = (await feed('?limit=100')).items.map((item) => item.releasedAt);
    expect(released).toEqual([...released].sort().reverse());
  });

  it.each([
    ['?agency=kabupaten-contoh-b', 11],
    ['?agency=contoh%20b', 11],
    ['?agency=CONTOH&limit=100', 36],
    ['?agency=nowhere', 0],
    ['?agency=%25', 0],
    ['?kind=archive.AgencyRegistered', 2],
    ['?to=2024-08-26', 17],
    ['?from=2024-08-28&kind=archive.PostAdvertised', 17],
    ['?from=2024-08-27&to=2024-08-27', 0],
    ['?q=jabatan%20ke-3', 1],
    ['?q=%22jabatan%20pertama%22', 1],
    ['?q=pertam', 1],
    ['?q=800.1.2.2&limit=100', 33],
    ['?q=%27%26!|', 0],
    ['?q=', 36],
  ])('%s finds %d', async (query, count) => {
    const { items } = await feed(`${query}${query.includes('limit') ? '' : '&limit=100'}`);
    expect(items.length).toBe(count);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?cursor=abc',
    '?cursor=W10',
    '?from=2024-02-30',
    '?to=gestern',
    '?kind=x',
    '?unknown=1',
    '?agency=a&agency=b',
    `?q=${'x'.repeat(201)}`,
    '?agency=%01',
  ])('%s is refused', async (query) => {
    const response = await house.get(`/v1/feed${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('marks what was corrected and what fell', async () => {
    const items = (await feed('?limit=100')).items;
    expect(items.find((i) => i.decisionId === 'post-1')).toMatchObject({
      standing: 'corrected',
      data: { postTitle: 'Jabatan Ke-1' },
      acts: [{ corrections: [{ field: 'postTitle', from: 'Jabatan Ke-1', to: 'Jabatan Pertama' }] }],
    });
    expect(items.find((i) => i.decisionId === 'post-2')?.standing).toBe('revoked');
    expect(items.filter((i) => i.refDecisionId !== null).map((i) => i.type)).toEqual([
      'decision.DecisionRevoked',
      'decision.DecisionCorrected',
    ]);
  });

  it('answers 304 until something is released', async () => {
    const first = await house.get('/v1/feed?q=perawat');
    const tag = first.headers.get('etag')!;
    expect((await house.get('/v1/feed?q=perawat', { 'If-None-Match': tag })).status).toBe(304);
    expect((await house.get('/v1/feed?q=lain', { 'If-None-Match': tag })).status).toBe(200);
    expect(
      (await house.get('/linimasa', { 'If-None-Match': (await house.get('/linimasa')).headers.get('etag')! }))
        .status,
    ).toBe(304);
    expect(first.headers.get('ledger-position')).toBe((await feed()).ledger.position);
  });
});

describe('late release', () => {
  it('keeps a delayed item back, and never puts it behind a reader', async () => {
    house.clock.set('2024-09-01T00:00:00.000Z');
    await house.record('late', promotion('late-1'), { subject: 'person-1' });
    await house.record('after', post('after-1', 'Pustakawan'));
    expect(
      (await feed('?q=naik')).items.length + (await feed('?kind=archive.PersonPromoted')).items.length,
    ).toBe(0);
    expect((await house.get('/keputusan/late-1')).status).toBe(404);
    const before = (await feed('?limit=1')).items[0]!;
    house.clock.set('2024-09-02T00:00:00.001Z');
    await house.record('later', post('later-1', 'Arsiparis'));
    const items = (await feed('?limit=3')).items;
    expect(items.map((i) => i.decisionId)).toEqual(['later-1', 'late-1', 'after-1']);
    expect(before.decisionId).toBe('after-1');
    expect((await house.get('/keputusan/late-1')).status).toBe(200);
  });
});

describe('feeds for readers', () => {
  it('CSV is safe and whole', async () => {
    const response = await house.get('/v1/feed.csv?limit=100');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain(`,'=cmd|calc,`);
    expect(text.split('\r\n')[0]).toContain('headline_id');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="jejak-feed.csv"');
  });

  it('JSON Feed pages by next_url, each item once', async () => {
    const ids: string[] = [];
    let url: string | undefined = `${house.base}/feed.json?limit=20`;
    while (url) {
      const json = (await (await fetch(url)).json()) as {
        version: string;
        items: { id: string; content_text: string }[];
        next_url?: string;
      };
      expect(json.version).toBe('https://jsonfeed.org/version/1.1');
      ids.push(...json.items.map((item) => item.id));
      url = json.next_url;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(35);
  });

  it('Atom says the same, escaped', async () => {
    const response = await house.get('/feed.atom?lang=en&limit=100');
    const xml = await response.text();
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(xml).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(xml).not.toMatch(/<script|]]>/);
    expect(xml).toMatch(/: 2024-99-99(?=\n|<)/);
    expect((await house.get('/feed.atom?lang=fr')).status).toBe(400);
  });
});

/** Reads a stream until that many decisions came. */
async function follow(
  count: number,
  headers: Record<string, string>,
  during?: () => Promise<void>,
): Promise<{ id: string; data: { id: string; specversion: string; type: string } }[]> {
  const gone = new AbortController();
  const response = await fetch(`${house.base}/v1/feed/events`, { headers, signal: gone.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events: { id: string; data: { id: string; specversion: string; type: string } }[] = [];
  let text = '';
  let started = false;
  while (events.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      if (block.includes('retry: 3000') && !started) {
        started = true;
        await during?.();
      }
      const id = /^id: (.+)$/m.exec(block)?.[1];
      const data = /^data: (.+)$/m.exec(block)?.[1];
      if (id && data && block.includes('event: decision')) events.push({ id, data: JSON.parse(data) });
    }
  }
  gone.abort();
  return events.slice(0, count);
}

describe('server-sent events', () => {
  it('tells everything from the first, and goes on where a reader left', async () => {
    const all = (await feed('?limit=100')).items.map((item) => item.id).reverse();
    const some = await follow(12, { 'Last-Event-ID': 'first' });
    expect(some[0]!.data).toMatchObject({ specversion: '1.0', type: 'archive.AgencyRegistered' });
    const rest = await follow(all.length - 12, { 'Last-Event-ID': some.at(-1)!.id });
    expect([...some, ...rest].map((event) => event.data.id)).toEqual(all);
  });

  it('tells what comes from now on', async () => {
    const events = await follow(2, {}, async () => {
      await house.record('live-1', post('live-1', 'Guru'));
      await house.record('live-2', post('live-2', 'Bidan'));
    });
    expect(events.map((event) => (event.data as unknown as { subject: string }).subject)).toEqual([
      'live-1',
      'live-2',
    ]);
  });

  it('refuses an id that is none, and the eleventh stream of one address', async () => {
    expect((await house.get('/v1/feed/events', { 'Last-Event-ID': 'nonsense' })).status).toBe(400);
    const gone = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`${house.base}/v1/feed/events`, { signal: gone.signal })),
    );
    expect(streams.map((s) => s.status)).toEqual(Array(10).fill(200));
    const refused = await house.get('/v1/feed/events');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'feed.too-many' });
    gone.abort();
  });
});
