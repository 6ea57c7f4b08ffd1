import { randomUUID } from 'node:crypto';
import { AGENCY } from '../house/requests.js';
import { rate } from '../house/section.js';
import { decidedOn, ended, minutes, Town, townPaths } from '../house/town.js';

describe('F01: thirty moved inside the election lock, put back eleven days after the SK', () => {
  let town: Town;
  let places: { unitId: string; postId: string }[];
  let batchId: string;
  /** A rating that who came to the second unit signed, and the assignment that it names as relied on. */
  let signed: string;
  const restedOn = async () =>
    (await town.decision(signed)).reliedOn.find(
      ({ recorded: { data } }) => data['toPostId'] === places[1]!.postId && data['batchId'] === batchId,
    );
  const COUNT = 30;
  const person = (n: number) => `p-pejabat-${n}`;
  const decided = decidedOn('2024-03-21', {
    inauguratedOn: '2024-03-22',
    ...minutes('2024-03-15'),
    reasonSummary: 'Penyegaran organisasi',
  });
  /** Everybody takes the place of the one before. */
  const moves = () =>
    places.map(({ postId }, n) => ({
      personRef: person(n),
      fromPostId: postId,
      toPostId: places[(n + 1) % COUNT]!.postId,
      assignmentKind: 'rotasi',
    }));

  beforeAll(async () => {
    town = await Town.found('2021-01-04');
    places = [];
    for (let n = 0; n < COUNT; n++) places.push(await town.headed(`Dinas ${n}`));
    for (const [n, { postId }] of places.entries()) await town.place(person(n), postId, '2021-01-04');
    town.on('2024-03-22');
  }, 120_000);
  afterAll(() => town?.house.close());

  it('refuses the batch on the normal path, row by row, and records nothing', async () => {
    const answer = await town.officer.post(townPaths.batches, { ...decided, moves: moves() });
    expect(answer).toMatchObject({ status: 200, body: { complete: false, position: null } });
    expect(answer.body.rows).toHaveLength(COUNT);
    expect(answer.body.rows[0]).toMatchObject({
      status: 'refused',
      code: 'assignment.election-lock',
      pointer: '/inauguratedOn',
      detail: expect.stringContaining("Locked 2024-03-22–2025-02-20: Mendagri's letter is missing."),
    });
    expect(await town.headedBy(places[1]!.unitId, '2024-03-25', '2024-03-25')).toBe(person(1));
  });

  it('assignment.election-lock: recorded as taken, it stands with its finding', async () => {
    const key = randomUUID();
    const body = { ...decided, recordedAsTaken: true, moves: moves() };
    const answer = await town.officer.post(townPaths.batches, body, { key });
    expect(answer).toMatchObject({ status: 200, body: { complete: true } });
    batchId = answer.body.batchId as string;
    const again = await town.officer.post(townPaths.batches, body, { key });
    expect(again.body).toMatchObject({ complete: true, batchId });
    expect(again.body.rows).toEqual(
      (answer.body.rows as object[]).map((row) => ({ ...row, status: 'already' })),
    );
    town.on('2024-03-26');
    const { holder } = await town.head(places[1]!.unitId, '2024-03-25', '2024-03-26');
    expect(holder).toMatchObject({ personRef: person(0), inauguratedOn: '2024-03-22' });
    expect(holder!.findings).toEqual([
      { rule: 'assignment.election-lock', version: 'assignment.election-lock@2016-07-01' },
    ]);
  });

  it('leaves what who came did resting on the assignment of who came, as it was known then', async () => {
    const { unitId, postId } = places[1]!;
    const more = { unitId, raterPostId: postId, decidedOn: '2024-03-25', receivedOn: '2024-03-25' };
    ({ decisionId: signed } = await rate(town, 'p-bawahan', 2023, 'B', more));
    expect(await restedOn()).toMatchObject({ decision: { status: 'alive' }, later: 0 });
  });

  it('puts everybody back by one request, which may be sent again', async () => {
    town.on('2024-04-01');
    const key = randomUUID();
    const act = ended('2024-04-01');
    const path = `${townPaths.batches}/${batchId}/revoke`;
    const answer = await town.officer.post(path, act, { key });
    expect(answer.body).toMatchObject({ complete: true });
    expect(answer.body.rows).toHaveLength(2 * COUNT);
    const again = await town.officer.post(path, act, { key });
    expect(again.body.rows.every(({ status }: { status: string }) => status === 'already')).toBe(true);
    const second = await town.officer.post(path, act);
    expect(second.body).toMatchObject({ complete: false });
    expect(second.body.rows[0]).toMatchObject({ status: 'refused', code: 'decision.already-annulled' });
    const unknown = await town.officer.post(`${townPaths.batches}/${randomUUID()}/revoke`, act);
    expect(unknown.status).toBe(404);
  });

  it('says who headed the unit in both clocks, and cites both decisions', async () => {
    town.on('2024-04-02');
    const { unitId } = places[1]!;
    expect(await town.headedBy(unitId, '2024-03-25', '2024-03-26')).toBe(person(0));
    expect(await town.headedBy(unitId, '2024-04-02', '2024-04-02')).toBe(person(1));
    const head = await town.head(unitId, '2024-03-25', '2024-04-02');
    expect(head.holder).toMatchObject({ personRef: person(1), kind: 'placement' });
    expect(head.fallen).toContainEqual(
      expect.objectContaining({
        type: 'PostAssigned',
        personRef: person(0),
        skNumber: decided.skNumber,
        findings: [expect.objectContaining({ rule: 'assignment.election-lock' })],
        end: expect.objectContaining({ date: '2024-04-01', effect: 'from-start' }),
      }),
    );
    expect(await restedOn()).toMatchObject({ decision: { status: 'alive' }, later: 2 });
  });

  it('flag.election-lock, flag.finding: each of the thirty is flagged, and stays so when annulled; no mass, not late', async () => {
    const flagged = async (knownAt: string) => {
      const query = `agencyId=${AGENCY}&limit=100&knownAt=${knownAt}&minPosition=${await town.end()}`;
      const { items } = (await town.inspector.get(`/v1/flags?${query}`)).body as {
        items: { flag: string; status: string }[];
      };
      const counts: Record<string, number> = {};
      for (const { flag, status } of items)
        counts[`${flag} ${status}`] = (counts[`${flag} ${status}`] ?? 0) + 1;
      return counts;
    };
    expect(await flagged('2024-03-21')).toEqual({});
    expect(await flagged('2024-03-26')).toEqual({
      'flag.election-lock standing': COUNT,
      'flag.finding standing': COUNT,
    });
    expect(await flagged('2024-04-02')).toEqual({
      'flag.election-lock annulled': COUNT,
      'flag.finding annulled': COUNT,
    });
  });

  it('shows who heads a unit to officers and inspectors of the agency, and to nobody else', async () => {
    const path = `${townPaths.units}/${places[0]!.unitId}/head`;
    const foreign = await town.house.as({ person: 'p-002', role: 'officer', agency: ['kota-contoh-b'] });
    const person = await town.house.as({ person: 'p-003', role: 'person', agency: [] });
    const anyone = await town.house.as();
    expect((await town.officer.get(path)).status).toBe(200);
    expect((await foreign.get(path)).status).toBe(404);
    expect((await person.get(path)).status).toBe(403);
    expect((await anyone.get(path)).status).toBe(401);
    const read = town.house.log.filter((line) => line.includes(`organisation.post-${places[0]!.postId}`));
    expect(read.some((line) => line.includes('"inspection"') && line.includes('"p-001"'))).toBe(true);
    expect(town.house.log.join('')).not.toContain('p-pejabat-');
  });
});

