import { randomUUID } from 'node:crypto';
import { unavailable, type EventStore } from '#app/event-store';
import * as given from '../house/requests.js';
import { decidedOn, minutes, Town, townPaths } from '../house/town.js';

describe('the organisation of an agency', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2017-01-02');
  });
  afterAll(() => town?.house.close());

  const regulated = (day: string, more: object = {}) => ({
    ...decidedOn(day),
    regulation: { number: 'Perda Kota Contoh A 1/2026', date: '2016-12-01' },
    ...more,
  });
  const tree = async (query: string) => {
    const anyone = await town.house.as();
    const answer = await anyone.get(
      `${townPaths.units}?agencyId=${given.AGENCY}&${query}&minPosition=${await town.end()}`,
    );
    expect(answer.status).toBe(200);
    return answer.body.units as { name: string; units: { name: string }[] }[];
  };

  it('shows everybody the tree of units on any day, as known at any moment', async () => {
    const top = await town.unit('Dinas Kesehatan');
    const below = await town.unit('Puskesmas Contoh', { parentUnitId: top, kind: 'puskesmas' });
    const other = await town.unit('Dinas Sosial');
    const orphan = { agencyId: given.AGENCY, name: 'X', kind: 'bidang', parentUnitId: randomUUID() };
    expect(await town.officer.post(townPaths.units, regulated('2017-01-02', orphan))).toMatchObject({
      status: 422,
      body: { code: 'unit.unknown' },
    });
    const foreign = await town.house.as({ person: 'p-asing', role: 'officer', agency: ['kota-contoh-b'] });
    const seat = regulated('2017-01-02', { title: 'X', level: 'pelaksana', headsUnit: false });
    for (const [who, unitId] of [
      [town.officer, randomUUID()],
      [foreign, other],
    ] as const)
      expect(await who.post(townPaths.posts, { ...seat, unitId })).toMatchObject({
        status: 422,
        body: { code: 'unit.unknown', errors: [{ pointer: '#/unitId' }] },
      });
    town.on('2021-06-01');
    const path = (unitId: string, verb: string) => `${townPaths.units}/${unitId}/${verb}`;
    const rename = regulated('2021-05-20', { name: 'Dinas Kesehatan dan KB', effectiveFrom: '2021-07-01' });
    await town.officer.record(path(top, 'rename'), rename, { revision: '0' });
    const end = regulated('2021-06-01', { effectiveFrom: '2021-08-01' });
    expect(await town.officer.post(path(top, 'abolish'), end, { revision: '1' })).toMatchObject({
      status: 422,
      body: {
        code: 'unit.in-use',
        detail: 'What still stands under it: units 1, posts 0. Abolish or move them first.',
      },
    });
    const post = await town.post(other, 'Kepala Dinas Sosial');
    const merge = { ...end, intoUnitId: top };
    expect(await town.officer.post(path(other, 'merge'), merge, { revision: '0' })).toMatchObject({
      status: 422,
      body: { code: 'unit.in-use' },
    });
    await town.record(post, 'abolish', regulated('2021-06-01', { effectiveFrom: '2021-08-01' }));
    await town.officer.record(
      path(other, 'merge'),
      { ...merge, ...decidedOn('2021-06-01') },
      { revision: '0' },
    );
    const late = regulated('2021-06-02', { unitId: other, title: 'X', level: 'pelaksana', headsUnit: false });
    expect(await town.officer.post(townPaths.posts, late)).toMatchObject({
      status: 422,
      body: { code: 'unit.ended' },
    });
    town.on('2021-09-01');
    const puskesmas = [expect.objectContaining({ name: 'Puskesmas Contoh', unitId: below })];
    expect(await tree('validAt=2021-06-30')).toMatchObject([
      { name: 'Dinas Kesehatan', units: puskesmas },
      { name: 'Dinas Sosial', units: [] },
    ]);
    expect(await tree('validAt=2021-08-01')).toMatchObject([
      { name: 'Dinas Kesehatan dan KB', units: puskesmas },
    ]);
    expect((await tree('validAt=2021-08-01&knownAt=2021-01-01')).map(({ name }) => name)).toEqual([
      'Dinas Kesehatan',
      'Dinas Sosial',
    ]);
    expect(await tree('validAt=2016-11-30')).toEqual([]);
  });

  it('gives a post, vacating the one left first; a refusal leaves no vacancy, and a repeat decides nothing', async () => {
    town.on('2022-01-03');
    const [a, b] = [await town.headed('Dinas Perhubungan'), await town.headed('Dinas Pertanian')];
    await town.place('p-pindah', a.postId, '2022-01-03');
    town.on('2024-02-01');
    const body = {
      personRef: 'p-pindah',
      fromPostId: a.postId,
      assignmentKind: 'mutasi',
      ...decidedOn('2024-02-01'),
    };
    expect(await town.send(b.postId, 'assign', body)).toMatchObject({
      status: 422,
      body: { code: 'assignment.tpk-missing' },
    });
    expect(await town.headedBy(a.unitId, '2024-02-01', '2024-02-01')).toBe('p-pindah');
    const stranger = { ...body, ...minutes('2024-01-20'), personRef: 'p-lain' };
    expect(await town.send(b.postId, 'assign', stranger)).toMatchObject({ body: { code: 'post.not-held' } });
    const key = randomUUID();
    const moved = await town.send(b.postId, 'assign', { ...body, ...minutes('2024-01-20') }, key);
    expect(moved.status).toBe(200);
    const again = await town.send(b.postId, 'assign', { ...body, ...minutes('2024-01-20') }, key);
    expect(again.body).toEqual(moved.body);
    expect(again.headers['idempotency-hit']).toBe('true');
    expect(await town.headedBy(a.unitId, '2024-02-01', '2024-02-01')).toBeNull();
    expect(await town.headedBy(a.unitId, '2024-01-31', '2024-02-01')).toBe('p-pindah');
    expect(await town.headedBy(b.unitId, '2024-02-01', '2024-02-01')).toBe('p-pindah');
  });

  it('assignment.demotion-basis: a rating of this person that stands on the day of the SK is a basis', async () => {
    const { unitId, postId } = await town.headed('Dinas Koperasi');
    await town.place('p-turun', postId, '2024-02-01');
    const clerk = await town.post(unitId, 'Pengelola', {
      level: 'pelaksana',
      echelon: undefined,
      headsUnit: false,
    });
    town.on('2026-03-02');
    const rated = (personRef: string) =>
      town.officer.record(
        given.paths.appraisals,
        given.rating(1, 'di-bawah', 'di-bawah', 'SK', { personRef }),
      );
    const [own, others] = [await rated('p-turun'), await rated('p-lain')];
    const demotion = {
      personRef: 'p-turun',
      fromPostId: postId,
      assignmentKind: 'demosi',
      ...decidedOn('2026-03-02'),
      ...minutes('2026-02-20'),
    };
    const given1 = (basis: string[]) => town.send(clerk, 'assign', { ...demotion, basis });
    expect(await given1([])).toMatchObject({ body: { code: 'assignment.demotion-basis' } });
    expect(await given1([others.decisionId])).toMatchObject({
      body: { code: 'assignment.basis-unknown', errors: [{ pointer: '#/basis/0' }] },
    });
    const assigned = await given1([own.decisionId]);
    expect(assigned.status).toBe(200);
    const replay = await town.inspector.get(
      `/v1/decisions/${assigned.body.decisionId}?minPosition=${await town.end()}`,
    );
    const { data } = replay.body.recorded as { data: Record<string, unknown> };
    expect(data).toMatchObject({
      basisKinds: ['appraisal.annual-rating-decided'],
      reliedOn: expect.arrayContaining([...own.eventIds]),
      monthsInFormerPost: 25,
    });
    expect(data['personRef']).toBeUndefined();
  });

  it('decision.sk-unique: one number moves many in one batch, and nobody else in that year', async () => {
    town.on('2026-03-09');
    const unitId = await town.unit('Satpol PP');
    const member = { level: 'pelaksana', echelon: undefined, headsUnit: false };
    const posts: string[] = [];
    for (let n = 0; n < 4; n++) posts.push(await town.post(unitId, `Anggota ${n}`, member));
    const one = decidedOn('2026-03-09', minutes('2026-03-02'));
    const moves = posts.slice(0, 2).map((toPostId, n) => ({
      personRef: `p-satpol-${n}`,
      toPostId,
      assignmentKind: 'promosi',
    }));
    const batch = await town.officer.post(townPaths.batches, { ...one, moves });
    expect(batch.body).toMatchObject({ complete: true });
    const alone = { ...one, personRef: 'p-satpol-2', assignmentKind: 'promosi' };
    expect(await town.send(posts[2]!, 'assign', alone)).toMatchObject({
      status: 409,
      body: { code: 'decision.sk-duplicate' },
    });
    expect((await town.send(posts[2]!, 'assign', { ...alone, batchId: batch.body.batchId })).status).toBe(
      200,
    );
    const nextYear = { ...alone, personRef: 'p-satpol-3', decidedOn: '2027-03-09' };
    expect((await town.send(posts[3]!, 'assign', nextYear)).status).toBe(200);
  });

  it('goes on with a batch that broke, when the same request is sent again', async () => {
    town.on('2026-04-01');
    const places: { unitId: string; postId: string }[] = [];
    for (let n = 0; n < 4; n++) places.push(await town.headed(`Kelurahan ${n}`));
    for (const [n, { postId }] of places.entries()) await town.place(`p-lurah-${n}`, postId, '2026-04-01');
    const moves = places.map(({ postId }, n) => ({
      personRef: `p-lurah-${n}`,
      fromPostId: postId,
      toPostId: places[(n + 1) % 4]!.postId,
      assignmentKind: 'rotasi',
    }));
    const body = { ...decidedOn('2028-05-02'), ...minutes('2028-04-20'), moves };
    const key = randomUUID();
    const store = town.house.house.store as EventStore;
    const append = store.append.bind(store);
    let left = 0;
    store.append = (stream, ...rest) => {
      if (!stream.startsWith('organisation.post-') || left-- > 0) return append(stream, ...rest);
      throw unavailable('not_written', 'The store is not to be reached.', { retryable: false });
    };
    for (const written of [2, 3]) {
      left = written;
      const broken = await town.officer.post(townPaths.batches, body, { key });
      expect(broken.body).toMatchObject({ complete: false });
      expect(broken.body.rows).toContainEqual(expect.objectContaining({ code: 'store.unavailable' }));
    }
    store.append = append;
    const mended = await town.officer.post(townPaths.batches, body, { key });
    expect(mended.body).toMatchObject({ complete: true });
    for (const [n, { unitId, postId }] of places.entries()) {
      expect(await town.headedBy(unitId, '2028-05-02', '2028-05-03')).toBe(`p-lurah-${(n + 3) % 4}`);
      const events = await town.inspector.get(
        `/v1/streams/organisation.post-${postId}/events?minPosition=${await town.end()}`,
      );
      expect((events.body.events as { publicName: string }[]).map(({ publicName }) => publicName)).toEqual([
        'organisation.PostCreated',
        'organisation.PostAssigned',
        'organisation.PostVacated',
        'organisation.PostAssigned',
      ]);
    }
  });
});
