import { decided } from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';

const post = (id: string, postTitle: string, more: Record<string, unknown> = {}) => ({
  type: 'PostAdvertised',
  data: { ...decided(id, more), postTitle, seats: 2, schedule: null, note: null, applicants: null, chosen: null },
});
const promotion = (id: string) => ({ type: 'PersonPromoted', data: { ...decided(id), toGrade: 'III/c', personRef: null } });
const agency = (id: string, slug: string, name: string) => ({ type: 'AgencyRegistered', data: { ...decided(id), slug, name, contact: null } });
const act = { authority: 'Kota Contoh A', number: 'R-1/2024', date: '2024-08-27', legalBasis: [], reasonSummary: 'Salah tulis', evidence: [] };
const correction = (ref: string, field: string, from: unknown, to: unknown) => ({
  type: 'DecisionCorrected',
  data: { ...act, refDecisionId: ref, corrections: [{ field, from, to }], internalCorrections: [], recordedAsTaken: false, findings: [] },
});
const revocation = (ref: string) => ({
  type: 'DecisionRevoked', data: { ...act, refDecisionId: ref, scope: null, effect: 'from-start', effectFrom: null },
});

const HOSTILE = '<script>alert("x")</script> \u202Eobay\u202C & \'quoted\' ]]>';
const LONG = Array.from({ length: 500 }, (_, n) => `kata${n}`).join('').slice(0, 499);

let house: House;
beforeAll(async () => {
  house = await openHouse({ id: 'Mode lokal', en: 'Local mode' });
  await house.record('a', agency('ag-a', 'kota-contoh-a', 'Kota Contoh A'));
  await house.record('b', agency('ag-b', 'kabupaten-contoh-b', 'Kabupaten Contoh B'), { agencyId: 'kabupaten-contoh-b' });
  for (let n = 0; n < 30; n++) {
    if (n === 15) house.clock.set('2024-08-28T01:00:00.000Z');
    await house.record(`p${n}`, post(`post-${n}`, `Jabatan Ke-${n}`), n % 3 === 0 ? { agencyId: 'kabupaten-contoh-b' } : {});
  }
  await house.record('h', post('hostile', HOSTILE, { reasonSummary: HOSTILE, skNumber: '=cmd|calc' }));
  await house.record('l', post('long', LONG));
  await house.record('p1', correction('post-1', 'postTitle', 'Jabatan Ke-1', 'Jabatan Pertama'));
  await house.record('p2', revocation('post-2'));
}, 60_000);
afterAll(() => house?.close());

interface Feed {
  items: { id: string; decisionId: string | null; refDecisionId: string | null; standing: string; releasedAt: string; type: string; acts: { corrections: object[] }[]; data: Record<string, unknown> }[];
  next: string | null;
  ledger: { position: string };
}
const feed = async (query = ''): Promise<Feed> => (await (await house.get(`/v1/feed${query}`)).json()) as Feed;
const page = async (path: string): Promise<string> => (await house.get(path)).text();
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
    ['?agency=kabupaten-contoh-b', 11], ['?agency=contoh%20b', 11], ['?agency=CONTOH&limit=100', 36], ['?agency=nowhere', 0], ['?agency=%25', 0],
    ['?kind=archive.AgencyRegistered', 2], ['?to=2024-08-26', 17], ['?from=2024-08-28&kind=archive.PostAdvertised', 17], ['?from=2024-08-27&to=2024-08-27', 0],
    ['?q=jabatan%20ke-3', 1], ['?q=%22jabatan%20pertama%22', 1], ['?q=pertam', 1], ['?q=800.1.2.2&limit=100', 33], ['?q=%27%26!|', 0], ['?q=', 36],
  ])('%s finds %d', async (query, count) => {
    const { items } = await feed(`${query}${query.includes('limit') ? '' : '&limit=100'}`);
    expect(items.length).toBe(count);
  });

  it.each(['?limit=0', '?limit=101', '?limit=x', '?cursor=abc', '?cursor=W10', '?from=2024-02-30', '?to=gestern', '?kind=x', '?unknown=1', '?agency=a&agency=b', `?q=${'x'.repeat(201)}`, '?agency=%01'])(
    '%s is refused', async (query) => {
      const response = await house.get(`/v1/feed${query}`);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('marks what was corrected and what fell', async () => {
    const items = (await feed('?limit=100')).items;
    expect(items.find((i) => i.decisionId === 'post-1')).toMatchObject({
      standing: 'corrected', data: { postTitle: 'Jabatan Ke-1' }, acts: [{ corrections: [{ field: 'postTitle', from: 'Jabatan Ke-1', to: 'Jabatan Pertama' }] }],
    });
    expect(items.find((i) => i.decisionId === 'post-2')?.standing).toBe('revoked');
    expect(items.filter((i) => i.refDecisionId !== null).map((i) => i.type)).toEqual(['decision.DecisionRevoked', 'decision.DecisionCorrected']);
  });

  it('answers 304 until something is released', async () => {
    const first = await house.get('/v1/feed?q=perawat');
    const tag = first.headers.get('etag')!;
    expect((await house.get('/v1/feed?q=perawat', { 'If-None-Match': tag })).status).toBe(304);
    expect((await house.get('/v1/feed?q=lain', { 'If-None-Match': tag })).status).toBe(200);
    expect((await house.get('/linimasa', { 'If-None-Match': (await house.get('/linimasa')).headers.get('etag')! })).status).toBe(304);
    expect(first.headers.get('ledger-position')).toBe((await feed()).ledger.position);
  });
});

