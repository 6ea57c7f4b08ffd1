import { endDecisionExample } from '#app/decision-life-http';
import { correctScoresExample } from './application/correct-scores/correct-scores.example.js';
import {
  recordScoresExample,
  recordSkbScoresExample,
} from './application/record-scores/record-scores.example.js';
import { announceFinalResultExample } from './formation/announce-final-result/announce-final-result.example.js';
import { publishRankingExample } from './formation/publish-ranking/publish-ranking.example.js';
import { skd } from './ranking/ranking.fixture.js';
import { clientOf } from './results-client.fixture.js';
import { openResultsHouse, type ResultsHouse } from './results-house.fixture.js';
import { keyOf, scored } from './selection.fixture.js';

describe('scores, rankings and the final result over HTTP', () => {
  let house: ResultsHouse;
  let client: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    house = await openResultsHouse();
    client = clientOf(house);
  });
  afterAll(() => house?.close());

  it('takes the examples of its description, pasted in order, up to the final result', async () => {
    const { send, get, announcedFormation, ranking, record } = client;
    const of = await announcedFormation();
    const at = `formations/${of.formationId}`;
    await house.apply('2024-000001', of);
    expect(await record('2024-000001', recordScoresExample, 1)).toMatchObject({ status: 200 });
    expect(await record('2024-000001', recordScoresExample, 2)).toMatchObject({
      status: 409,
      body: { code: 'score.already-recorded' },
    });
    const correcting = `applications/${keyOf('2024-000001')}/correct-scores`;
    expect(await send(correcting, correctScoresExample, 2)).toMatchObject({ status: 200 });
    expect(await record('2024-000001', recordSkbScoresExample, 3)).toMatchObject({ status: 200 });
    expect(await send(`${at}/publish-ranking`, publishRankingExample, 1)).toMatchObject({ status: 200 });
    expect(await ranking(of.formationId, 'final', 2)).toMatchObject({ status: 200 });
    expect(await send(`${at}/announce-final-result`, announceFinalResultExample, 3)).toMatchObject({
      status: 200,
    });
    const { body } = await get(`${at}/rankings/final`);
    expect(body).toMatchObject({
      ranking: 'final',
      standing: 'in-force',
      rulesetId: 'recruitment.procurement@2024-01-01',
      readTo: expect.any(String),
      decision: {
        decidedOn: '2024-11-18',
        signatory: { role: 'PPK' },
        legalBasis: expect.arrayContaining([
          { rule: 'recruitment.final.ties', version: 'recruitment.final.ties@2024-01-01' },
        ]),
      },
      entries: [
        {
          rank: 1,
          code: 'P/L',
          skdTotal: 400,
          skd: '29.09',
          scores: {
            skd: { twk: 95, tiu: 105, tkp: 200 },
            skb: { tests: [{ score: '360' }, { score: '85.5' }] },
          },
        },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/considerations|evidence"|nik|birthDate|gradePoint|p-2024/);
  });

  it('F18 score-corrected: ranks anew after a correction, and keeps the former ranking with the scores it saw', async () => {
    const { send, get, announcedFormation, ranking, on, placed } = client;
    const of = await announcedFormation();
    const at = `formations/${of.formationId}`;
    const score = (no: string, tkp: number) => [scored(no, 'skd', skd(100, 100, tkp), on(of))];
    await house.apply('F18-a', of, score('F18-a', 200));
    await house.apply('F18-b', of, score('F18-b', 190));
    const first = await ranking(of.formationId, 'skd', 1);
    expect(placed(await get(`${at}/rankings/skd`))).toEqual(['1 F18-a', '2 F18-b']);
    const better = { ...correctScoresExample, twk: 100, tiu: 100, tkp: 210 };
    expect(await send(`applications/${keyOf('F18-b')}/correct-scores`, better, 2)).toMatchObject({
      status: 200,
    });
    expect(await ranking(of.formationId, 'skd', 2, { entries: ['F18-a', 'F18-b'] })).toMatchObject({
      status: 422,
      body: {
        code: 'ranking.mismatch',
        detail: expect.stringContaining('give F18-b, F18-a, not F18-a, F18-b'),
      },
    });
    const second = await ranking(of.formationId, 'skd', 2, { entries: ['F18-b', 'F18-a'] });
    expect(second).toMatchObject({ status: 200, body: { revision: '3' } });
    const now = await get(`${at}/rankings/skd`);
    expect(placed(now)).toEqual(['1 F18-b', '2 F18-a']);
    expect(now.body.entries[0]!.scores).toMatchObject({ skd: { tkp: 210 } });
    const former = await get(`${at}/rankings/skd?decision=${first.body.decisionId}`);
    expect(placed(former)).toEqual(['1 F18-a', '2 F18-b']);
    expect(former.body.entries[1]!.scores).toMatchObject({ skd: { tkp: 190 } });
    expect(former.body.readTo < now.body.readTo).toBe(true);
    const revoked = { ...endDecisionExample, refDecisionId: second.body.decisionId };
    expect(await send(`${at}/revoke-decision`, revoked, 3)).toMatchObject({ status: 200 });
    expect((await get(`${at}/rankings/skd`)).body.decisionId).toBe(first.body.decisionId);
    expect((await get(`${at}/rankings`)).body.items).toMatchObject([
      { decisionId: second.body.decisionId, standing: 'revoked' },
      { decisionId: first.body.decisionId, standing: 'in-force' },
    ]);
  });

  it('decides a tie by birth date, which is sealed, and leaves it where the person was erased', async () => {
    const { get, announcedFormation, ranking, record, placed } = client;
    const of = await announcedFormation({ weights: [{ test: 'Teknis', cat: true, weight: 100 }] }, 'pppk');
    const sat = { ...recordSkbScoresExample, selection: 'competence' };
    const tests = [{ test: 'Teknis', score: '300.25', maximum: '450' }];
    for (const [no, birthDate] of [
      ['T-a', '1997-03-01'],
      ['T-b', '1995-03-01'],
    ] as const) {
      await house.apply(no, { ...of, birthDate });
      expect(await record(no, { ...sat, tests }, 1)).toMatchObject({ status: 200 });
    }
    const at = `formations/${of.formationId}/rankings/final`;
    expect(await ranking(of.formationId, 'final', 1)).toMatchObject({ status: 200 });
    const told = await get(at);
    expect(placed(told)).toEqual(['1 T-b', '2 T-a']);
    expect(told.body.ties).toEqual([{ step: 'older-age', applicationNos: ['T-b', 'T-a'] }]);
    const erasure = {
      leafId: 'l',
      recordedAt: '2025-01-01T00:00:00.000Z',
      ground: 'request',
      legalBasis: [],
    };
    house.erased.set('p-T-b', erasure);
    house.erased.set('p-T-a', erasure);
    expect(await ranking(of.formationId, 'final', 2)).toMatchObject({ status: 200 });
    expect((await get(at)).body.ties).toEqual([{ step: 'none', applicationNos: ['T-a', 'T-b'] }]);
  });

  it('is not there for another agency, and not for who only reads', async () => {
    const { send, get, announcedFormation, ranking, on } = client;
    const of = await announcedFormation();
    await house.apply('X-a', of, [scored('X-a', 'skd', skd(100, 100, 200), on(of))]);
    const by = { by: house.foreign };
    expect(await ranking(of.formationId, 'skd', 1, {}, by)).toMatchObject({ status: 404 });
    const scores = `applications/${keyOf('X-a')}/correct-scores`;
    expect(await send(scores, correctScoresExample, 2, by)).toMatchObject({ status: 404 });
    expect(await send(`applications/${keyOf('nobody')}/record-scores`, recordScoresExample, 0)).toMatchObject(
      {
        status: 404,
      },
    );
    for (const path of ['skd', 'neither', 'skd?decision=none'])
      expect(await get(`formations/${of.formationId}/rankings/${path}`)).toMatchObject({ status: 404 });
    expect(await get(`formations/${of.formationId}/rankings/skd?cursor=abc`)).toMatchObject({ status: 400 });
  });
});
