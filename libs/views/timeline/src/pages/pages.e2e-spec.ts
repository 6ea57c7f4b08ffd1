import { openHouse, type House } from '../house.fixture.js';
import { LONG, post, seed } from '../seed.fixture.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ id: 'Mode lokal', en: 'Local mode' });
  await seed(house);
}, 60_000);
afterAll(() => house?.close());

const page = async (path: string): Promise<string> => (await house.get(path)).text();

describe('pages', () => {
  it.each([
    '/',
    '/linimasa',
    '/en',
    '/en/timeline',
    '/keputusan/post-1',
    '/en/decisions/post-1',
    '/instansi/kota-contoh-a',
    '/en/agencies/kota-contoh-a',
  ])('%s is a whole page without script or inline style', async (path) => {
    const response = await house.get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toMatch(
      path.startsWith('/en') ? /^<!doctype html><html lang="en">/ : /^<!doctype html><html lang="id">/,
    );
    expect(html).not.toMatch(/<script|<style| style=|javascript:| on[a-z]+=/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const part of [
      'class="skip"',
      '<main id="main"',
      'hreflang="id"',
      'hreflang="en"',
      'application/atom+xml',
      'application/feed+json',
      'WIB',
    ])
      expect(html).toContain(part);
    expect(html).toContain(path.startsWith('/en') ? 'Local mode' : 'Mode lokal');
    const style = /href="(\/assets\/[^"]+)"/.exec(html)![1]!;
    const sheet = await house.get(style);
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(html.length + (await sheet.text()).length).toBeLessThan(
      30 * 1024 + (html.includes(LONG) ? 2_000 : 0),
    );
  });

  it('shows a correction struck through and in words, and links it', async () => {
    const html = await page('/keputusan/post-1');
    expect(html).toMatch(/semula<\/span> <del><bdi>Jabatan Ke-1<\/bdi><\/del>/);
    expect(html).toMatch(/menjadi<\/span> <ins><bdi>Jabatan Pertama<\/bdi><\/ins>/);
    expect(html).toContain('Diralat');
    expect(await page('/en/decisions/post-1')).toMatch(/was<\/span> <del>/);
    expect(await page('/keputusan/post-2')).toContain('Dicabut');
  });

  it('folds what a decision does not state into one line', async () => {
    const html = await page('/keputusan/post-4');
    expect(html).not.toContain('tidak disebut</span>');
    expect(html).toMatch(/<summary>\d+ keterangan tidak disebut atau tidak ada<\/summary><p>[^<]*Jadwal/);
  });

  it('tells a first-time visitor how much is published, and the newest ten', async () => {
    const html = await page('/');
    expect(html).toMatch(/<dt>catatan terbit<\/dt><dd>36<\/dd>/);
    expect(html).toMatch(/<dt>instansi<\/dt><dd>2<\/dd>/);
    expect(html.match(/<li class="entry/g)).toHaveLength(10);
    expect(await page('/?q=quoted')).toContain('<h1>Linimasa</h1>');
  });

  it('escapes hostile titles everywhere', async () => {
    for (const path of [
      '/linimasa?q=quoted',
      '/keputusan/hostile',
      '/en/decisions/hostile',
      `/linimasa?q=${encodeURIComponent('"><script>alert(1)</script>')}`,
    ]) {
      const html = await page(path);
      expect(html).not.toMatch(/<script|<img/i);
    }
    expect(await page('/keputusan/hostile')).toContain('&lt;script>');
  });

  it('says what to try when nothing matches', async () => {
    expect(await page('/linimasa?q=tidakadasamasekali')).toContain('Kurangi kata yang dicari');
    expect(await page('/en/timeline?q=nothingatall')).toContain('Use fewer words');
  });

  it.each([
    ['/linimasa?from=2024-02-30', 'tulis tanggal yang ada'],
    ['/en/timeline?cursor=zzz', 'Start again from the newest'],
    ['/linimasa?q=a&q=b', 'Cari: paling panjang'],
    ['/instansi/kota-contoh-a?limit=999', '1 sampai 100'],
  ])('%s is refused in a page', async (path, sentence) => {
    const response = await house.get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain(sentence);
  });

  it.each([
    '/keputusan/nothing',
    '/en/decisions/%27%3B--',
    '/instansi/nowhere',
    `/keputusan/${'x'.repeat(90)}`,
    '/en/agencies/%F0%9F%92%A9',
  ])('%s is a friendly 404', async (path) => {
    const response = await house.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('an unknown address is a page for people and a problem for programs', async () => {
    const person = await house.get('/en/nowhere', { Accept: 'text/html,*/*' });
    expect([person.status, person.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await person.text()).toContain('Page not found');
    const problem = [404, 'application/problem+json; charset=utf-8'];
    const program = await house.get('/nowhere', { Accept: '*/*' });
    expect([program.status, program.headers.get('content-type')]).toEqual(problem);
    const sender = await fetch(`${house.base}/nowhere`, { method: 'POST', headers: { Accept: 'text/html' } });
    expect([sender.status, sender.headers.get('content-type')]).toEqual(problem);
  });

  it('ignores parameters of others and keeps filters while paging', async () => {
    const html = await page('/linimasa?kind=archive.PostAdvertised&utm_source=x');
    expect(html).toMatch(/rel="next" href="\/linimasa\?kind=archive.PostAdvertised&amp;cursor=/);
  });

  it.each([
    ['2024-05-10', '2024-05-01', true],
    ['2024-05-10', '2024-05-10', false],
  ])('decision.retroactive: SK %s, TMT %s is flagged: %s', async (decidedOn, effectiveFrom, flagged) => {
    const id = `from-${effectiveFrom}`;
    await house.record(id, post(id, 'Arsiparis', { decidedOn, effectiveFrom }));
    const said = async (path: string) => (await house.get(path)).text();
    expect((await said(`/keputusan/${id}`)).includes('Berlaku surut')).toBe(flagged);
    expect((await said(`/en/decisions/${id}`)).includes('Retroactive')).toBe(flagged);
  });
});
