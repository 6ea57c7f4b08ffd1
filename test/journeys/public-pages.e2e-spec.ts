import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describeInBrowser, walkPage } from '#app/testing';
import type { Client } from '../house/client.js';
import { FORMED, NAMED, PRIVATE, publicTown, type PublicTown } from '../house/public-town.js';
import { AGENCY } from '../house/requests.js';

/** Every kind of page about what the town recorded. */
const PAGES: Readonly<Record<string, (told: PublicTown) => string>> = {
  timeline: () => '/linimasa',
  agency: () => `/instansi/${AGENCY}`,
  units: () => `/instansi/${AGENCY}/unit`,
  'units-en': () => `/en/agencies/${AGENCY}/units?validAt=2010-01-01`,
  unit: ({ dinas }) => `/unit/${dinas[0]!.unitId}`,
  'unit-en': ({ dinas }) => `/en/units/${dinas[0]!.unitId}`,
  'unit-then': ({ dinas }) => `/unit/${dinas[1]!.unitId}?validAt=2025-04-01`,
  puskesmas: (told) => `/unit/${told.puskesmas}`,
  batch: (told) => `/bundel/${told.batchId}`,
  formed: () => `/bundel/${FORMED}`,
  'batch-en': (told) => `/en/batches/${told.batchId}`,
  moved: (told) => `/keputusan/${told.moved}`,
  acting: (told) => `/keputusan/${told.acting}`,
  vacancy: (told) => `/en/decisions/${told.vacancy}`,
  selection: (told) => `/keputusan/${told.selection}`,
  shortlist: (told) => `/keputusan/${told.shortlist}`,
  chosen: (told) => `/keputusan/${told.chosen}`,
  promoted: (told) => `/keputusan/${told.promoted}`,
  summarised: (told) => `/keputusan/${told.summarised}`,
  basis: (told) => `/keputusan/${told.basis}`,
  'basis-en': (told) => `/en/decisions/${told.basis}`,
};

