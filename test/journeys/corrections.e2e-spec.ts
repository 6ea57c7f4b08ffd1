import { decidedOn, ended, minutes, Town } from '../house/town.js';

describe('a decision that is corrected, then dies', () => {
  let town: Town;
  let place: { unitId: string; postId: string };
  beforeAll(async () => {
    town = await Town.found('2021-01-04');
    place = await town.headed('Dinas Pertanian');
    await town.place('p-lama', place.postId, '2021-01-04');
    town.on('2023-03-01');
    await town.record(place.postId, 'vacate', { cause: 'service-ended', ...decidedOn('2023-03-01') });
  });
  afterAll(() => town?.house.close());

  const act = (day: string, refDecisionId: string, more: object = {}) => ({
    ...ended(day, { refDecisionId, ...more }),
  });
  const correction = (day: string, refDecisionId: string, more: object) => {
    const { effect: _, ...rest } = ended(day);
    void _;
    return { ...rest, reasonSummary: 'Salah ketik.', refDecisionId, ...more };
  };
  const inForce = async (decisionId: string, validAt: string, knownAt: string) =>
    (await town.decision(decisionId, `&validAt=${validAt}&knownAt=${knownAt}`)).inForce;

  it('F14: an SK that its own Inspector calls irregular: corrected, revoked, and no second death', async () => {
    town.on('2023-04-03');
    const body = {
      personRef: 'p-baru',
      assignmentKind: 'promosi',
      ...decidedOn('2023-04-03'),
      ...minutes('2023-03-30'),
    };
    const { decisionId } = await town.record(place.postId, 'assign', body);
    town.on('2023-04-20');
    const number = '821.22/999-A/BKPSDM/2023';
    await town.record(
      place.postId,
      'correct-decision',
      correction('2023-04-20', decisionId, { changes: { skNumber: number } }),
    );
    town.on('2023-05-15');
    await town.record(place.postId, 'revoke-decision', act('2023-05-15', decisionId));

    const known = async (knownAt: string) => town.decision(decisionId, `&knownAt=${knownAt}`);
    const [before, between, after] = [
      await known('2023-04-19'),
      await known('2023-04-20'),
      await known('2023-05-15'),
    ];
    expect([before, between, after].map(({ corrected }) => corrected!.data['skNumber'])).toEqual([
      ...[body.skNumber, number, number],
    ]);
    expect([before, between, after].map(({ status }) => status)).toEqual(['alive', 'alive', 'revoked']);
    expect(after.recorded!.data['skNumber']).toBe(body.skNumber);
    expect(await inForce(decisionId, '2023-05-01', '2023-05-14')).toBe(true);
    expect(await inForce(decisionId, '2023-05-01', '2023-05-15')).toBe(false);
    expect(await town.headedBy(place.unitId, '2023-05-01', '2023-05-14')).toBe('p-baru');
    expect(await town.headedBy(place.unitId, '2023-05-01', '2023-05-15')).toBeNull();

    for (const [verb, again] of [
      ['revoke-decision', act('2023-06-01', decisionId)],
      ['annul-decision', act('2023-06-01', decisionId, { authority: 'BKN' })],
      ['correct-decision', correction('2023-06-01', decisionId, { changes: { skNumber: '1/2023' } })],
    ] as const)
      expect(await town.send(place.postId, verb, again)).toMatchObject({
        status: 422,
        body: { code: 'decision.already-annulled' },
      });
  });

  it('moves the first day in the post by a correction, and who held it with it, in both clocks', async () => {
    town.on('2023-07-03');
    const body = {
      personRef: 'p-tiga',
      assignmentKind: 'promosi',
      ...decidedOn('2023-07-03'),
      ...minutes('2023-06-30'),
    };
    const { decisionId } = await town.record(place.postId, 'assign', body);
    town.on('2023-07-20');
    const changes = { effectiveFrom: '2023-07-10' };
    await town.record(place.postId, 'correct-decision', correction('2023-07-20', decisionId, { changes }));
    expect(await town.headedBy(place.unitId, '2023-07-05', '2023-07-19')).toBe('p-tiga');
    expect(await town.headedBy(place.unitId, '2023-07-05', '2023-07-20')).toBeNull();
    expect(await town.headedBy(place.unitId, '2023-07-10', '2023-07-20')).toBe('p-tiga');
    const [then, now] = [
      await town.history(place.postId, '2023-07-31', '2023-07-19'),
      await town.history(place.postId, '2023-07-31'),
    ];
    expect([then.stretches.at(-1)!.from, now.stretches.at(-1)!.from]).toEqual(['2023-07-03', '2023-07-10']);
    expect(now.daysHeld).toBe(then.daysHeld - 7);
  });
});
