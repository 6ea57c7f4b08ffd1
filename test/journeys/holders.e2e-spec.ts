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
});
