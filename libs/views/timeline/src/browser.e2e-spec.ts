import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openHouse, type House } from './house.fixture.js';
import { showcase } from './showcase.fixture.js';

const found = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!found)
  process.stderr.write(
    'SKIPPED: the pages in a browser, because no Chromium was found (apt-get install chromium, or set CHROMIUM).\n',
  );

/** Set to a folder, it gets pictures of every page to be looked at. */
const pictures = process.env['PAGE_PICTURES'];
const THEMES = ['light', 'dark'] as const;
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

async function pictured(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [360, 1100],
    [1280, 1100],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(pictures!, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 320, height: 800 });
}

(found ? describe : describe.skip)('the pages in a browser', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse({
      id: 'Mode lokal: data contoh, bukan keputusan sungguhan.',
      en: 'Local mode: sample data, no real decisions.',
    });
    await showcase(house);
    browser = await chromium.launch({ executablePath: found!, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  }, 60_000);

  const opened = async (
    width: number,
    colorScheme: (typeof THEMES)[number],
    path: string,
    javaScriptEnabled = true,
  ): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      javaScriptEnabled,
    });
    const page = await context.newPage();
    await page.goto(house.base + path);
    return page;
  };

  it.each(Object.entries(pages))(
    '%s has no serious accessibility fault, no foreign request and no sideways scroll',
    async (name, path) => {
      const page = await opened(320, 'light', path);
      const foreign = await page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter((entry) => !entry.name.startsWith(location.origin))
            .length,
      );
      expect(foreign).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        const axe = new AxeBuilder({ page });
        // All that a theme can change is colour.
        const { violations } = await (
          theme === 'light' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])
        ).analyze();
        expect(
          violations
            .filter((v) => v.impact === 'serious' || v.impact === 'critical')
            .map((v) => [v.id, v.nodes.map((node) => node.html)]),
        ).toEqual([]);
        if (pictures) await pictured(page, `${name}-${theme}`);
      }
      await page.context().close();
    },
    60_000,
  );

  it('can be searched and paged without JavaScript', async () => {
    const page = await opened(360, 'light', '/', false);
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
    const page = await opened(1280, 'light', '/linimasa');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  it('parses Atom as XML', async () => {
    const page = await opened(1280, 'light', '/linimasa');
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
    const page = await opened(1280, 'light', '/keputusan/vacancy-3-0');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.trail').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    if (pictures) await page.pdf({ path: join(pictures, 'corrected.pdf') });
    await page.context().close();
  });
});