describe('units, posts and moves as everybody reads them', () => {
  let told: PublicTown;
  let anyone: Client;
  let end: string;
  beforeAll(async () => {
    told = await publicTown();
    anyone = await told.town.house.as();
    end = await told.town.end();
  }, 240_000);
  afterAll(() => told?.town.house.close(), 60_000);

  const at = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}minPosition=${end}`;
  const read = async (path: string): Promise<string> => {
    const answer = await anyone.get(at(path));
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.text;
  };
  const unitOn = async (unitId: string, day?: string) =>
    JSON.parse(
      await read(`/v1/organisation/units/${unitId}${day === undefined ? '' : `?validAt=${day}`}`),
    ) as Record<string, never> & { posts: { title: string; status: string; since: string }[] };
  it('tell the posts of a unit, since when and by which decision, and whose name a basis opens', async () => {
    const unit = await unitOn(told.dinas[0]!.unitId);
    expect(unit).toMatchObject({
      name: 'Dinas Kesehatan',
      agency: { id: AGENCY },
      parent: null,
      summaries: [2025],
      posts: [
        { title: 'Kepala Dinas Kesehatan', status: 'held', since: '2021-01-04', acting: null },
        { title: 'Sekretaris Dinas Kesehatan', status: 'vacant', since: '2025-02-03' },
      ],
    });
    expect(unit.posts[1]).toMatchObject({
      holder: null,
      acting: { kind: 'Plt', since: '2025-02-10', decisionId: told.acting },
      fallen: [],
    });
    expect((await unitOn(told.dinas[0]!.unitId)).posts[0]).toMatchObject({
      holder: { name: NAMED, basisDecisionId: told.basis },
      fallen: [{ type: 'PostVacated' }, { type: 'PostAssigned' }],
      history: [{ from: '2016-12-02', holder: null }, { from: '2021-01-04' }],
    });
  });

  it('tell a unit as it stood on a day', async () => {
    const { unitId } = told.dinas[1]!;
    expect((await unitOn(unitId, '2025-04-01')).posts[0]).toMatchObject({
      status: 'vacant',
      since: '2025-03-03',
    });
    expect(await unitOn(unitId, '2025-04-01')).toMatchObject({
      selections: [{ decisionId: told.selection, postTitle: 'Kepala Dinas Pendidikan' }],
    });
    expect(await unitOn(unitId)).toMatchObject({
      selections: [],
      posts: [{ holder: { decisionId: told.chosen } }],
    });
    expect(await unitOn(unitId, '2010-01-01')).toMatchObject({ since: null, posts: [] });
    for (const path of ['/v1/organisation/units/none', '/unit/none', '/instansi/none/unit'])
      expect((await anyone.get(path)).status).toBe(404);
    expect((await anyone.get(`/unit/${unitId}?validAt=2025-02-30`)).status).toBe(400);
  });

  it('count posts that several hold alike, and never tell when one of a few was filled', async () => {
    expect(await unitOn(told.puskesmas)).toMatchObject({
      posts: [],
      counted: [
        { title: 'Bidan Mahir', posts: 1, held: '<5' },
        { title: 'Perawat Terampil', posts: 7, held: '6' },
      ],
    });
    expect(await read(`/unit/${told.puskesmas}`)).not.toMatch(/ke Bidan Mahir|ke Perawat Terampil/);
  });

  it('tell a batch as one entry that says it was put back, and its page every move', async () => {
    const all = told.dinas.length;
    for (const path of ['/linimasa', `/instansi/${AGENCY}`]) {
      const page = await read(`${path}?limit=100`);
      expect(page.match(/jabatan ditinggalkan dalam satu bundel SK/g)).toHaveLength(1);
      expect(
        page.match(new RegExp(`pencabutan atas ${2 * all} keputusan dalam satu bundel SK`, 'g')),
      ).toHaveLength(1);
      expect(page).toContain('Seluruhnya tidak berlaku lagi');
    }
    const page = await read(`/bundel/${told.batchId}`);
    expect(page.match(/class="mark revoked"/g)).toHaveLength(all);
    expect(page).toContain(`Seluruh ${2 * all} keputusan dalam bundel ini sudah dicabut`);
    const feed = JSON.parse(await read(`/v1/feed?limit=100&batch=${told.batchId}`)) as { items: object[] };
    expect(feed.items).toHaveLength(6 * all);
    expect((await anyone.get('/bundel/none')).status).toBe(404);
  });

  it('tell posts that one decree created as one entry, and its page each with its unit', async () => {
    const timeline = await read('/linimasa?limit=100');
    expect(timeline.match(/7 jabatan dibentuk dalam satu bundel SK/g)).toHaveLength(1);
    expect(timeline).not.toContain('jabatan Perawat Terampil dibentuk');
    const page = await read(`/bundel/${FORMED}`);
    expect(page.match(/Perawat Terampil, Puskesmas Contoh Barat/g)).toHaveLength(7);
    expect(await read(`/en/batches/${FORMED}`)).toContain('7 posts created under one decree');
  });

  it('name the post in the headline of what is decided about it, and lead to what it rests on', async () => {
    const chosen = await read(`/keputusan/${told.chosen}`);
    expect(chosen).toContain('promosi ke Kepala Dinas Pendidikan');
    for (const id of [told.selection, told.shortlist]) expect(chosen).toContain(`href="/keputusan/${id}"`);
    expect(chosen).toContain(`href="/unit/${told.dinas[1]!.unitId}"`);
    const moved = await read(`/keputusan/${told.moved}`);
    expect(moved).toContain('rotasi dari Kepala Dinas Kesehatan ke Kepala Dinas Pendidikan');
    expect(moved).toContain(`href="/bundel/${told.batchId}"`);
    expect(moved).toContain('mencabut keputusannya tentang Kepala Dinas Pendidikan');
    expect(await read(`/keputusan/${told.acting}`)).toContain('penunjukan Plt Sekretaris Dinas Kesehatan');
    const promoted = await read(`/keputusan/${told.promoted}`);
    expect(promoted).toContain('Usul kenaikan pangkat');
    expect(promoted).toContain('Pertimbangan teknis BKN');
  });

  it('hold the name that a basis opens on the page of its unit, and on no other', async () => {
    const named: string[] = [];
    for (const [name, path] of Object.entries(PAGES))
      if ((await read(path(told))).includes(NAMED)) named.push(name);
    expect(named).toEqual(['unit', 'unit-en']);
    expect(await read(`/keputusan/${told.basis}`)).toContain('UU 14/2008 pasal 18 ayat (2) huruf b');
  });

  it('never hold who it was', async () => {
    const data = [
      `/v1/organisation/units/${told.dinas[0]!.unitId}`,
      `/v1/feed?limit=100`,
      '/feed.atom?limit=100',
    ];
    for (const path of [...Object.values(PAGES).map((path) => path(told)), ...data])
      expect([path, PRIVATE.exec(await read(path))]).toEqual([path, null]);
  });

  describeInBrowser('in a browser', (opened) => {
    const shown = (path: string, javaScriptEnabled = true): Promise<Page> =>
      opened(told.town.house.base + at(path), { javaScriptEnabled });

    it.each(Object.entries(PAGES))(
      '%s has no serious accessibility fault, no foreign request and no sideways scroll',
      async (name, path) => {
        const page = await shown(path(told));
        await walkPage(page, name);
        await page.context().close();
      },
      60_000,
    );

    it('lead from the agency to a unit, its post, the decision and its batch, without JavaScript', async () => {
      const page = await shown(`/instansi/${AGENCY}`, false);
      await page.getByRole('link', { name: 'Unit kerja dan jabatan instansi ini' }).click();
      await page.getByRole('link', { name: 'Dinas Kesehatan' }).click();
      await page.getByText('Riwayat jabatan Kepala Dinas Kesehatan').click();
      await page.getByRole('link', { name: 'Pengangkatan, TMT 21 Maret 2024' }).click();
      await page.getByRole('link', { name: 'Bundel SK ini' }).click();
      expect(page.url()).toBe(`${told.town.house.base}/bundel/${told.batchId}`);
      await page.context().close();
    }, 60_000);

    it('ask for a unit on another day by a form', async () => {
      const page = await shown(`/unit/${told.dinas[1]!.unitId}`, false);
      await page.getByLabel('Pada hari').fill('2025-04-01');
      await page.getByRole('button', { name: 'Tampilkan' }).click();
      await expect(page.locator('.post').first().textContent()).resolves.toContain(
        'Lowong sejak 3 Maret 2025',
      );
      await page.context().close();
    }, 60_000);

    it('are light: page and style within thirty kilobytes, compressed', async () => {
      for (const path of [PAGES['unit']!(told), PAGES['batch']!(told)]) {
        const html = await read(path);
        const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)![1]!;
        const bytes = [html, (await anyone.get(sheet)).text].map((text) => gzipSync(text).length);
        expect(bytes[0]! + bytes[1]!).toBeLessThanOrEqual(30_000);
      }
    });
  });
});
