import {
  announced,
  appointed,
  defined,
  MIDWIFE,
  NURSE,
  opened,
  registered,
  ROUND,
  type Stated,
} from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';
import { restored, revoked } from './life.fixture.js';

const round = `/v1/recruitment/rounds/${ROUND}`;

describe('the appointed of a round', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await house.record(registered('kota-contoh-a', 'Pemerintah Kota Contoh A'), opened());
    await house.record(
      ...[defined(NURSE, 'Perawat Terampil', 4), announced(NURSE, 'Perawat Terampil', 4)],
      ...[defined(MIDWIFE, 'Bidan Terampil', 1), announced(MIDWIFE, 'Bidan Terampil', 1)],
    );
    await recorded(
      '2025-01-11T03:00:00.000Z',
      ...['A-1', 'A-2', 'A-3'].map((no) => appointed(no, NURSE)),
      appointed('B-1', MIDWIFE),
      appointed('C-1', null),
    );
  }, 120_000);
  afterAll(() => house?.close());

  async function recorded(now: string, ...facts: readonly Stated[]): Promise<void> {
    house.clock.set(now);
    await house.record(...facts);
    await house.settle();
  }
  /** Midwives, nurses, all. */
  async function counted(): Promise<readonly number[]> {
    const body = (await (await house.get(round)).json()) as {
      readonly formations: readonly { readonly funnel: { readonly appointed: number } }[];
      readonly total: { readonly appointed: number };
    };
    return [...body.formations.map(({ funnel }) => funnel.appointed), body.total.appointed];
  }
  const page = async (path: string) => (await house.get(path)).text();

  it('are counted when the day of recording and one more are over, and no more when the decision falls', async () => {
    await recorded('2025-01-12T16:59:59.000Z');
    expect(await counted()).toEqual([0, 0, 0]);
    await recorded('2025-01-12T17:00:00.000Z', appointed('A-4', NURSE));
    expect(await counted()).toEqual([1, 3, 4]);
    await recorded('2025-01-13T03:00:00.000Z', revoked('sk-A-1'), restored('sk-A-1'));
    expect(await counted()).toEqual([1, 2, 3]);
    await recorded('2025-01-13T04:00:00.000Z', appointed('A-1', NURSE, { decisionId: 'sk-again' }));
    expect(await counted()).toEqual([1, 2, 3]);
    await recorded('2025-01-14T17:00:00.000Z');
    expect(await counted()).toEqual([1, 4, 5]);
  });

  it('are those whom the agency of the formation appointed', async () => {
    const before = await counted();
    await house.recordFor('kota-contoh-b', appointed('D-1', NURSE));
    await recorded('2025-01-20T03:00:00.000Z');
    expect(await counted()).toEqual(before);
  });

  it('end the funnel as CSV, drawn and in its table, in both languages', async () => {
    const [head, ...lines] = (await page(`${round}/funnel.csv`)).trim().split('\r\n');
    expect(head!.split(',').at(-1)).toBe('appointed');
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['1', '4', '5']);
    for (const [path, word, persons] of [
      [`/pengadaan/${ROUND}`, 'Diangkat', 5],
      [`/en/recruitment/${ROUND}`, 'Appointed', 5],
      [`/formasi/${NURSE}`, 'Diangkat', 4],
      [`/en/formations/${NURSE}`, 'Appointed', 4],
    ] as const) {
      const html = await page(path);
      expect(html).toMatch(new RegExp(`<th scope="row">${word}</th><td class="number">${persons}</td>`));
      expect(html).toContain(`, ${word} ${persons}.`);
    }
  });

  it('are told of nobody', async () => {
    for (const path of [round, `${round}/funnel.csv`, `/pengadaan/${ROUND}`, `/formasi/${NURSE}`])
      expect(await page(path)).not.toMatch(/kenari|199012052025012999|1990-12-05|sk-A/i);
  });
});
