import { OpenSelection } from '../house/open-selection.js';
import * as given from '../house/requests.js';
import { rated } from '../house/section.js';
import { decidedOn, ended, minutes, Town, townPaths } from '../house/town.js';

const { AGENCY, paths } = given;

interface Shown {
  readonly id: string;
  readonly flag: string;
  readonly status: string;
  readonly raisedOn: string;
  readonly decisionId: string | null;
  readonly events: readonly { readonly eventId: string; readonly stream: string }[];
  readonly values: Readonly<Record<string, string | number>>;
}

/** One town for cases that do not meet; the clock only moves on. */
describe('integrity flags, as of any day', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2019-01-02');
  });
  afterAll(() => town?.house.close());

  const read = async (query: string) => {
    const path = `/v1/flags?agencyId=${AGENCY}&limit=100&${query}&minPosition=${await town.end()}`;
    const answer = await town.inspector.get(path);
    expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
    return answer.body as { day: string; items: Shown[] };
  };
  /** Flag and status of each, by flag. */
  const flagged = async (query: string) =>
    (await read(query)).items
      .map(({ flag, status }) => (status === 'standing' ? flag : `${flag} ${status}`))
      .toSorted();
  const ofPost = (postId: string, more = '') => flagged(`stream=organisation.post-${postId}${more}`);
  const times = (count: number, flag: string) => Array.from({ length: count }, () => flag);

  it('F11 flag.long-acting: a chain of Plt and Plh is flagged from six months and a day on', async () => {
    const { postId } = await town.headed('Kecamatan');
    const acting = async (actingKind: string, from: string, until: string) => {
      town.on(from);
      const decided = decidedOn(from, { effectiveUntil: until });
      await town.record(postId, 'appoint-acting', { actingKind, personRef: `p-${from}`, ...decided });
    };
    await acting('Plt', '2019-04-01', '2019-06-30');
    await acting('Plt', '2019-07-01', '2019-09-30');
    await acting('Plh', '2019-10-01', '2019-12-31');
    const then = await town.end();
    expect(await ofPost(postId)).toEqual([]);
    town.on('2019-10-02');
    expect(await ofPost(postId)).toEqual(['flag.long-acting']);
    town.on('2020-01-02');
    expect(await ofPost(postId, '&knownAt=2019-10-01')).toEqual([]);
    expect(await ofPost(postId, '&knownAt=2019-10-02')).toEqual(['flag.long-acting']);
    expect(await read(`knownAt=pos:${then}`)).toMatchObject({ day: '2019-10-01', items: [] });
    const { items } = await read('flag=flag.long-acting');
    expect(items).toMatchObject([
      { raisedOn: '2019-10-02', values: { since: '2019-04-01', until: '2019-12-31', appointments: 3 } },
    ]);
  });

  it('F10 flag.post-churn, flag.short-tenure: five holders of one post, four short tenures', async () => {
    const { unitId, postId } = await town.headed('Dinas Perizinan');
    const since = ['2020-02-03', '2020-07-01', '2020-11-02', '2021-06-01', '2021-09-01'];
    for (const [n, day] of since.entries()) {
      town.on(day);
      if (n > 0) await town.record(postId, 'vacate', { cause: 'released', ...decidedOn(day) });
      const person = { personRef: `p-churn-${n}`, assignmentKind: 'promosi' };
      await town.record(postId, 'assign', { ...person, ...decidedOn(day), ...minutes(day) });
    }
    expect(await ofPost(postId)).toEqual(['flag.post-churn', ...times(4, 'flag.short-tenure')]);
    expect(await ofPost(postId, '&knownAt=2021-05-31')).toEqual(times(2, 'flag.short-tenure'));
    expect(await flagged(`unitId=${unitId}&flag=flag.post-churn`)).toEqual(['flag.post-churn']);
    const { items } = await read('flag=flag.short-tenure&from=2020-07-01&to=2020-11-01');
    expect(items).toMatchObject([
      { raisedOn: '2020-07-01', values: { since: '2020-02-03', until: '2020-07-01' } },
    ]);
  });

  it('F06 flag.top-rank-skipped: passed over without a reason, also a finding', async () => {
    town.on('2022-02-01');
    const place = await town.headed('Dinas Kesehatan');
    const selection = await OpenSelection.opened(town, place, '2022-02-01', { noticeUntil: '2022-02-01' });
    for (const [n, score] of ['90', '80', '70'].entries())
      await selection.candidate(`K-0${n + 1}`, `p-jpt-${n + 1}`, '2022-02-01', score);
    const { skNumber: _, ...decided } = decidedOn('2022-02-02');
    void _;
    await selection.record('submit-shortlist', decided);
    town.on('2022-03-01');
    const chosen = { personRef: 'p-jpt-2', assignmentKind: 'promosi', selectionId: selection.id };
    const { decisionId } = await town.record(place.postId, 'assign', {
      ...{ ...chosen, ...decidedOn('2022-03-01'), ...minutes('2022-02-21'), recordedAsTaken: true },
    });
    expect(await ofPost(place.postId)).toEqual(['flag.finding', 'flag.top-rank-skipped']);
    expect(await ofPost(place.postId, '&knownAt=2022-02-28')).toEqual([]);
    expect((await read('flag=flag.top-rank-skipped')).items).toMatchObject([
      { decisionId, values: { chosenRank: 2 } },
    ]);
  });

  it('F09 flag.demotion-no-basis: a head made ward nurse; with a rating that is cited nothing, until it is annulled', async () => {
    town.on('2022-04-01');
    const { unitId } = await town.headed('Puskesmas');
    const nurse = { level: 'fungsional', echelon: undefined, functionalLevel: 'ahli-muda', headsUnit: false };
    const demoted = async (personRef: string, more: object) => {
      const { postId } = await town.headed(`RSUD ${personRef}`);
      const ward = await town.post(unitId, `Perawat ${personRef}`, nurse);
      await town.place(personRef, postId, '2022-04-01');
      const moves = [{ personRef, fromPostId: postId, toPostId: ward, assignmentKind: 'mutasi', ...more }];
      const decided = { ...decidedOn('2024-05-02'), ...minutes('2024-04-24'), recordedAsTaken: true };
      town.on('2024-05-02');
      const consent = { electionConsent: { number: '100.2.1.3/1/SJ', date: '2024-04-25' } };
      const batch = await town.officer.post(townPaths.batches, { ...decided, ...consent, moves });
      expect(batch.body).toMatchObject({ complete: true });
      return ward;
    };
    const groundless = await demoted('p-rsud-1', {});
    expect(await ofPost(groundless)).toEqual(['flag.demotion-no-basis', 'flag.finding']);
    const rating = given.rating(1, 'di-bawah', 'di-bawah', 'SK', {
      ...{ personRef: 'p-rsud-2', year: 2023, unitId, decidedOn: '2024-01-08', receivedOn: '2024-01-09' },
    });
    const { decisionId, revision } = await town.officer.record(paths.appraisals, rating);
    const grounded = await demoted('p-rsud-2', { basis: [decisionId] });
    expect(await ofPost(grounded)).toEqual([]);
    town.on('2024-06-03');
    // recorded with the demotion, 115 days after it was decided
    expect(await flagged('stream=appraisal.appraisal-p-rsud-2.2023')).toEqual(['flag.late-recording']);
    expect(await ofPost(grounded, '&knownAt=2024-06-03')).toEqual([]);
    const path = `${paths.appraisals}/p-rsud-2.2023/revoke-decision`;
    const act = { ...ended('2024-06-03'), refDecisionId: decisionId };
    await town.officer.record(path, act, { revision });
    expect(await ofPost(grounded)).toEqual(['flag.demotion-no-basis']);
    expect(await ofPost(grounded, '&knownAt=2024-06-03')).toEqual(['flag.demotion-no-basis']);
    expect(await ofPost(grounded, '&knownAt=2024-06-02')).toEqual([]);
  });

  it('F23 flag.retroactive, flag.late-recording: in effect before its decree, recorded forty-one days after it', async () => {
    town.on('2024-06-20');
    const { postId } = await town.headed('Perpustakaan');
    const decided = decidedOn('2024-05-10', { effectiveFrom: '2024-05-01' });
    const consent = { electionConsent: { number: '100.2.1.3/1/SJ', date: '2024-04-25' } };
    const person = { personRef: 'p-baru', assignmentKind: 'promosi' };
    await town.record(postId, 'assign', { ...person, ...decided, ...consent, ...minutes('2024-04-30') });
    expect(await ofPost(postId, '&knownAt=2024-06-01')).toEqual([]);
    expect(await ofPost(postId, '&knownAt=2024-06-21')).toEqual(['flag.late-recording', 'flag.retroactive']);
    const late = `stream=organisation.post-${postId}&flag=flag.late-recording`;
    expect((await read(late)).items).toMatchObject([{ values: { days: 41, atMost: 30 } }]);
  });

  it('F18 flag.score-after-ranking, flag.objection-overdue: scores corrected after the ranking; an answer that does not come', async () => {
    town.on('2024-11-18');
    const { officer } = town;
    const round = await officer.record(paths.rounds, given.round({ kind: 'pns' }));
    const formation = await officer.record(paths.formations, given.formation(round.id));
    await officer.record(`${paths.formations}/${formation.id}/publish-vacancy`, given.announcement(), {
      revision: '0',
    });
    const applied = async (n: number, ...steps: readonly (readonly [string, object])[]) => {
      const body = given.application(formation.id, {
        applicationNo: `F18-${n}`,
        personRef: `p-pelamar-${n}`,
      });
      const { id } = await officer.record(`${paths.rounds}/${round.id}/applications`, body);
      for (const [i, [verb, step]] of steps.entries())
        await officer.record(`${paths.applications}/${id}/${verb}`, step, { revision: String(i) });
      return id;
    };
    const passed = ['verify', given.verification({ result: 'MS', failedRequirements: [] })] as const;
    const { tests: __, ...skd } = given.scores;
    void __;
    const first = await applied(1, passed, [
      'record-scores',
      { ...skd, satOn: '2024-10-16', selection: 'skd' },
    ]);
    const objected = await applied(2, ['verify', given.verification()], ['object', given.objection()]);
    const ranked = await officer.record(
      `${paths.formations}/${formation.id}/publish-ranking`,
      given.ranking(),
      { revision: '1' },
    );
    town.on('2024-11-20');
    const better = { ...skd, tkp: 210, correctedOn: '2024-11-20', reason: 'Salah salin.' };
    const corrected = await officer.record(`${paths.applications}/${first}/correct-scores`, better, {
      revision: '2',
    });
    const stream = `stream=recruitment.application-${first}&flag=flag.score-after-ranking`;
    expect(await flagged(`${stream}&knownAt=2024-11-19`)).toEqual([]);
    const [flag] = (await read(stream)).items;
    expect(flag!.events.map(({ eventId }) => eventId)).toEqual([...ranked.eventIds, ...corrected.eventIds]);
    const overdue = `stream=recruitment.application-${objected}&flag=flag.objection-overdue`;
    expect((await read(overdue)).items).toMatchObject([
      { raisedOn: '2024-09-30', values: { dueOn: '2024-09-29', announcedOn: 'open' } },
    ]);
  });

  it('flag.flat-rater, flag.generous-unit, flag.distribution: read what is sealed, and tell nothing of anybody', async () => {
    town.on('2026-01-06');
    const unitId = await town.unit('Dinas Sosial');
    const ratings = Array.from({ length: 12 }, (_, n) =>
      given.rating(n, 'sesuai', 'sesuai', 'B', {
        ...rated('B'),
        personRef: `p-kenari-${n}`,
        unitId,
        raterPostId: 'post-penilai',
      }),
    );
    for (const rating of ratings)
      await town.officer.record(paths.appraisals, { ...rating, recordedAsTaken: true });
    town.on('2026-03-02');
    await town.officer.record(paths.summaries, given.summary({ unitId, orgPredicate: 'BP', headcount: 12 }));
    expect(await flagged(`unitId=${unitId}`)).toEqual(['flag.distribution', 'flag.generous-unit']);
    const [flat] = (await read('flag=flag.flat-rater')).items;
    expect(flat!.values).toEqual({ raterPostId: 'post-penilai', year: 2025, rated: 12 });
    expect(await flagged('flag=flag.flat-rater&knownAt=2026-01-05')).toEqual([]);
    const erasure = given.erasure({ personRef: 'p-kenari-3', decidedOn: '2026-03-02' });
    await town.officer.record(paths.erasures, erasure);
    expect((await read('flag=flag.flat-rater')).items).toMatchObject([{ values: { rated: 11 } }]);
  });

  it('F05 flag.mass-move: sixty-one in one night', async () => {
    town.on('2026-04-01');
    const unitId = await town.unit('Sekretariat Daerah');
    const title = { level: 'pengawas', echelon: 'IV.a', headsUnit: false };
    const moves: object[] = [];
    for (let n = 0; n < 61; n++) {
      const toPostId = await town.post(unitId, `Kasubbag ${n}`, title);
      moves.push({ personRef: `p-malam-${n}`, toPostId, assignmentKind: 'promosi' });
    }
    const body = { ...decidedOn('2026-04-01'), moves, recordedAsTaken: true };
    expect((await town.officer.post(townPaths.batches, body)).body).toMatchObject({ complete: true });
    expect(await flagged(`unitId=${unitId}`)).toEqual([...times(61, 'flag.finding'), 'flag.mass-move']);
    const [flag] = (await read(`unitId=${unitId}&flag=flag.mass-move`)).items;
    expect([flag!.values['assignments'], flag!.events.length]).toEqual([61, 61]);
  });

  it('pages through them, each once, newest first', async () => {
    const seen: string[] = [];
    let path = `/v1/flags?agencyId=${AGENCY}&limit=25`;
    for (let pages = 0; path !== '' && pages < 20; pages++) {
      const { body, headers } = await town.inspector.get(path);
      seen.push(...(body.items as Shown[]).map(({ raisedOn, id }) => `${raisedOn} ${id}`));
      path = /<([^>]+)>; rel="next"/.exec(headers['link'] as string)?.[1] ?? '';
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(75);
    const days = seen.map((one) => one.slice(0, 10));
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('shows definition, rules and innocent causes to inspectors of the agency, and notes who read', async () => {
    const path = `/v1/flags?agencyId=${AGENCY}&flag=flag.long-acting`;
    const { body } = await town.inspector.get(path);
    expect(body.items[0]).toMatchObject({
      definition: { id: expect.stringContaining('Plt/Plh'), en: expect.stringContaining('six months') },
      innocent: { id: expect.any(String), en: expect.any(String) },
      rules: [{ version: 'flag.long-acting@1945-08-17', sureness: 'D', unconfirmed: true }],
    });
    const foreign = await town.house.as({ person: 'p-901', role: 'inspector', agency: ['kota-contoh-b'] });
    const anyone = await town.house.as();
    expect((await foreign.get(path)).status).toBe(404);
    expect((await town.officer.get(path)).status).toBe(403);
    expect((await anyone.get(path)).status).toBe(401);
    const refused = await town.inspector.get(`${path}&knownAt=rev:3`);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '#/knownAt']);
    const noted = town.house.log.filter((line) => line.includes('flags read'));
    expect(noted.some((line) => line.includes('"p-900"') && line.includes(AGENCY))).toBe(true);
    expect(town.house.log.join('')).not.toMatch(/p-kenari|p-malam/);
  });

  it('counts them for everybody two days later, and says nothing else', async () => {
    const anyone = await town.house.as();
    const counted = async () => {
      const { body, text } = await anyone.get(`/v1/flags/counts?minPosition=${await town.end()}`);
      expect(text).not.toMatch(/decision|event|stream/);
      const [{ agencyId, counts }] = body.items as [
        { agencyId: string; counts: { flag: string; standing: number; annulled: number }[] },
      ];
      expect(agencyId).toBe(AGENCY);
      return [body.countedTo, counts.find(({ flag }) => flag === 'flag.mass-move')];
    };
    town.on('2026-04-02');
    await town.unit('Dinas Esok');
    expect(await counted()).toEqual(['2026-03-31', { flag: 'flag.mass-move', standing: 0, annulled: 0 }]);
    town.on('2026-04-03');
    await town.unit('Dinas Lusa');
    expect(await counted()).toEqual(['2026-04-01', { flag: 'flag.mass-move', standing: 1, annulled: 0 }]);
    const none = await anyone.get('/v1/flags/counts?agencyId=kota-contoh-z');
    expect(none.body.items).toEqual([]);
  });
});
