import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeInBrowser, pictures, walkPage } from '#app/testing';
import { openHouse, type House } from './house.fixture.js';
import { showcase } from './showcase.fixture.js';

const pages = {
  timeline: '/linimasa',
  'timeline-en': '/en/timeline',
  filtered: '/linimasa?q=perawat&agency=contoh&from=2024-08-01',
  empty: '/en/timeline?q=nothing',
  corrected: '/keputusan/vacancy-3-0',
  annulled: '/en/decisions/vacancy-3-1',
  'as-taken': '/keputusan/promotion-1',
  long: '/keputusan/long',
  agency: '/instansi/kota-contoh-a',
  'agency-en': '/en/agencies/kabupaten-contoh-b',
  missing: '/keputusan/nothing',
  bad: '/linimasa?from=2024-02-30',
};

describeInBrowser('the pages in a browser', (open) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({
      id: 'Mode lokal: data contoh, bukan keputusan sungguhan.',
      en: 'Local mode: sample data, no real decisions.',
    });
    await showcase(house);
  }, 120_000);
  afterAll(() => house?.close(), 60_000);

  const opened = (width: number, path: string, javaScriptEnabled = true): Promise<Page> =>
    open(house.base + path, { width, javaScriptEnabled });

  it.each(Object.entries(pages))(
    '%s has no serious accessibility fault, no foreign request and no sideways scroll',
    async (name, path) => {
      const page = await opened(320, path);
      await walkPage(page, name);
      await page.context().close();
    },
    60_000,
  );

  it('can be searched and paged without JavaScript', async () => {
    const page = await opened(360, '/', false);
    await page.getByRole('searchbox').fill('bidan');
    await page.getByRole('button', { name: 'Cari' }).click();
    expect(new URL(page.url()).searchParams.get('q')).toBe('bidan');
    expect(await page.locator('.entry').count()).toBe(4);
    await page.goto(`${house.base}/en/timeline`);
    await page.getByRole('link', { name: 'Older' }).click();
    expect(await page.locator('.entry').count()).toBeGreaterThan(3);
    await page.getByRole('link', { name: 'Newer', exact: false }).click();
    await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('id');
    await page.context().close();
  }, 60_000);

  it('lets a keyboard skip to the content', async () => {
    const page = await opened(1280, '/linimasa');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('parses Atom as XML', async () => {
    const page = await opened(1280, '/linimasa');
    const parsed = await page.evaluate(async () => {
      const document = new DOMParser().parseFromString(
        await (await fetch('/feed.atom?limit=100')).text(),
        'application/xml',
      );
      const entries = [...document.querySelectorAll('entry')];
      return {
        broken: document.querySelector('parsererror')?.textContent ?? null,
        root: document.documentElement.namespaceURI,
        whole:
          entries.length > 20 &&
          entries.every((entry) =>
            ['id', 'title', 'updated', 'author > name'].every(
              (part) => entry.querySelector(part)?.textContent,
            ),
          ),
      };
    });
    expect(parsed).toEqual({ broken: null, root: 'http://www.w3.org/2005/Atom', whole: true });
    await page.context().close();
  });

  it('prints without navigation', async () => {
    const page = await opened(1280, '/keputusan/vacancy-3-0');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.trail').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    if (pictures !== undefined) await page.pdf({ path: join(pictures, 'corrected.pdf') });
    await page.context().close();
  });
});
