import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** The browser of this machine: `CHROMIUM`, or where packages put it; undefined: there is none. */
export const chromiumHere: string | undefined = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** Opens a page in a window of its own; close its context. Without `width`, the window is 360 pixels wide. */
export type Opening = (
  url: string,
  how?: { readonly width?: number; readonly javaScriptEnabled?: boolean },
) => Promise<Page>;

/**
 * `describe` where there is a browser; otherwise the tests are skipped, and said to be. One browser runs for all of them.
 * @param tests gets what opens pages
 */
export function describeInBrowser(what: string, tests: (opened: Opening) => void): void {
  if (chromiumHere === undefined)
    process.stderr.write(
      `SKIPPED: ${what}, because no Chromium was found (apt-get install chromium, or set CHROMIUM).\n`,
    );
  (chromiumHere === undefined ? describe.skip : describe)(what, () => {
    let browser: Browser;
    beforeAll(async () => {
      // Loaded here, so that specs without a browser do not wait for it.
      const { chromium } = await import('playwright-core');
      browser = await chromium.launch({ executablePath: chromiumHere!, args: ['--no-sandbox'] });
    }, 60_000);
    afterAll(() => browser?.close(), 60_000);
    tests(async (url, { width = 360, javaScriptEnabled = true } = {}) => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
  });
}

/** Set to a folder, it gets pictures of every page that is walked, to be looked at. */
export const pictures: string | undefined = process.env['PAGE_PICTURES'];

const THEMES = ['light', 'dark'] as const;

/**
 * Holds the page that is open, 320 pixels wide, to what every page must be: nothing from elsewhere, no sideways scroll, and no
 * serious accessibility fault in either theme.
 * @param name of its pictures
 */
export async function walkPage(page: Page, name: string): Promise<void> {
  const { AxeBuilder } = await import('@axe-core/playwright');
  await page.setViewportSize({ width: 320, height: 800 });
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
    if (pictures !== undefined) await pictured(page, pictures, `${name}-${theme}`);
  }
}

async function pictured(page: Page, folder: string, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 1100 });
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize({ width: 320, height: 800 });
}
