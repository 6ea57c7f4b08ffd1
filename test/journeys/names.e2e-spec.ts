import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { readConfig } from '#app/platform';
import { httpOptions } from '#app/process';
import { ReadModels } from '#app/read-model';
import { createHttpApp } from '#app/web';
import { FeedModule } from '../../apps/feed/src/feed.module.js';
import { projections } from '../../apps/projector/src/projections.js';
import type { Client, Recorded } from '../house/client.js';
import * as employment from '../house/employment-requests.js';
import * as given from '../house/requests.js';
import { decidedOn, ended, Town, townPaths } from '../house/town.js';

const BASES = given.paths.bases;
const OTHER = 'kota-contoh-lain';
const [HEAD, SECRETARY, ELSEWHERE] = ['Kenari Utama', 'Kenari Sekretaris', 'Kenari Seberang'];
const written = { evidence: [{ kind: 'written-consent', sha256: 'c0'.repeat(32) }] };

interface Shown {
  readonly namesAway: boolean;
  readonly posts: readonly {
    readonly title: string;
    readonly status: string;
    readonly holder: { readonly name: string | null; readonly basisDecisionId: string | null } | null;
  }[];
}

describe('names of holders', () => {
  let town: Town;
  let anyone: Client;
  let unit: { unitId: string; postId: string };
  let other: { unitId: string; postId: string };
  let secretary: string;
  let basis: Recorded;

  const read = async (path: string, query: Record<string, string> = {}) => {
    const answer = await anyone.get(
      `${path}?${new URLSearchParams({ ...query, minPosition: await town.end() })}`,
    );
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer;
  };
  /** Post → the name of its holder, of a unit. */
  const names = async (unitId: string, query: Record<string, string> = {}) => {
    const shown = (await read(`${townPaths.units}/${unitId}`, query)).body as Shown;
    return shown.posts.map(({ holder }) => holder?.name ?? null);
  };
  const takeOver = (personRef: string, name: string, more: object = {}) =>
    town.officer.record(employment.paths.employees, employment.takeover({ personRef, name, ...more }));
  const end = (recorded: Recorded, day: string, more: object = {}) =>
    town.officer.record(
      `${BASES}/${recorded.id}/revoke-decision`,
      {
        ...ended(day, more),
        refDecisionId: recorded.decisionId,
      },
      { revision: '0' },
    );

  beforeAll(async () => {
    town = await Town.found('2024-01-08');
    anyone = await town.house.as();
    const neighbour = await town.house.as({ person: 'p-002', role: 'officer', agency: [OTHER] });
    unit = await town.headed('Dinas Kesehatan');
    secretary = await town.post(unit.unitId, 'Sekretaris', {
      level: 'administrator',
      echelon: 'III.a',
      headsUnit: false,
    });
    await town.post(unit.unitId, 'Staf Ahli', { level: 'jpt-pratama', echelon: 'II.b', headsUnit: false });
    await takeOver('p-nama-1', HEAD);
    await takeOver('p-nama-2', SECRETARY);
    await town.place('p-nama-1', unit.postId, '2024-01-08');
    await town.place('p-nama-2', secretary, '2024-01-08');
    await neighbour.record(given.paths.agencies, given.agency(OTHER, 'Pemerintah Kota Lain'));
    const regulation = { number: 'Perda 1/2016', date: '2016-11-15' };
    const theirs = { ...decidedOn('2017-01-02'), regulation, agencyId: OTHER };
    const { id: unitId } = await neighbour.record(townPaths.units, {
      ...theirs,
      name: 'Dinas Lain',
      kind: 'dinas',
    });
    const post = {
      unitId,
      title: 'Kepala Dinas Lain',
      level: 'jpt-pratama',
      echelon: 'II.b',
      headsUnit: true,
    };
    const { id: postId } = await neighbour.record(townPaths.posts, {
      ...theirs,
      ...decidedOn('2017-01-03'),
      ...post,
      agencyId: undefined,
    });
    other = { unitId, postId };
    await neighbour.record(
      employment.paths.employees,
      employment.takeover({ personRef: 'p-nama-3', name: ELSEWHERE, agencyId: OTHER }),
    );
    const placed = {
      personRef: 'p-nama-3',
      assignmentKind: 'placement',
      golongan: 'IV/b',
      ...decidedOn('2024-01-08'),
    };
    await neighbour.record(`${townPaths.posts}/${postId}/assign`, placed, { revision: '0' });
  }, 120_000);
  afterAll(() => town?.house.close());

  it('are N/D until a basis is recorded', async () => {
    expect(await names(unit.unitId)).toEqual([null, null, null]);
    expect((await read(`/unit/${unit.unitId}`)).text).toContain('Pemegang: <strong>N/D</strong>');
  });

  it('publication.names.jpt: are told of senior posts of the agency, with the basis', async () => {
    town.on('2024-02-01');
    basis = await town.officer.record(BASES, given.basis('2024-02-01'));
    const today = { validAt: '2024-02-01' };
    const shown = (await read(`${townPaths.units}/${unit.unitId}`, today)).body as Shown;
    expect(shown.posts).toMatchObject([
      { title: 'Kepala Dinas Kesehatan', holder: { name: HEAD, basisDecisionId: basis.decisionId } },
      { title: 'Staf Ahli', status: 'vacant', holder: null },
      { title: 'Sekretaris', holder: { name: null, basisDecisionId: null } },
    ]);
    const page = (await read(`/en/units/${unit.unitId}`, today)).text;
    expect(page).toContain(`<bdi lang="id">${HEAD}</bdi>`);
    expect(page).toContain(`href="/en/decisions/${basis.decisionId}"`);
    expect(page).toContain('Holder: <strong>N/D</strong>');
    expect(page).not.toContain(SECRETARY);
    expect(await names(other.unitId, today)).toEqual([null]);
  });

  it('publication.names.jpt: are told of a day on which the basis held, as it was known by then', async () => {
    town.on('2024-03-01');
    expect(await names(unit.unitId, { validAt: '2024-02-01' })).toContain(HEAD);
    expect(await names(unit.unitId, { validAt: '2024-01-31' })).not.toContain(HEAD);
    const day = { validAt: '2024-02-20' };
    expect(await names(unit.unitId, { ...day, knownAt: '2024-02-01' })).toContain(HEAD);
    expect(await names(unit.unitId, { ...day, knownAt: '2024-01-31' })).not.toContain(HEAD);
    const then = (await read(`/unit/${unit.unitId}`, { ...day, knownAt: '2024-01-31' })).text;
    expect(then).not.toContain(HEAD);
    expect(then).toContain('menurut catatan sampai 2024-01-31');
    const early = await anyone.get(`/unit/${unit.unitId}?knownAt=2024-01-07`);
    expect(early.status).toBe(404);
    for (const knownAt of ['kemarin', 'rev:1']) {
      expect((await anyone.get(`/unit/${unit.unitId}?knownAt=${knownAt}`)).status).toBe(400);
      expect((await anyone.get(`${townPaths.units}/${unit.unitId}?knownAt=${knownAt}`)).status).toBe(400);
    }
  });

  it('stand in no table, while a page shows them', async () => {
    expect(await names(unit.unitId, { validAt: '2024-02-20' })).toContain(HEAD);
    const client = new pg.Client({ connectionString: town.house.house.databaseUrl });
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname !~ '^(pg_|information)'`,
      );
      const holding: string[] = [];
      for (const { name } of tables) {
        const { rows } = await client.query<{ kept: boolean; titled: boolean }>(
          `select coalesce(bool_or(one::text like '%Kenari%'), false) as kept,
                  coalesce(bool_or(one::text like '%Kepala Dinas Kesehatan%'), false) as titled from ${name} one`,
        );
        if (rows[0]!.kept) throw new Error(`${name} holds a name.`);
        if (rows[0]!.titled) holding.push(name);
      }
      // the search finds what is there
      expect(holding.join()).toContain('unit_matter');
    } finally {
      await client.end();
    }
  });

  it('are told by the process that has no keys, which asks the one that has', async () => {
    const pageOf = async (namesUrl: string | null): Promise<string> => {
      const settings = {
        PORT: '0',
        DATA_DIR: town.house.dataDir,
        JEJAK_CLOCK: 'simulated',
        LOG_LEVEL: 'silent',
      };
      const config = { ...readConfig(settings), namesUrl };
      const readModels = await ReadModels.open(town.house.house.databaseUrl, projections);
      const options = { ...(await httpOptions(config)), docs: false };
      const app = await createHttpApp(FeedModule.of(config, readModels), options);
      try {
        await app.listen(0, '127.0.0.1');
        const { port } = app.getHttpServer().address() as AddressInfo;
        const query = new URLSearchParams({ validAt: '2024-02-20', minPosition: await town.end() });
        return await (await fetch(`http://127.0.0.1:${port}/unit/${unit.unitId}?${query}`)).text();
      } finally {
        await app.close();
      }
    };
    expect(await pageOf(town.house.base)).toContain(HEAD);
    const without = await pageOf(null);
    expect(without).not.toContain(HEAD);
    expect(without).toContain('Nama sedang tidak dapat dibaca');
  });

  it('publication.names.jpt: are N/D from the day on which the basis ends, of earlier days too', async () => {
    await town.officer.record(
      `${BASES}/${basis.id}/correct-decision`,
      {
        ...{ refDecisionId: basis.decisionId, authority: 'PPID', number: 'R-1', date: '2024-03-02' },
        ...{ legalBasis: [{ rule: 'UU 14/2008', version: '2008' }], reasonSummary: 'Jangka waktu.' },
        changes: { effectiveUntil: '2024-03-31' },
      },
      { revision: '0' },
    );
    town.on('2024-03-31');
    expect(await names(unit.unitId, { validAt: '2024-03-31' })).toContain(HEAD);
    expect(await names(unit.unitId, { validAt: '2024-04-01' })).not.toContain(HEAD);
    town.on('2024-04-01');
    for (const validAt of ['2024-03-31', '2024-04-01'])
      expect(await names(unit.unitId, { validAt, knownAt: '2024-03-31' })).not.toContain(HEAD);
  });

  it('publication.names.jpt: of a consent are told of the one who agreed, in the post of that agency', async () => {
    town.on('2024-05-01');
    const agreed = await town.officer.record(
      BASES,
      given.basis('2024-05-01', { ground: 'consent', personRef: 'p-nama-2', ...written }),
    );
    expect(await names(unit.unitId, { validAt: '2024-05-01' })).toEqual([null, null, null]);
    const own = await town.officer.record(
      BASES,
      given.basis('2024-05-01', { ground: 'consent', personRef: 'p-nama-1', ...written }),
    );
    expect(await names(unit.unitId, { validAt: '2024-05-01' })).toEqual([HEAD, null, null]);
    const told = (await read(`/keputusan/${own.decisionId}`)).text;
    expect(told).toContain('nama seorang pejabat pimpinan tinggi yang menyetujuinya');
    expect(told).not.toMatch(/Kenari|p-nama/);
    town.on('2024-06-01');
    await end(own, '2024-06-01');
    await end(agreed, '2024-06-01');
    for (const query of [{ validAt: '2024-05-02' }, { validAt: '2024-05-02', knownAt: '2024-05-02' }])
      expect(await names(unit.unitId, query)).toEqual([null, null, null]);
    expect((await read(`/keputusan/${own.decisionId}`)).text).toContain('mencabut keputusannya');
  });

  it('are refused a basis that is none, in plain words', async () => {
    const refused = await town.officer.post(
      BASES,
      given.basis('2024-06-01', { ground: 'consent', personRef: 'p-nama-1' }),
      { language: 'id' },
    );
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'privacy.consent-not-written',
        rule: 'publication.names.jpt',
        errors: [{ pointer: '#/evidence' }],
      },
    });
    const unknown = await town.officer.post(
      BASES,
      given.basis('2024-06-01', { ground: 'consent', personRef: 'p-nama-3', ...written }),
    );
    expect(unknown.body).toMatchObject({ code: 'privacy.person-unknown' });
    const elsewhere = await town.officer.post(BASES, given.basis('2024-06-01', { agencyId: OTHER }));
    expect(elsewhere.status).toBe(403);
  });

  it('publication.names.jpt: are N/D once the person is erased, and are kept nowhere', async () => {
    town.on('2024-07-01');
    await town.officer.record(BASES, given.basis('2024-07-01'));
    const today = { validAt: '2024-07-01' };
    const before = await read(`/unit/${unit.unitId}`, today);
    expect(before.text).toContain(HEAD);
    await town.officer.record(
      '/v1/privacy/erasures',
      given.erasure({ personRef: 'p-nama-1', decidedOn: '2024-07-01' }),
    );
    const after = await anyone.get(
      `/unit/${unit.unitId}?validAt=2024-07-01&minPosition=${await town.end()}`,
      {
        'if-none-match': before.headers['etag'] as string,
      },
    );
    expect(after.status).toBe(200);
    expect(after.text).not.toContain(HEAD);
    expect(await names(unit.unitId, today)).toEqual([null, null, null]);
    expect((await read(`${townPaths.units}/${unit.unitId}/holder-names`, today)).body).toMatchObject({
      items: [],
    });
    expect(town.house.log.join('')).not.toMatch(/Kenari/);
  });
});
