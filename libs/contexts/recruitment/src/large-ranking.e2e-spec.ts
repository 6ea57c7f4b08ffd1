import { correctScoresExample } from './application/correct-scores/correct-scores.example.js';
import { skd } from './ranking/ranking.fixture.js';
import { clientOf } from './results-client.fixture.js';
import { openResultsHouse, type ResultsHouse } from './results-house.fixture.js';
import { keyOf, scored } from './selection.fixture.js';

describe('a ranking of more applicants than one append takes', () => {
  let house: ResultsHouse;
  let client: ReturnType<typeof clientOf>;
  let of: { formationId: string; roundId: string };
  const LARGE = 2_000;
  const named = (i: number) => `L${String(i).padStart(4, '0')}`.padEnd(50, 'x');
  beforeAll(async () => {
    house = await openResultsHouse();
    client = clientOf(house);
    of = await client.announcedFormation();
    const rest = Array.from({ length: LARGE }, (_, i) => i);
    const several = async (): Promise<void> => {
      for (let i = rest.pop(); i !== undefined; i = rest.pop())
        await house.apply(named(i), of, [
          scored(named(i), 'skd', skd(100, 100, 166 + (i % 3)), client.on(of)),
        ]);
    };
    await Promise.all(Array.from({ length: 16 }, several));
    await house.caughtUp();
  }, 180_000);

  afterAll(() => house?.close());

  it('stands in parts under one decision, goes on where it was cut off, and is read page by page', async () => {
    const { get, ranking } = client;
    const at = `formations/${of.formationId}/rankings/skd`;
    const key = { key: 'large-ranking' };
    const body = { skNumber: 'SK/large' };
    house.store.formationAppends = 1;
    expect(await ranking(of.formationId, 'skd', 1, body, key)).toMatchObject({ status: 503 });
    expect(await get(at)).toMatchObject({ status: 404 });
    house.store.formationAppends = Number.POSITIVE_INFINITY;
    // facts of others moved the log on meanwhile
    await house.apply('M-other', { roundId: of.roundId, formationId: of.roundId });
    const whole = await ranking(of.formationId, 'skd', 1, body, key);
    expect(whole).toMatchObject({ status: 200 });
    expect(await ranking(of.formationId, 'skd', 1, body, key)).toMatchObject({
      status: 200,
      body: { revision: whole.body.revision, decisionId: whole.body.decisionId },
    });
    const seen: string[] = [];
    let page = await get(`${at}?limit=100`);
    for (;;) {
      expect(page.body.decisionId).toBe(whole.body.decisionId);
      seen.push(...page.body.entries.map(({ applicationNo }) => applicationNo));
      const next = /<[^>]*cursor=([^>&]+)[^>]*>; rel="next"/.exec(page.link ?? '');
      if (!next) break;
      page = await get(`${at}?limit=100&cursor=${next[1]}`);
    }
    expect(page.body.entryCount).toBe(LARGE);
    expect(new Set(seen).size).toBe(LARGE);
    expect(seen[0]).toBe(named(2));
  }, 120_000);

  it('is not continued when a score was corrected between its parts', async () => {
    const { send, get, ranking } = client;
    const key = { key: 'cut-ranking' };
    const body = { skNumber: 'SK/cut' };
    const { body: before } = await get(`formations/${of.formationId}/rankings/skd`);
    const at = await currentRevision();
    house.store.formationAppends = 1;
    expect(await ranking(of.formationId, 'skd', at, body, key)).toMatchObject({ status: 503 });
    house.store.formationAppends = Number.POSITIVE_INFINITY;
    const correction = { ...correctScoresExample, twk: 5, tiu: 5, tkp: 5 };
    expect(await send(`applications/${keyOf(named(2))}/correct-scores`, correction, 2)).toMatchObject({
      status: 200,
    });
    expect(await ranking(of.formationId, 'skd', at, body, key)).toMatchObject({
      status: 409,
      body: { code: 'ranking.interrupted' },
    });
    expect((await get(`formations/${of.formationId}/rankings/skd`)).body.decisionId).toBe(before.decisionId);
    const anew = await ranking(of.formationId, 'skd', await currentRevision());
    expect(anew).toMatchObject({ status: 200 });
    expect((await get(`formations/${of.formationId}/rankings/skd`)).body.decisionId).toBe(
      anew.body.decisionId,
    );
  }, 120_000);

  /** A wrong revision is answered with the right one. */
  const currentRevision = async (): Promise<number> => {
    const { body } = await client.ranking(of.formationId, 'skd', 0);
    return Number((body as unknown as { currentRevision: string }).currentRevision);
  };
});
