import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import { recompute, recomputeLied, without } from '../house/recomputing.js';
import * as given from '../house/requests.js';

/** Number, day of birth, and scores of Teknis, Manajerial dan Sosial Kultural, Wawancara; null: absent. */
const SAT: readonly (readonly [string, string, readonly [string, string, string] | null])[] = [
  ['P-1', '1985-12-05', ['400', '150', '30']],
  ['P-2', '1985-12-05', ['410', '140.5', '29.5']],
  ['P-3', '1985-12-05', ['400', '151', '29']],
  ['P-4', '1984-12-05', ['300', '100', '20']],
  ['P-5', '1983-12-05', ['300', '100', '20']],
  ['P-6', '1985-12-05', ['200', '90', '9.999999']],
  ['P-7', '1985-12-05', null],
];

describe('the ranking of a round of PPPK', () => {
  let house: BootedHouse;
  let officer: Client;
  let formation: string;

  const sit = async (no: string, birthDate: string, scores: (typeof SAT)[number][2], round: string) => {
    const nik = `999999${birthDate.slice(8)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}000${no.slice(-1)}`;
    const body = given.application(formation, { applicationNo: no, nik, birthDate, sex: 'male' });
    const { id } = await officer.record(`${given.paths.rounds}/${round}/applications`, body);
    const at = `/v1/recruitment/applications/${id}`;
    const met = given.verification({ result: 'MS', failedRequirements: [] });
    await officer.record(`${at}/verify`, met, { revision: '0' });
    const names = ['Teknis', 'Manajerial dan Sosial Kultural', 'Wawancara'];
    const maxima = ['450', '200', '40'];
    const sat = {
      selection: 'competence',
      satOn: '2024-10-16',
      present: scores !== null,
      ...(scores && {
        tests: scores.map((score, i) => ({ test: names[i], score, maximum: maxima[i] })),
      }),
    };
    await officer.record(`${at}/record-scores`, sat, { revision: '1' });
  };

  beforeAll(async () => {
    house = await bootHouse();
    officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
    await officer.record(given.paths.agencies, given.agency());
    const { id: round } = await officer.record(given.paths.rounds, given.round({ kind: 'pppk' }));
    const terms = { seats: 2, thresholds: { total: 300 } };
    const defined = await officer.record(given.paths.formations, given.formation(round, terms));
    formation = defined.id;
    const at = `${given.paths.formations}/${formation}`;
    await officer.record(`${at}/publish-vacancy`, given.announcement(), { revision: '0' });
    for (const [no, birthDate, scores] of SAT) await sit(no, birthDate, scores, round);
    const tms = given.application(formation, { applicationNo: 'P-8' });
    const { id } = await officer.record(`${given.paths.rounds}/${round}/applications`, tms);
    await officer.record(`/v1/recruitment/applications/${id}/verify`, given.verification(), {
      revision: '0',
    });
    const ranking = given.ranking({ ranking: 'final' });
    const { position } = await officer.record(`${at}/publish-ranking`, ranking, { revision: '1' });
    const path = `/v1/recruitment/formations/${formation}`;
    await officer.get(`${path}/rankings/final?minPosition=${position}`);
    await officer.get(`${path}/applications?minPosition=${position}`);
  });
  afterAll(() => house?.close());

  it('is computed again from what is public, with its path of ties, thresholds and absences', async () => {
    const { code, printed } = await recompute(formation, house.base);
    expect({ code, printed }).toMatchObject({ code: 0 });
    expect(printed.split('\n').filter((line) => line.includes('agrees  '))).toEqual([
      '  agrees  1 P/L – – – 580  P-2',
      '  agrees  2 P/L – – – 580  P-3',
      '  agrees  3 P – – – 580  P-1',
      '  agrees  4 P – – – 420  P-5',
      '  agrees  5 P – – – 420  P-4',
      '  agrees  – TL – – – 299.999999  P-6',
      '  agrees  – TH – – – –  P-7',
    ]);
    expect(printed).toContain('Final: every place agrees.');
  });

  it('is found out where a score was another, or somebody is left out', async () => {
    const other = await recomputeLied(formation, house.base, (answer) => answer.replace('"410"', '"410.5"'));
    expect(other).toMatchObject({ code: 1 });
    expect(other.printed).toContain('P-2: published 1 P/L – – – 580, computed 1 P/L – – – 580.5');
    const left = await recomputeLied(formation, house.base, without('P-7'));
    expect(left).toMatchObject({ code: 1 });
    expect(left.printed).toContain('P-7 met the requirements, and is not in the ranking');
  });
});
