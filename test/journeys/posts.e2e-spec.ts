import { decidedOn, ended, minutes, Town, townPaths } from '../house/town.js';

/** One town for cases that do not meet; the clock only moves on. */
describe('posts and who is in them, in both clocks', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2019-01-02');
  });
  afterAll(() => town?.house.close());

  /** Heads of departments with somebody in each. */
  const heads = async (count: number, name: string, since: string) => {
    const made: { unitId: string; postId: string; person: string }[] = [];
    for (let n = 0; n < count; n++) {
      const place = await town.headed(`${name} ${n}`);
      await town.place(`p-${name}-${n}`, place.postId, since);
      made.push({ ...place, person: `p-${name}-${n}` });
    }
    return made;
  };

  it('F11: acting officials chained for nine months fill no post; one that lasted seven days is eliminated', async () => {
    const { unitId, postId } = await town.headed('Kecamatan');
    await town.place('p-camat', postId, '2019-01-02');
    town.on('2019-04-01');
    await town.record(postId, 'vacate', {
      cause: 'service-ended',
      ...decidedOn('2019-03-20', { effectiveFrom: '2019-04-01' }),
    });
    const acting = (actingKind: string, personRef: string, from: string, until: string) =>
      town.record(postId, 'appoint-acting', {
        actingKind,
        personRef,
        ...decidedOn(from, { effectiveUntil: until }),
      });
    await acting('Plt', 'p-plt-1', '2019-04-01', '2019-06-30');
    await acting('Plt', 'p-plt-2', '2019-07-01', '2019-09-30');
    await acting('Plh', 'p-plh', '2019-10-01', '2019-12-31');
    town.on('2020-01-02');
    const history = await town.history(postId, '2019-12-31', '2020-01-02');
    expect(history).toMatchObject({ daysHeld: 89, daysActing: 275, eliminatedFrom: null });
    expect(history.stretches.map(({ holder, acting: who }) => (holder ?? who)?.personRef ?? null)).toEqual([
      null,
      'p-camat',
      'p-plt-1',
      'p-plt-2',
      'p-plh',
    ]);
    expect((await town.head(unitId, '2019-08-01', '2020-01-02')).acting).toMatchObject({ kind: 'Plt' });

    const short = await town.post(unitId, 'Sekretaris', { headsUnit: false, ...decidedOn('2020-01-02') });
    const abolition = {
      regulation: { number: 'Perwal 1/2020', date: '2020-01-08' },
      ...decidedOn('2020-01-09'),
    };
    expect((await town.send(short, 'abolish', abolition)).status).toBe(200);
    expect(await town.history(short, '2020-02-01', '2020-02-01')).toMatchObject({
      createdFrom: '2020-01-02',
      eliminatedFrom: '2020-01-09',
      daysHeld: 0,
      daysVacant: 7,
    });
  });

  it('F10: five holders of one post in 24 months show their four short tenures', async () => {
    const { postId } = await town.headed('Dinas Perizinan');
    const since = ['2020-01-01', '2020-06-01', '2020-10-01', '2021-05-01', '2021-08-01'];
    for (const [n, day] of since.entries()) {
      town.on(day > '2020-01-02' ? day : '2020-01-02');
      if (n > 0) await town.record(postId, 'vacate', { cause: 'released', ...decidedOn(day) });
      await town.record(postId, 'assign', {
        personRef: `p-churn-${n}`,
        assignmentKind: 'promosi',
        ...decidedOn(day),
        ...minutes(day),
      });
    }
    const { stretches } = await town.history(postId, '2021-12-31', '2021-12-31');
    const held = stretches.filter(({ holder }) => holder !== null);
    expect(held.map(({ holder, from, until }) => [holder!.personRef, from, until])).toEqual([
      ['p-churn-0', '2020-01-01', '2020-05-31'],
      ['p-churn-1', '2020-06-01', '2020-09-30'],
      ['p-churn-2', '2020-10-01', '2021-04-30'],
      ['p-churn-3', '2021-05-01', '2021-07-31'],
      ['p-churn-4', '2021-08-01', '2021-12-31'],
    ]);
  });

  it('F02: nineteen moves that BKN annulled show three holders in time order; a second annulment is refused', async () => {
    town.on('2022-01-03');
    const made = await heads(19, 'upt', '2022-01-03');
    town.on('2023-09-01');
    const moves = made.map(({ postId, person }, n) => ({
      personRef: person,
      fromPostId: postId,
      toPostId: made[(n + 1) % made.length]!.postId,
      assignmentKind: 'mutasi',
    }));
    const body = { ...decidedOn('2023-09-01'), ...minutes('2023-08-20'), reasonCode: 'refresh', moves };
    const batch = await town.officer.post(townPaths.batches, body);
    expect(batch.body).toMatchObject({ complete: true });
    town.on('2023-10-12');
    const letter = ended('2023-10-10', {
      authority: 'BKN',
      number: 'B-19/BKN/X/2023',
      scope: '19 pejabat',
      effect: 'from-date',
      effectFrom: '2023-10-10',
    });
    const path = `${townPaths.batches}/${batch.body.batchId}/annul`;
    expect((await town.officer.post(path, letter)).body).toMatchObject({ complete: true });
    const histories = await Promise.all(
      made.map(({ postId }) => town.history(postId, '2023-10-31', '2023-10-31')),
    );
    for (const [n, { unitId, person }] of made.entries()) {
      const { stretches } = histories[n]!;
      const came = made[(n + made.length - 1) % made.length]!.person;
      expect(stretches.flatMap(({ holder, from }) => (holder ? [[holder.personRef, from]] : []))).toEqual([
        [person, '2022-01-03'],
        [came, '2023-09-01'],
        [person, '2023-10-10'],
      ]);
      if (n === 0) expect(await town.headedBy(unitId, '2023-10-10', '2023-10-09')).toBe(came);
    }
    const second = await town.officer.post(path, letter);
    expect(second.body.rows.map(({ code }: { code: string }) => code)).toEqual(
      Array.from({ length: 38 }, () => 'decision.already-annulled'),
    );
  });

  it('F23: recorded late and effective before its decree, it changes who held the post then, as known since', async () => {
    town.on('2024-02-01');
    const { unitId, postId } = (await heads(1, 'arsip', '2024-02-01'))[0]!;
    const other = await town.headed('Perpustakaan');
    await town.place('p-baru', other.postId, '2024-02-01');
    town.on('2024-06-20');
    const decided = decidedOn('2024-05-10', { effectiveFrom: '2024-05-01' });
    const consent = { electionConsent: { number: '100.2.1.3/1/SJ', date: '2024-04-25' } };
    const moves = [
      { personRef: 'p-arsip-0', fromPostId: postId },
      { personRef: 'p-baru', fromPostId: other.postId, toPostId: postId, assignmentKind: 'promosi' },
    ];
    const batch = await town.officer.post(townPaths.batches, {
      ...decided,
      ...minutes('2024-04-30'),
      ...consent,
      moves,
    });
    expect(batch.body).toMatchObject({ complete: true });
    town.on('2024-06-22');
    expect(await town.headedBy(unitId, '2024-05-05', '2024-06-01')).toBe('p-arsip-0');
    expect(await town.headedBy(unitId, '2024-05-05', '2024-06-21')).toBe('p-baru');
    expect(await town.headedBy(unitId, '2024-04-30', '2024-06-21')).toBe('p-arsip-0');
    const { stretches } = await town.history(postId, '2024-06-22');
    expect(stretches.at(-1)).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ rule: 'decision.retroactive' })]),
    });
  });

  it('F03: a court quashes a release: no gap as known now, a gap as known then', async () => {
    town.on('2025-03-03');
    const { unitId, postId } = (await heads(1, 'inspeksi', '2025-03-03'))[0]!;
    town.on('2025-05-01');
    const released = await town.record(postId, 'vacate', { cause: 'released', ...decidedOn('2025-05-01') });
    town.on('2025-09-01');
    const verdict = ended('2025-08-25', { authority: 'PTUN Contoh', number: '12/G/2025/PTUN' });
    const quashed = await town.send(postId, 'annul-decision', {
      ...verdict,
      refDecisionId: released.decisionId,
    });
    expect(quashed.status).toBe(200);
    const { body } = await town.inspector.get(
      `/v1/streams/organisation.post-${postId}/events?minPosition=${await town.end()}`,
    );
    expect((body.events as { publicName: string; subject: string | null }[]).slice(-2)).toMatchObject([
      { publicName: 'decision.DecisionAnnulledByAuthority', subject: 'p-inspeksi-0' },
      { publicName: 'decision.StateRestored', subject: 'p-inspeksi-0' },
    ]);
    const now = await town.history(postId, '2025-09-01');
    expect(now.stretches.at(-1)).toMatchObject({
      from: '2025-03-03',
      until: '2025-09-01',
      holder: { personRef: 'p-inspeksi-0' },
    });
    const then = await town.history(postId, '2025-08-01', '2025-08-01');
    expect(then.stretches.at(-1)).toMatchObject({ from: '2025-05-01', holder: null });
    expect(await town.headedBy(unitId, '2025-07-01', '2025-08-01')).toBeNull();
    expect(await town.headedBy(unitId, '2025-07-01', '2025-09-01')).toBe('p-inspeksi-0');
    const career = async (knownAt: string) =>
      (
        await town.inspector.get(
          `/v1/careers/p-inspeksi-0?validAt=2025-07-01&knownAt=${knownAt}&minPosition=${await town.end()}`,
        )
      ).body.standing?.post?.value as string | undefined;
    expect([await career('2025-08-01'), await career('2025-09-01')]).toEqual([undefined, postId]);
    const fell = await town.head(unitId, '2025-07-01', '2025-09-01');
    expect(fell.fallen).toMatchObject([{ type: 'PostVacated', end: { authority: 'PTUN Contoh' } }]);
  });

  it('F04: of 46 proposed moves BKN refused 40: six posts change, and refusals are counted', async () => {
    town.on('2025-10-06');
    const { unitId } = await town.headed('Dinas Pendidikan');
    const posts: string[] = [];
    for (let n = 0; n < 46; n++) {
      const title = { level: 'pelaksana', echelon: undefined, headsUnit: false };
      posts.push(await town.post(unitId, `Pengelola ${n}`, title));
      await town.record(posts[n]!, 'record-consideration', {
        number: `PERTEK-${n}/2025`,
        date: '2025-10-01',
        outcome: n < 6 ? 'approved' : 'refused',
        kind: 'mutasi',
        personRef: `p-usul-${n}`,
      });
    }
    for (const [n, postId] of posts.slice(0, 6).entries())
      await town.record(postId, 'assign', {
        personRef: `p-usul-${n}`,
        assignmentKind: 'mutasi',
        ...decidedOn('2025-10-06'),
        ...minutes('2025-10-02'),
      });
    const counted = { approved: 0, refused: 0, changed: 0 };
    for (const postId of posts) {
      const { considerations, daysHeld } = await town.history(postId, '2025-10-06');
      counted.approved += considerations.approved;
      counted.refused += considerations.refused;
      counted.changed += daysHeld;
    }
    expect(counted).toEqual({ approved: 6, refused: 40, changed: 6 });
    town.on('2025-10-08');
    await town.unit('Dinas Saksi');
    const anyone = await town.house.as();
    const told = async (query: string) =>
      (await anyone.get(`/v1/feed?${query}&limit=100&minPosition=${await town.end()}`)).body.items as {
        data: { outcome?: string };
      }[];
    expect(await told(`unit=${unitId}&kind=organisation.PostAssigned`)).toHaveLength(6);
    const considered = await told('kind=decision.BknConsiderationReceived');
    const outcomes = considered.map(({ data }) => data.outcome);
    expect(outcomes.filter((one) => one === 'refused')).toHaveLength(40);
  });

  it('F05: sixty-one moved in one night without minutes: each carries the finding', async () => {
    town.on('2025-11-03');
    const { unitId } = await town.headed('Sekretariat Daerah');
    const title = { level: 'pengawas', echelon: 'IV.a', headsUnit: false };
    const moves: object[] = [];
    for (let n = 0; n < 61; n++)
      moves.push({
        personRef: `p-malam-${n}`,
        toPostId: await town.post(unitId, `Kasubbag ${n}`, title),
        assignmentKind: 'promosi',
      });
    const decided = { ...decidedOn('2025-11-03'), moves };
    const refused = await town.officer.post(townPaths.batches, decided);
    expect(refused.body.rows[60]).toMatchObject({ status: 'refused', code: 'assignment.tpk-missing' });
    const taken = await town.officer.post(townPaths.batches, { ...decided, recordedAsTaken: true });
    expect(taken.body).toMatchObject({ complete: true });
    const listed = await town.inspector.get(
      `${townPaths.posts}?unitId=${unitId}&limit=100&minPosition=${await town.end()}`,
    );
    const findings = (listed.body.items as { holder: { findings: { rule: string }[] } | null }[]).flatMap(
      ({ holder }) => holder?.findings ?? [],
    );
    expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 61 }, () => 'assignment.tpk'));
    const anyone = await town.house.as();
    const page = await anyone.get(`/bundel/${taken.body.batchId}?minPosition=${await town.end()}`);
    expect(page.text.match(/>Kasubbag \d+</g)).toHaveLength(61);
    expect(page.text).toContain('61 pengangkatan dalam satu bundel SK');
  });
});
