import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describeInBrowser, walkPage } from '#app/testing';
import { MIDWIFE, NURSE, ROUND } from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';
import { NUMBERS, showcase } from './showcase.fixture.js';

const pages = {
  rounds: '/pengadaan',
  'rounds-en': '/en/recruitment',
  round: `/pengadaan/${ROUND}`,
  'round-en': `/en/recruitment/${ROUND}`,
  'round-missing-number': `/pengadaan/${ROUND}?number=PWT-9999`,
  formation: `/formasi/${NURSE}`,
  'formation-en': `/en/formations/${NURSE}?view=result`,
  'formation-skd': `/formasi/${NURSE}?view=skd`,
  'formation-numbers': `/formasi/${NURSE}?view=applications`,
  'formation-early': `/formasi/${MIDWIFE}`,
  passed: `/pengadaan/${ROUND}/pelamar/${NUMBERS[8]}`,
  objected: `/pengadaan/${ROUND}/pelamar/${NUMBERS[0]}`,
  'cancelled-en': `/en/recruitment/${ROUND}/applicants/${NUMBERS[10]}`,
  revoked: `/pengadaan/${ROUND}/pelamar/${NUMBERS[5]}`,
  objections: `/pengadaan/${ROUND}/sanggah`,
  'objections-en': `/en/recruitment/${ROUND}/objections?state=overdue`,
};

describeInBrowser('the pages of recruitment in a browser', (open) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
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

  it('lead from the timeline to a round, its formation, its applicant, and back, without JavaScript', async () => {
    const page = await opened(360, '/linimasa', false);
    await page.getByRole('link', { name: 'Pengadaan', exact: true }).click();
    await page.getByRole('link', { name: 'CPNS Tenaga Kesehatan 2024' }).click();
    await page.getByRole('link', { name: 'Perawat Terampil' }).click();
    expect(page.url()).toBe(`${house.base}/formasi/${NURSE}`);
    await page.getByRole('link', { name: 'Peringkat SKD', exact: true }).click();
    await expect(page.locator('.tie').first().textContent()).resolves.toContain('nilai TKP');
    await page.getByRole('link', { name: NUMBERS[8]! }).click();
    expect(page.url()).toBe(`${house.base}/pengadaan/${ROUND}/pelamar/${NUMBERS[8]}`);
    await page.getByRole('link', { name: 'English' }).click();
    expect(page.url()).toBe(`${house.base}/en/recruitment/${ROUND}/applicants/${NUMBERS[8]}`);
    await page.getByRole('link', { name: 'Perawat Terampil' }).click();
    expect(page.url()).toBe(`${house.base}/en/formations/${NURSE}`);
    await page.context().close();
  }, 60_000);

  it('find an applicant by number, and say when there is none', async () => {
    const page = await opened(360, `/pengadaan/${ROUND}`, false);
    await page.getByLabel('Cari pelamar').fill('PWT-9999');
    await page.getByRole('button', { name: 'Cari' }).click();
    await expect(page.getByRole('alert').textContent()).resolves.toContain('PWT-9999');
    await page.getByLabel('Cari pelamar').fill(` ${NUMBERS[0]} `);
    await page.getByRole('button', { name: 'Cari' }).click();
    expect(page.url()).toBe(`${house.base}/pengadaan/${ROUND}/pelamar/${NUMBERS[0]}`);
    await page.goto(`${house.base}/formasi/${NURSE}?number=${NUMBERS[0]}`);
    expect(page.url()).toBe(`${house.base}/pengadaan/${ROUND}/pelamar/${NUMBERS[0]}`);
    await page.context().close();
  }, 60_000);

  it('draw the funnel with the numbers of its table', async () => {
    const page = await opened(1280, `/pengadaan/${ROUND}`);
    const chart = page.getByRole('img', { name: /Perjalanan pelamar/ });
    const drawn = await chart.locator('.value').allTextContents();
    expect(drawn).toEqual(['31', '24', '21', '16', '9', '9', '3', '2', '1']);
    const width = async (bar: number) => Number(await chart.locator('.bar').nth(bar).getAttribute('width'));
    expect(await width(0)).toBe(360);
    expect(await width(4)).toBe(Math.round((9 / 31) * 360));
    await page.context().close();
  });

  it('send no more than thirty kilobytes of page and style, compressed', async () => {
    const compressed = async (path: string) =>
      gzipSync(Buffer.from(await (await house.get(path)).arrayBuffer())).length;
    for (const path of [`/pengadaan/${ROUND}`, `/formasi/${NURSE}?view=skd`, `/pengadaan/${ROUND}/sanggah`]) {
      const html = await (await house.get(path)).text();
      const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)![1]!;
      expect((await compressed(path)) + (await compressed(sheet))).toBeLessThanOrEqual(30_000);
    }
  });
});
