import { ApiClient } from '../../apps/cli/src/api-client.js';
import { ClockOfStore } from '../../apps/cli/src/simulate/round-clock.js';
import {
  simulateRecruitment,
  type SimulationResult,
} from '../../apps/cli/src/simulate/simulate-recruitment.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import { recompute, recomputeLied, without } from '../house/recomputing.js';

const SIZE = { agency: 'kota-contoh-s', seats: 6, applicants: 60, formations: 2, seed: 5 };

/** A store with a simulated clock in which a round was held. */
async function simulated(): Promise<{ house: BootedHouse; result: SimulationResult; said: string[] }> {
  const house = await bootHouse({ simulatedFrom: '1970-01-01T00:00:00.000Z' });
  const { token } = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
  const said: string[] = [];
  const api = new ApiClient(house.base, token!);
  const result = await simulateRecruitment(api, SIZE, new ClockOfStore(api), (line) => said.push(line));
  return { house, result, said };
}

describe('a simulated round', () => {
  let one: Awaited<ReturnType<typeof simulated>>;
  let other: Awaited<ReturnType<typeof simulated>>;
  beforeAll(async () => {
    one = await simulated();
    other = await simulated();
  }, 300_000);
  afterAll(async () => {
    await one?.house.close();
    await other?.house.close();
  });

  /** Everything public of the rankings and results, without the ids that are random. */
  const told = async ({ house, result }: typeof one): Promise<unknown> => {
    const { position } = await house.house.store.head();
    const everybody = await house.as();
    const formations = result.formations.map(async ({ formationId, ...post }) => {
      const read = async (kind: string) => {
        const path = `/v1/recruitment/formations/${formationId}/rankings/${kind}?limit=100&minPosition=${position}`;
        const { entries, ties, recordedAt } = (await everybody.get(path)).body;
        return { entries, ties, recordedAt };
      };
      return { post, skd: await read('skd'), final: await read('final') };
    });
    return { formations: await Promise.all(formations) };
  };

  it('goes from the opening to the numbers, with everything that can happen on the way', async () => {
    const { result, said } = one;
    expect(result).toMatchObject({ applicants: 60, seats: 6, passed: 6, cancelled: 1 });
    expect(result.objections.late).toBeGreaterThan(0);
    expect(result.objections.accepted).toBeGreaterThan(0);
    expect(said.at(-1)).toBe('2025-02-14  6 numbers of civil servants');
    const everybody = await one.house.as();
    const { position } = await one.house.house.store.head();
    const path = `/v1/recruitment/formations/${result.formations[0]!.formationId}/rankings`;
    const { ties } = (await everybody.get(`${path}/final?limit=100&minPosition=${position}`)).body as {
      ties: { step: string }[];
    };
    expect(ties.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['skd-total', 'tkp', 'tiu', 'grade-point', 'older-age', 'none']),
    );
    const { items } = (await everybody.get(path)).body as { items: { ranking: string }[] };
    expect(items.map(({ ranking }) => ranking)).toEqual(['final', 'skd', 'skd']);
  });

  it('is the same in another empty store, but for random ids', async () => {
    expect(await told(other)).toEqual(await told(one));
  });

  it('is computed again by a script of the examples that knows the public interface alone', async () => {
    for (const { formationId } of one.result.formations) {
      const { code, printed } = await recompute(formationId, one.house.base);
      expect({ code, printed }).toMatchObject({ code: 0 });
      expect(printed).toContain('SKD: every place agrees.');
      expect(printed).toContain('Final: every place agrees.');
    }
  });

  it('is found out by that script where a place is not what the scores give', async () => {
    const { formationId } = one.result.formations[0]!;
    const { code, printed } = await recomputeLied(formationId, one.house.base, (answer) =>
      answer.replace('"rank":2,', '"rank":1,'),
    );
    expect(code).toBe(1);
    expect(printed).toMatch(/DIFFERS {2}1 P\/L/);
  });

  it('is found out where a ranking leaves somebody out, or ranks who may not be', async () => {
    const { formationId } = one.result.formations[0]!;
    const everybody = await one.house.as();
    const { entries } = (
      await everybody.get(`/v1/recruitment/formations/${formationId}/rankings/skd?limit=100`)
    ).body as { entries: { applicationNo: string; code: string }[] };
    // whoever was below the threshold takes no place from anybody: every place still agrees
    const { applicationNo } = entries.find(({ code }) => code === 'TL')!;
    const left = await recomputeLied(formationId, one.house.base, without(applicationNo));
    expect(left).toMatchObject({ code: 1 });
    expect(left.printed).toContain('SKD: every place agrees.');
    expect(left.printed).toContain(`${applicationNo} met the requirements, and is not in the ranking`);
    const ranked = await recomputeLied(formationId, one.house.base, (answer, path) =>
      path.includes('/applications/')
        ? answer.replaceAll('"result":"MS"', '"result":"TMS"')
        : path.includes('/applications?')
          ? answer.replaceAll('"status":"MS"', '"status":"TMS"')
          : answer,
    );
    expect(ranked.printed).toContain(`${applicationNo} did not meet the requirements, and is in the ranking`);
  });

  it('is refused where the store has no simulated clock', async () => {
    const house = await bootHouse();
    try {
      const { token } = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
      const api = new ApiClient(house.base, token!);
      const sent = simulateRecruitment(api, SIZE, new ClockOfStore(api), () => undefined);
      await expect(sent).rejects.toThrow(/no simulated clock.*JEJAK_CLOCK=simulated/);
      expect((await house.house.store.head()).position).toBeNull();
    } finally {
      await house.close();
    }
  });
});