describe('F24: two officials change places, and a post is abolished under the same SK', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2020-01-06');
  });
  afterAll(() => town?.house.close());

  it('post.vacant: a swap in one batch leaves no post occupied; a post is not abolished while held', async () => {
    const [a, b, third] = [
      await town.headed('Dinas A'),
      await town.headed('Dinas B'),
      await town.headed('Dinas C'),
    ];
    await town.place('p-a', a.postId, '2020-01-06');
    await town.place('p-b', b.postId, '2020-01-06');
    await town.place('p-c', third.postId, '2020-01-06');
    town.on('2022-06-01');
    const one = decidedOn('2022-06-01', { effectiveFrom: '2022-06-08', ...minutes('2022-05-20') });
    const swap = [
      { personRef: 'p-a', fromPostId: a.postId, toPostId: b.postId, assignmentKind: 'rotasi' },
      { personRef: 'p-b', fromPostId: b.postId, toPostId: a.postId, assignmentKind: 'rotasi' },
    ];
    const alone = await town.send(b.postId, 'assign', { ...one, ...swap[0], toPostId: undefined });
    expect(alone).toMatchObject({ status: 422, body: { code: 'post.occupied', rule: 'post.vacant' } });
    expect(await town.headedBy(a.unitId, '2022-06-08', '2022-06-02')).toBe('p-a');
    const abolition = {
      ...one,
      tpkMinutes: undefined,
      regulation: { number: 'Perda Kota Contoh A 1/2022', date: '2022-05-01' },
    };
    const early = await town.send(third.postId, 'abolish', abolition);
    expect(early).toMatchObject({ status: 422, body: { code: 'post.occupied' } });

    const moves = [...swap, { personRef: 'p-c', fromPostId: third.postId, reasonCode: 'post-abolished' }];
    const batch = await town.officer.post(townPaths.batches, { ...one, moves });
    expect(batch.body).toMatchObject({ complete: true });
    const abolished = await town.send(third.postId, 'abolish', {
      ...abolition,
      batchId: batch.body.batchId,
    });
    expect(abolished.status).toBe(200);
    expect(await town.headedBy(a.unitId, '2022-06-07', '2022-06-02')).toBe('p-a');
    expect(await town.headedBy(a.unitId, '2022-06-08', '2022-06-02')).toBe('p-b');
    expect(await town.headedBy(b.unitId, '2022-06-08', '2022-06-02')).toBe('p-a');
    expect(await town.history(third.postId, '2022-12-31')).toMatchObject({
      eliminatedFrom: '2022-06-08',
      daysHeld: 884,
      daysVacant: 1130,
    });
  });
});