describe('late release', () => {
  it('keeps a delayed item back, and never puts it behind a reader', async () => {
    house.clock.set('2024-09-01T00:00:00.000Z');
    await house.record('late', promotion('late-1'), { subject: 'person-1' });
    await house.record('after', post('after-1', 'Pustakawan'));
    expect((await feed('?q=naik')).items.length + (await feed('?kind=archive.PersonPromoted')).items.length).toBe(0);
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

describe('pages', () => {
  it.each(['/', '/linimasa', '/en', '/en/timeline', '/keputusan/post-1', '/en/decisions/post-1', '/instansi/kota-contoh-a', '/en/agencies/kota-contoh-a'])(
    '%s is a whole page without script or inline style', async (path) => {
      const response = await house.get(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(html).toMatch(path.startsWith('/en') ? /^<!doctype html><html lang="en">/ : /^<!doctype html><html lang="id">/);
      expect(html).not.toMatch(/<script|<style| style=|javascript:| on[a-z]+=/i);
      expect(html.match(/<h1/g)).toHaveLength(1);
      for (const part of ['class="skip"', '<main id="main"', 'hreflang="id"', 'hreflang="en"', 'application/atom+xml', 'application/feed+json', 'WIB']) expect(html).toContain(part);
      expect(html).toContain(path.startsWith('/en') ? 'Local mode' : 'Mode lokal');
      const style = /href="(\/assets\/[^"]+)"/.exec(html)![1]!;
      const sheet = await house.get(style);
      expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
      expect(html.length + (await sheet.text()).length).toBeLessThan(30 * 1024 + (html.includes(LONG) ? 2_000 : 0));
    },
  );

  it('shows a correction struck through and in words, and links it', async () => {
    const html = await page('/keputusan/post-1');
    expect(html).toMatch(/semula<\/span> <del><bdi>Jabatan Ke-1<\/bdi><\/del>/);
    expect(html).toMatch(/menjadi<\/span> <ins><bdi>Jabatan Pertama<\/bdi><\/ins>/);
    expect(html).toContain('Diralat');
    expect(await page('/en/decisions/post-1')).toMatch(/was<\/span> <del>/);
    expect(await page('/keputusan/post-2')).toContain('Dicabut');
  });

  it('escapes hostile titles everywhere', async () => {
    for (const path of ['/linimasa?q=quoted', '/keputusan/hostile', '/en/decisions/hostile', `/linimasa?q=${encodeURIComponent('"><script>alert(1)</script>')}`]) {
      const html = await page(path);
      expect(html).not.toMatch(/<script|<img/i);
    }
    expect(await page('/keputusan/hostile')).toContain('&lt;script>');
  });

  it('says what to try when nothing matches', async () => {
    expect(await page('/linimasa?q=tidakadasamasekali')).toContain('Kurangi kata yang dicari');
    expect(await page('/en/timeline?q=nothingatall')).toContain('Use fewer words');
  });

  it.each([['/linimasa?from=2024-02-30', 'tulis tanggal yang ada'], ['/en/timeline?cursor=zzz', 'Start again from the newest'], ['/linimasa?q=a&q=b', 'Cari: paling panjang'], ['/instansi/kota-contoh-a?limit=999', '1 sampai 100']])(
    '%s is refused in a page', async (path, sentence) => {
      const response = await house.get(path);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain(sentence);
    },
  );

  it.each(['/keputusan/nothing', '/en/decisions/%27%3B--', '/instansi/nowhere', `/keputusan/${'x'.repeat(90)}`, '/en/agencies/%F0%9F%92%A9'])('%s is a friendly 404', async (path) => {
    const response = await house.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('an unknown address is a page for people and a problem for programs', async () => {
    const person = await house.get('/en/nowhere', { Accept: 'text/html,*/*' });
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await person.text()).toContain('Page not found');
    const program = await house.get('/nowhere', { Accept: '*/*' });
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('ignores parameters of others and keeps filters while paging', async () => {
    const html = await page('/linimasa?kind=archive.PostAdvertised&utm_source=x');
    expect(html).toMatch(/rel="next" href="\/linimasa\?kind=archive.PostAdvertised&amp;cursor=/);
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
      const json = (await (await fetch(url)).json()) as { version: string; items: { id: string; content_text: string }[]; next_url?: string };
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
    expect((await house.get('/feed.atom?lang=fr')).status).toBe(400);
  });
});

/** Reads a stream until that many decisions came. */
async function follow(count: number, headers: Record<string, string>, during?: () => Promise<void>): Promise<{ id: string; data: { id: string; specversion: string; type: string } }[]> {
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
    expect(events.map((event) => (event.data as unknown as { subject: string }).subject)).toEqual(['live-1', 'live-2']);
  });

  it('refuses an id that is none, and the eleventh stream of one address', async () => {
    expect((await house.get('/v1/feed/events', { 'Last-Event-ID': 'nonsense' })).status).toBe(400);
    const gone = new AbortController();
    const streams = await Promise.all(Array.from({ length: 10 }, () => fetch(`${house.base}/v1/feed/events`, { signal: gone.signal })));
    expect(streams.map((s) => s.status)).toEqual(Array(10).fill(200));
    const refused = await house.get('/v1/feed/events');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'feed.too-many' });
    gone.abort();
  });
});
