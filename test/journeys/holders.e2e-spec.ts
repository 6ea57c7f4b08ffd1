import * as given from '../house/requests.js';
import { decidedOn, minutes, Town, townPaths } from '../house/town.js';

describe('holders of a post', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2020-01-06');
  });
  afterAll(() => town?.house.close());

  it('F27: the same decision sent by two officers at once: one append wins, the other learns the revision', async () => {
    const { unitId, postId } = await town.headed('Dinas Perhubungan');
    const colleague = await town.house.as({ person: 'p-002', role: 'officer', agency: [given.AGENCY] });
    const path = `${townPaths.posts}/${postId}/assign`;
    const assigned = { personRef: 'p-satu', assignmentKind: 'promosi', ...decidedOn('2020-01-06') };
    const body = { ...assigned, ...minutes('2020-01-03') };
    const answers = await Promise.all(
      [town.officer, colleague].map((officer) => officer.post(path, body, { revision: '0' })),
    );
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
    expect([won!.status, lost!.status]).toEqual([200, 412]);
    expect(lost!.body).toMatchObject({ code: 'precondition.failed', currentRevision: won!.body.revision });
    expect(await town.headedBy(unitId, '2020-01-06', '2020-01-06')).toBe('p-satu');
    expect((await town.history(postId, '2020-02-01', '2020-01-06')).stretches).toHaveLength(2);
  });

  it('F22: erased three years on, a holder is shown as erased; who came before and after, and the days, are unchanged', async () => {
    const { unitId, postId } = await town.headed('Dinas Pertanahan');
    await town.place('p-terhapus', postId, '2020-01-06');
    town.on('2022-01-10');
    await town.record(postId, 'vacate', { cause: 'service-ended', ...decidedOn('2022-01-10') });
    await town.place('p-sesudah', postId, '2022-01-10');
    town.on('2023-01-16');
    const before = await town.history(postId, '2023-01-15', '2023-01-16');
    const erasure = given.erasure({ personRef: 'p-terhapus', decidedOn: '2023-01-16' });
    await town.officer.record(given.paths.erasures, erasure);
    town.on('2023-01-17');
    const after = await town.history(postId, '2023-01-15', '2023-01-17');
    const told = ({ stretches }: typeof before) =>
      stretches.map(({ from, until, days }) => ({ from, until, days }));
    expect(told(after)).toEqual(told(before));
    expect(after.daysHeld).toBe(before.daysHeld);
    const { holder } = await town.head(unitId, '2021-01-04', '2023-01-17');
    expect(holder).toMatchObject({ erased: true, since: '2020-01-06' });
    expect((await town.head(unitId, '2022-01-10', '2023-01-17')).holder).toMatchObject({
      ...{ personRef: 'p-sesudah', erased: false },
    });
  });

  it('F09: a head made ward nurse without a basis: a finding, and a recommendation that waits shows its age', async () => {
    town.on('2026-01-05');
    const { postId } = await town.headed('RSUD');
    await town.place('p-rsud-0', postId, '2026-01-05');
    const { unitId } = await town.headed('Puskesmas');
    const ward = await town.post(unitId, 'Perawat', {
      level: 'fungsional',
      echelon: undefined,
      functionalLevel: 'ahli-muda',
      headsUnit: false,
    });
    town.on('2026-02-02');
    const demotion = {
      personRef: 'p-rsud-0',
      fromPostId: postId,
      assignmentKind: 'mutasi',
      reasonCode: 'refresh',
      ...decidedOn('2026-02-02'),
      ...minutes('2026-01-28'),
    };
    expect(await town.send(ward, 'assign', demotion)).toMatchObject({
      status: 422,
      body: { code: 'assignment.demotion-basis' },
    });
    const assigned = await town.record(ward, 'assign', { ...demotion, recordedAsTaken: true });
    await town.record(ward, 'record-recommendation', {
      body: 'BKN',
      number: 'B-20/BKN/2026',
      date: '2026-02-10',
      refDecisionId: assigned.decisionId,
    });
    const { stretches, recommendations } = await town.history(ward, '2026-03-12');
    expect(stretches.at(-1)!.holder!.findings).toEqual([
      { rule: 'assignment.demotion-basis', version: 'assignment.demotion-basis@1945-08-17' },
    ]);
    expect(recommendations).toMatchObject([{ body: 'BKN', openDays: 30, findings: [] }]);

    const sekda = await town.post(unitId, 'Sekretaris Daerah', { echelon: 'II.a', headsUnit: false });
    const expert = await town.post(unitId, 'Staf Ahli', { headsUnit: false });
    await town.place('p-sekda', sekda, '2023-01-02');
    const lower = { ...demotion, personRef: 'p-sekda', fromPostId: sekda, ...decidedOn('2026-02-02') };
    expect(await town.send(expert, 'assign', lower)).toMatchObject({
      status: 422,
      body: { code: 'assignment.demotion-basis', rule: 'assignment.demotion-basis' },
    });
  });
});
