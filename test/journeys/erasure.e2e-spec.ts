import { createHash } from 'node:crypto';
import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ProjectionRunner } from '#app/read-model';
import { openHouse } from '../../apps/api/src/house.js';
import { projections } from '../../apps/projector/src/projections.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;
const PERSON = 'p-dihapus-0001';
const evidence = [{ kind: 'sk-file', sha256: 'e5'.repeat(32) }];
const hidden = { considerations: 'Pertimbangan pribadi', evidence };

/** A decision that this person be erased. */
const erasure = (more: object = {}) => given.erasure({ personRef: PERSON, decidedOn: '2026-03-12', ...more });

describe('erasing a person', () => {
  let house: BootedHouse;
  let officer: Client;
  let inspector: Client;
  let promoted: Recorded;
  let rated: Recorded;
  let erased: Recorded;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-03-12T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    await officer.record(paths.agencies, given.agency());
    promoted = await officer.record(paths.promotions, given.promotion({ ...hidden, personRef: PERSON }));
    rated = await officer.record(
      paths.appraisals,
      given.rating(1, 'sesuai', 'sesuai', 'B', { ...hidden, personRef: PERSON }),
    );
    const changes = { predicate: 'K', behaviour: 'di-bawah', receivedOn: '2026-01-09' };
    await officer.record(
      `${paths.appraisals}/${rated.id}/correct-decision`,
      given.act(rated.decisionId, { evidence, changes }),
      { revision: '0' },
    );
  });
  afterAll(() => house?.close());

  const decision = async (recorded: Recorded, query = '') => {
    const { position } = await house.house.store.head();
    return inspector.get(`/v1/decisions/${recorded.decisionId}?minPosition=${position}${query}`);
  };
  const rebuilt = async (name: string) => {
    const { databaseUrl, store, codec } = house.house;
    const runner = await ProjectionRunner.open({ url: databaseUrl, store, codec }, projections);
    try {
      return await runner.rebuild(name);
    } finally {
      await runner.stop();
    }
  };
  /** Waits until so many keys are left. */
  const keysLeft = async (count: number): Promise<void> => {
    while ((await keyFiles()).filter((file) => file.endsWith('.key')).length !== count)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const keyFiles = async () => (await readdir(join(house.dataDir, 'keys'))).toSorted();
  let before: string;
  let backup: string;

  it('begins with values that an inspector may read, and a vault that stays shut', async () => {
    const { body } = await decision(rated);
    expect(body.recorded).toMatchObject({
      data: { predicate: 'B', outcome: 'sesuai', considerations: 'Pertimbangan pribadi', evidence },
      withheld: ['personRef'],
      erased: null,
    });
    expect(body.corrected.data).toMatchObject({ predicate: 'K', receivedOn: '2026-01-09' });
    expect(body.corrections[0].changes).toContainEqual({ pointer: '/predicate', from: 'B', to: 'K' });
    before = (await rebuilt('unit-ratings')).digest;
    backup = join(house.dataDir, 'backup-of-keys');
    await cp(join(house.dataDir, 'keys'), backup, { recursive: true });
  });

  it.each([
    ['no law', 400, 'request.invalid', erasure({ legalBasis: [] })],
    ['another ground', 400, 'request.invalid', erasure({ ground: 'because' })],
    ['a person nobody knows', 404, 'not-found', erasure({ personRef: 'p-nobody' })],
    ['a day to come', 422, 'privacy.decided-later', erasure({ decidedOn: '2026-03-13' })],
  ])('is refused with %s', async (_, status, code, body) => {
    const answer = await officer.post(paths.erasures, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is not for the public, inspectors, other agencies or the person', async () => {
    expect((await (await house.as()).post(paths.erasures, erasure())).status).toBe(401);
    expect((await inspector.post(paths.erasures, erasure())).status).toBe(403);
    const other = await house.as({ person: 'p-002', role: 'officer', agency: ['kabupaten-contoh-b'] });
    expect((await other.post(paths.erasures, erasure({ agencyId: 'kabupaten-contoh-b' }))).status).toBe(404);
    const own = await house.as({ person: PERSON, role: 'officer', agency: [given.AGENCY] });
    expect((await own.post(paths.erasures, erasure())).body.code).toBe('privacy.own-record');
  });

  it('needs responsibility for every agency that recorded about the person', async () => {
    const everywhere = await house.as({ person: 'p-003', role: 'officer', agency: '*' });
    await everywhere.record(paths.agencies, given.agency('kabupaten-contoh-b', 'Kabupaten Contoh B'));
    const twice = { personRef: 'p-dua-instansi', ...hidden };
    for (const agencyId of [given.AGENCY, 'kabupaten-contoh-b'])
      await everywhere.record(paths.promotions, given.promotion({ ...twice, agencyId }));
    const answer = await officer.post(paths.erasures, erasure({ personRef: 'p-dua-instansi' }));
    expect([answer.status, answer.body.code]).toEqual([422, 'privacy.other-agency']);
    expect(answer.body.detail).toContain('1 agencies outside your scope');
    const count = (await keyFiles()).filter((file) => file.endsWith('.key')).length;
    await everywhere.record(paths.erasures, erasure({ personRef: 'p-dua-instansi' }));
    await keysLeft(count - 1);
  });

  it('is recorded once, destroys the key, and sent again answers its first outcome', async () => {
    const count = (await keyFiles()).filter((file) => file.endsWith('.key')).length;
    const sent = { key: 'erase-once' };
    erased = await officer.record(paths.erasures, erasure(), sent);
    await keysLeft(count - 1);
    const again = await officer.post(paths.erasures, erasure(), sent);
    expect([again.status, again.headers['idempotency-hit'], again.body]).toEqual([201, 'true', erased]);
    const twice = await officer.post(paths.erasures, erasure());
    expect([twice.status, twice.body.code]).toEqual([409, 'privacy.already-erased']);
  });

  it('shows each private field as erased, with ground, law and commitment, and replays', async () => {
    const law = { ground: 'request', legalBasis: erasure().legalBasis };
    const { status, body } = await decision(rated, '&validAt=2026-02-01');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'alive', inForce: true });
    const names = (shown: { erased: { fields: { field: string }[] } }) =>
      shown.erased.fields.map(({ field }) => field).toSorted();
    const own =
      'behaviour considerations evidence outcome personRef predicate raterPostId receivedOn reliedOn unitId year';
    for (const shown of [body.recorded, body.corrected]) {
      expect(shown).toMatchObject({ withheld: [], erased: law });
      expect(names(shown)).toEqual(own.split(' '));
      expect(Object.keys(shown.data).filter((field) => own.split(' ').includes(field))).toEqual([]);
      expect(shown.data.decidedOn).toBe('2026-01-06');
    }
    expect(names(body.corrections[0].act)).toEqual(['evidence', 'internalCorrections']);
    const { body: page } = await inspector.get(`/v1/streams/${promoted.stream}/events`);
    expect(page.events[0].erased).toMatchObject({
      ...law,
      fields: expect.arrayContaining([
        { field: 'considerations', commitment: expect.stringMatching(/^[\w-]{43}$/) },
      ]),
    });
    expect(page.events[0].data).toMatchObject({ fromGolongan: 'III/a', toGolongan: 'III/b' });
  });

  it('tells the public that it happened and by which law, and not to whom', async () => {
    const anyone = await house.as();
    for (const path of ['/v1/feed', '/feed.json', '/feed.atom', '/v1/feed.csv', '/', '/en/timeline']) {
      const { text } = await anyone.get(`${path}?minPosition=${erased.position}`);
      expect(text).not.toContain(PERSON);
      expect(text).toMatch(/UU 27\/2022 pasal 8|data was erased|data pribadi seseorang dihapus/);
    }
  });

  it('leaves every read model as it was: rebuilt, it has the same digest', async () => {
    expect(await rebuilt('unit-ratings')).toMatchObject({ equal: true, digest: before });
    for (const name of ['decision-history', 'timeline'])
      expect(await rebuilt(name)).toMatchObject({ equal: true });
  });

  it('keeps nothing new about the person, but lets a court annul', async () => {
    const anew = await officer.post(paths.promotions, given.promotion({ personRef: PERSON }));
    expect([anew.status, anew.body.code]).toEqual([422, 'privacy.person-erased']);
    const at = `${paths.promotions}/${promoted.id}`;
    const changes = { considerations: 'Ditulis ulang' };
    const corrected = await officer.post(
      `${at}/correct-decision`,
      given.act(promoted.decisionId, { changes }),
      {
        revision: '0',
      },
    );
    expect([corrected.status, corrected.body.code]).toEqual([422, 'privacy.person-erased']);
    const rerated = await officer.post(
      `${paths.appraisals}/${rated.id}/correct-decision`,
      given.act(rated.decisionId, { changes: { predicate: 'SB' } }),
      { revision: '1' },
    );
    expect([rerated.status, rerated.body.code]).toEqual([422, 'privacy.person-erased']);
    expect(rerated.body.errors).toMatchObject([{ pointer: '#/refDecisionId' }]);
    expect(rerated.body.detail).toContain('no decision on them can be corrected');
    const annulment = given.act(promoted.decisionId, { authority: 'PTUN', effect: 'from-start' });
    const annul = (body: object) => officer.post(`${at}/annul-decision`, body, { revision: '0' });
    expect((await annul({ ...annulment, evidence })).body.errors).toMatchObject([{ pointer: '#/evidence' }]);
    expect((await annul(annulment)).status).toBe(200);
    expect((await decision(promoted)).body).toMatchObject({
      status: 'annulled',
      end: { act: { data: { authority: 'PTUN' }, erased: { ground: 'request' } } },
    });
  });

  it('counts the erased rating no more', async () => {
    const summary = await officer.post(paths.summaries, given.summary({ headcount: 0 }));
    expect([summary.status, summary.text.includes('"summary.headcount"')]).toEqual([201, false]);
  });

  it('holds when a backup brings the key back', async () => {
    const files = await keyFiles();
    await cp(backup, join(house.dataDir, 'keys'), { recursive: true });
    expect(await keyFiles()).not.toEqual(files);
    await house.restart();
    expect((await decision(rated)).body.recorded.erased).toMatchObject({ ground: 'request' });
    await house.house.keyDestruction!.settled();
    expect(await keyFiles()).toEqual(files);
    expect((await inspector.get('/ready')).body.checks).toContainEqual(
      expect.objectContaining({ name: 'keys', state: 'ok' }),
    );
  });

  it('shows in the words of both languages where a key was destroyed that this log does not say why', async () => {
    const personRef = 'p-dihapus-0003';
    const kept = await officer.record(paths.promotions, given.promotion({ personRef, ...hidden }));
    await house.house.vault.destroy(personRef);
    const { status, body } = await decision(kept);
    expect([status, body.recorded.erased]).toMatchObject([
      200,
      {
        ground: 'unknown',
        legalBasis: [],
        recordedAt: null,
        note: { id: expect.stringContaining('dimusnahkan'), en: expect.stringContaining('destroyed') },
      },
    ]);
    const anew = await officer.post(paths.promotions, given.promotion({ personRef }));
    expect([anew.status, anew.body.code]).toEqual([422, 'privacy.person-erased']);
  });

  it('is honoured by another process that knew the key', async () => {
    const personRef = 'p-dihapus-0002';
    const { stream } = await officer.record(paths.promotions, given.promotion({ personRef, ...hidden }));
    const { config, databaseUrl, store } = house.house;
    const other = await openHouse(config, databaseUrl, house.clock);
    try {
      const opened = async () => {
        const facts = [];
        for await (const event of store.readStream(stream)) facts.push(other.codec.decode(event));
        return (await other.codec.open(facts, undefined, position))[0]!;
      };
      let position: string | null = null;
      expect((await opened()).data['personRef']).toBe(personRef);
      ({ position } = await officer.record(paths.erasures, erasure({ personRef, ground: 'excess' })));
      expect((await opened()).erasure).toMatchObject({ ground: 'excess' });
    } finally {
      await other.close();
    }
  });

  it('leaves nothing open where a start is refused', async () => {
    const { config, databaseUrl } = house.house;
    const client = new pg.Client(databaseUrl);
    await client.connect();
    try {
      const { rows } = await client.query('select clock_timestamp() as now');
      const newer = `select 1 from pg_stat_activity where datname = current_database() and backend_start > $1`;
      const dataDir = join(house.dataDir, 'elsewhere');
      const opened = () => openHouse({ ...config, dataDir }, databaseUrl, house.clock);
      await expect(opened()).rejects.toThrow('holds no keys for it');
      await cp(join(house.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true });
      const lost = createHash('sha256').update('person:p-dihapus-0003').digest('hex');
      await rm(join(dataDir, 'keys', `${lost}.destroyed`));
      await expect(opened()).rejects.toThrow('knows 1 persons whose keys are not in');
      while ((await client.query(newer, [rows[0].now])).rows.length > 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end();
    }
  });

  it('is in every answer that reaches to it, also while the log is not heard', async () => {
    const personRef = 'p-dihapus-0004';
    const kept = await officer.record(paths.promotions, given.promotion({ personRef, ...hidden }));
    const other = await officer.record(paths.promotions, given.promotion({ personRef, ...hidden }));
    await house.house.erasures.close();
    expect((await decision(kept)).body.recorded.data).toMatchObject(hidden);
    const unheard = await officer.record(paths.erasures, erasure({ personRef }));
    const page = await inspector.get(`/v1/streams/${other.stream}/events?minPosition=${unheard.position}`);
    expect(page.body.events[0].erased).toMatchObject({ ground: 'request' });
    expect((await decision(kept)).body.recorded.erased).toMatchObject({ ground: 'request' });
  });
});
