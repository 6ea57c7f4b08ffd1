import * as given from '../house/requests.js';
import { rate, rated, section, type Section } from '../house/section.js';
import { decidedOn, ended, minutes, Town, townPaths } from '../house/town.js';

const { paths, AGENCY } = given;

describe('ratings, by posts and units as they stood', () => {
  let town: Town;
  let dinas: Section;
  let analyst: string;
  beforeAll(async () => {
    town = await Town.found('2025-01-06');
    dinas = await section(town, 'Dinas Kesehatan');
    analyst = await dinas.analyst('Analis Kesehatan');
    await town.place('p-kadis', dinas.kadis, '2022-01-03');
    await town.place('p-kabid-lama', dinas.kabid, '2022-01-03');
    await town.place('p-analis', analyst, '2022-01-03');
  });
  afterAll(() => town?.house.close());

  const plan = (personRef: string, year: number, postId: string, raterPostId: string) => ({
    ...{ agencyId: AGENCY, personRef, year, unitId: dinas.unitId, postId, raterPostId },
    ...{ results: ['Laporan'], agreedOn: `${year}-01-06` },
  });
  const register = async (query: string) =>
    (
      await town.inspector.get(
        `/v1/appraisal/ratings?agencyId=${AGENCY}&${query}&minPosition=${await town.end()}`,
      )
    ).body;
  const yearOf = async (personRef: string, year: number, query = '') => {
    const { items } = await register(`year=${year}&limit=100${query}`);
    return items.find(({ id }: { id: string }) => id === `${personRef}.${year}`);
  };

  it('F25: the rater moves on 1 July: the old one rates June, the new one July', async () => {
    await town.officer.record('/v1/appraisal/plans', plan('p-analis', 2025, analyst, dinas.kabid));
    const other = await town.post(dinas.unitId, 'Kepala Bidang Lain', {
      ...{ level: 'administrator', echelon: 'III.b', headsUnit: false, superiorPostId: dinas.kadis },
    });
    town.on('2025-07-01');
    const moves = [
      { personRef: 'p-kabid-lama', fromPostId: dinas.kabid, toPostId: other, assignmentKind: 'rotasi' },
      { personRef: 'p-kabid-baru', toPostId: dinas.kabid, assignmentKind: 'promosi' },
    ];
    // under a head who took office in February, the Home Minister agreed
    const consent = { electionConsent: { number: '100.2.1.3/1/SJ', date: '2025-06-02' } };
    const decided = { ...decidedOn('2025-07-01'), ...minutes('2025-06-20'), ...consent };
    const batch = await town.officer.post(townPaths.batches, { ...decided, moves });
    expect(batch.body).toMatchObject({ complete: true });
    town.on('2025-08-01');
    const rating = (period: number, ratedOn: string, raterRef: string, raterPostId = dinas.kabid) =>
      town.officer.post('/v1/appraisal/periodic-ratings', {
        ...{ agencyId: AGENCY, personRef: 'p-analis', year: 2025, period, periods: 12, unitId: dinas.unitId },
        ...{ ...rated('B'), ratedOn, raterRef, raterPostId },
      });
    for (const answer of [
      await rating(6, '2025-06-30', 'p-kabid-baru'),
      await rating(7, '2025-07-31', 'p-kabid-lama'),
      await rating(7, '2025-07-31', 'p-kabid-lama', other),
    ])
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'appraisal.rater', rule: 'appraisal.rater' },
      });
    expect((await rating(6, '2025-06-30', 'p-kabid-lama')).status).toBe(201);
    expect((await rating(7, '2025-07-31', 'p-kabid-baru')).status).toBe(201);
  });

  describe('F19: Kurang, objected to on day 14, becomes Baik', () => {
    const rest = 14;
    let decisionId: string;
    let answer: string;
    const path = `${paths.appraisals}/p-analis.2025`;
    const summary = (more: object = {}) =>
      given.summary({ unitId: dinas.unitId, headcount: rest + 1, ...more });

    it('appraisal.objection.window: on day 14 it is heard, on day 15 not, and no summary comes before', async () => {
      town.on('2026-01-06');
      for (let n = 0; n < rest; n++)
        await rate(town, `p-staf-${n}`, 2025, n < 8 ? 'B' : 'SB', { unitId: dinas.unitId });
      const more = { unitId: dinas.unitId, receivedOn: '2026-01-10', raterPostId: dinas.kabid };
      const kurang = await rate(town, 'p-analis', 2025, 'K', more);
      decisionId = kurang.decisionId;
      // A rating is never published: nothing leads to a page of it.
      expect(kurang.links).not.toHaveProperty('page');
      town.on('2026-01-24');
      const early = summary({ decidedOn: '2026-01-24' });
      expect(await town.officer.post(paths.summaries, early)).toMatchObject({
        body: { code: 'appraisal.window-open', rule: 'appraisal.objection.window' },
      });
      const objection = (filedOn: string) => ({ filedOn, grounds: 'Capaian tidak dihitung.' });
      const file = (filedOn: string) =>
        town.officer.post(`${path}/file-rating-objection`, objection(filedOn), { revision: kurang.revision });
      const late = await file('2026-01-25');
      expect(late).toMatchObject({ status: 422, body: { code: 'objection.late' } });
      expect(late.text).toContain('The window closed on 2026-01-24.');
      expect((await file('2026-01-24')).status).toBe(200);
      expect((await yearOf('p-analis', 2025)).clocks.objection).toEqual({
        ...{ closesOn: '2026-01-24', state: 'filed' },
      });
    });

    it('appraisal.rater: who decides is the superior of the rater, who is named as relied on', async () => {
      town.on('2026-02-05');
      const body = (deciderPostId: string) => ({
        ...{ changed: rated('B'), deciderPostId, heardBoth: true },
        ...decidedOn('2026-02-05'),
      });
      const decide = async (deciderPostId: string) => {
        const revision = String(BigInt((await events()).length - 1));
        return town.officer.post(`${path}/decide-rating-objection`, body(deciderPostId), { revision });
      };
      expect(await decide(dinas.kabid)).toMatchObject({
        status: 422,
        body: { code: 'objection.same-person' },
      });
      expect(await decide(analyst)).toMatchObject({ status: 422, body: { code: 'objection.same-person' } });
      const elsewhere = await town.headed('Dinas Sosial');
      expect(await decide(elsewhere.postId)).toMatchObject({
        status: 422,
        body: { code: 'appraisal.rater' },
      });
      const decided = await decide(dinas.kadis);
      expect(decided.status).toBe(200);
      answer = decided.body.decisionId;
      const { recorded, reliedOn } = await town.decision(answer);
      expect(recorded!.data).toMatchObject({ result: 'changed', predicate: 'B', refDecisionId: decisionId });
      const names = reliedOn.map(({ recorded: { evidence } }) => evidence.publicName);
      expect(names.toSorted()).toEqual([
        ...['organisation.PostAssigned', 'organisation.PostAssigned'],
        ...['organisation.PostCreated', 'organisation.PostCreated'],
      ]);
      expect(reliedOn.every(({ decision }) => decision!.status === 'alive')).toBe(true);
    });

    it('both stand in both clocks, and the public learns of neither', async () => {
      expect((await yearOf('p-analis', 2025)).rating).toMatchObject({ predicate: 'B', answer: 'changed' });
      const career = async (knownAt: string) =>
        (await town.inspector.get(`/v1/careers/p-analis?knownAt=${knownAt}&validAt=2026-02-28`)).body.standing
          .ratings;
      expect(await career('2026-02-04')).toMatchObject([{ year: 2025, predicate: 'K' }]);
      expect(await career('2026-02-05')).toMatchObject([{ year: 2025, predicate: 'B' }]);
      town.on('2026-03-02');
      const wrong = summary({ objections: { filed: 0, changed: 0 } });
      expect(await town.officer.post(paths.summaries, wrong)).toMatchObject({
        ...{ status: 422, body: { code: 'summary.mismatch', rule: 'appraisal.publish' } },
      });
      const published = await town.officer.record(paths.summaries, summary({ objections: undefined }));
      expect(published.links.page).toBe(`/keputusan/${published.decisionId}`);
      const anyone = await town.house.as();
      const { data } = (
        await anyone.get(`/v1/feed?limit=100&minPosition=${published.position}`)
      ).body.items.find(({ decisionId: id }: { decisionId: string }) => id === published.decisionId);
      expect(data).toMatchObject({ objectionsFiled: '<5', objectionsChanged: '<5' });
      expect(data.table.K).toBe('<5');
      const { items } = (await anyone.get('/v1/feed?limit=100')).body;
      expect(JSON.stringify(items)).not.toMatch(new RegExp(`${decisionId}|${answer}|p-analis|p-staf`));
    });

    it('comes back to Kurang, and waits again, when a court annuls the answer', async () => {
      town.on('2026-04-01');
      const act = {
        ...{ refDecisionId: answer, authority: 'PTUN Contoh', number: '3/G/2026', date: '2026-03-30' },
        ...{ legalBasis: [{ rule: 'PP 79/2021', version: '2021' }], reasonSummary: 'Cacat prosedur.' },
        effect: 'from-start',
      };
      const revision = String((await events()).length - 1);
      await town.officer.record(`${path}/annul-decision`, act, { revision });
      expect(await yearOf('p-analis', 2025)).toMatchObject({
        ...{ rating: { predicate: 'K', answer: null }, clocks: { objection: { state: 'filed' } } },
      });
      expect(await yearOf('p-analis', 2025, '&knownAt=2026-03-31')).toMatchObject({
        ...{ rating: { predicate: 'B', answer: 'changed' }, clocks: { objection: { state: 'answered' } } },
      });
      expect(await yearOf('p-analis', 2025, '&knownAt=2026-02-01')).toMatchObject({
        ...{ rating: { predicate: 'K', answer: null }, clocks: { objection: { state: 'filed' } } },
      });
      expect(await yearOf('p-analis', 2025, '&knownAt=2026-01-05')).toMatchObject({ rating: null });
      expect(await yearOf('p-analis', 2025, '&knownAt=2025-01-05')).toBeUndefined();
    });

    const events = async () =>
      (
        await town.inspector.get(
          `/v1/streams/appraisal.appraisal-p-analis.2025/events?limit=100&minPosition=${await town.end()}`,
        )
      ).body.events as object[];
  });

  it('counts the units below as they stood at the end of the year, as known then', async () => {
    const { unitId } = await town.headed('Dinas Pangan');
    const established = { agencyId: AGENCY, name: 'Bidang Pangan', kind: 'bidang', parentUnitId: unitId };
    const below = await town.officer.record(townPaths.units, {
      ...{ ...established, regulation: { number: 'Perwal 2/2024', date: '2024-12-30' } },
      ...decidedOn('2025-01-06'),
    });
    await rate(town, 'p-pangan', 2025, 'B', { unitId: below.id });
    const counted = async (query = '') =>
      (await register(`year=2025&unitId=${unitId}${query}`)).distribution.counts.B as number;
    expect(await counted()).toBe(1);
    town.on('2026-04-08');
    const act = ended('2026-04-08', { refDecisionId: below.decisionId });
    await town.officer.record(`${townPaths.units}/${below.id}/revoke-decision`, act, { revision: '0' });
    expect([await counted(), await counted('&knownAt=2026-04-07')]).toEqual([0, 1]);
  });

  it('F20: Sangat Kurang, training, then rotation: the move cites the rating by its id, and shows its kind alone', async () => {
    const post = await dinas.analyst('Analis Gizi');
    await town.place('p-gizi', post, '2022-01-03');
    const bad = await rate(town, 'p-gizi', 2025, 'SK', {
      ...{ unitId: dinas.unitId, decidedOn: '2026-01-15', receivedOn: '2026-01-15' },
    });
    const clock = async (validAt: string) =>
      (await yearOf('p-gizi', 2025, `&validAt=${validAt}`)).clocks.followUp;
    expect(await clock('2026-04-14')).toMatchObject({ dueOn: '2026-04-15', state: 'running' });
    expect(await clock('2026-04-16')).toMatchObject({ state: 'overdue', days: 1 });
    const overdue = async (validAt: string) =>
      (await register(`year=2025&overdue=followUp&validAt=${validAt}`)).items.map(
        ({ id }: { id: string }) => id,
      );
    expect([await overdue('2026-04-15'), await overdue('2026-04-16')]).toEqual([
      ['p-analis.2025'],
      ['p-analis.2025', 'p-gizi.2025'],
    ]);
    town.on('2026-04-10');
    const followUp = { kind: 'training', caseReference: 'diklat-1', ...decidedOn('2026-04-10') };
    const { revision } = bad;
    await town.officer.record(`${paths.appraisals}/p-gizi.2025/decide-follow-up`, followUp, { revision });
    expect(await clock('2026-04-16')).toMatchObject({ state: 'met' });

    town.on('2026-05-04');
    const other = await dinas.analyst('Analis Gudang');
    const move = {
      ...{ personRef: 'p-gizi', fromPostId: post, assignmentKind: 'rotasi', basis: [bad.decisionId] },
      ...{ ...decidedOn('2026-05-04'), ...minutes('2026-05-01') },
    };
    const moved = await town.record(other, 'assign', move);
    const { recorded, reliedOn } = await town.decision(moved.decisionId);
    expect(recorded!.data).toMatchObject({ basisKinds: ['appraisal.annual-rating-decided'] });
    const [chain] = reliedOn.filter(({ eventId }) => eventId === bad.eventIds[0]);
    expect(chain).toMatchObject({
      decision: { decisionId: bad.decisionId, status: 'alive' },
      recorded: { data: { predicate: 'SK' } },
      acts: [{ data: { kind: 'training' }, evidence: { publicName: 'appraisal.RatingFollowUpDecided' } }],
    });
    const anyone = await town.house.as();
    const shown = await anyone.get(`/keputusan/${moved.decisionId}?minPosition=${moved.position}`);
    expect(shown.status).toBe(200);
    const feed = await anyone.get(`/v1/feed?limit=1&minPosition=${moved.position}`);
    expect(feed.body.items[0].data.basisKinds).toEqual(['appraisal.annual-rating-decided']);
    for (const { text } of [shown, feed]) expect(text).not.toMatch(new RegExp(`${bad.decisionId}|p-gizi`));
  });
});
