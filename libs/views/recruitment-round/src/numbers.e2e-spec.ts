import {
  announced,
  defined,
  finalAnnounced,
  NURSE,
  numbered,
  opened,
  passCancelled,
  PERTEK,
  registered,
  ROUND,
  submitted,
  verified,
} from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';
import { revoked } from './life.fixture.js';
import { declared, published } from './rules.fixture.js';

const path = `/v1/recruitment/rounds/${ROUND}`;
const NUMBERS = ['A-1', 'A-2', 'A-3', 'A-4'];

describe('the step of the numbers', () => {
  let house: House;
  beforeEach(async () => (house = await openHouse()), 120_000);
  afterEach(() => house?.close());

  /** Everybody applied and passed; objections may be filed to 8 December 2024. */
  async function passed(kind: 'pns' | 'pppk'): Promise<void> {
    await house.record(registered('kota-contoh-a', 'Pemerintah Kota Contoh A'), opened(kind));
    await house.record(defined(NURSE, 'Perawat Terampil', 4), announced(NURSE, 'Perawat Terampil', 4));
    for (const no of NUMBERS)
      await house.record(submitted(no, NURSE, '2024-09-03T02:00:00.000Z'), verified(no, NURSE, []));
    house.clock.set('2024-12-05T03:00:00.000Z');
    await house.record(
      finalAnnounced(
        NURSE,
        'f-1',
        NUMBERS.map((applicationNo, index) => ({ applicationNo, rank: index + 1 })),
      ),
    );
  }
  /** The figures when this day and no later one is published. */
  async function asOf(day: string) {
    house.clock.set(new Date(Date.parse(`${day}T01:00:00+07:00`) + 2 * 86_400_000).toISOString());
    await house.settle();
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the answer as it comes
    const body = (await (await house.get(path)).json()) as any;
    return { figures: body.numbers, ...body.formations[0].numbers };
  }

  it('recruitment.nip.time: a number is in time on working day 25 after the proposal, and late on day 26', async () => {
    await passed('pppk');
    // 27 and 29 January are free, so day 25 after Thursday 2 January is Monday 10 February
    await house.record(declared(2025, ['2025-01-27', '2025-01-29']));
    house.clock.set('2025-02-11T03:00:00.000Z');
    await house.record(
      numbered('A-1', NURSE, { decidedOn: '2025-02-10' }),
      numbered('A-2', NURSE, { decidedOn: '2025-02-11' }),
      numbered('A-3', NURSE, { decidedOn: '2025-02-11', proposedOn: null, pertek: null }),
    );
    expect((await asOf('2025-02-10')).issued).toEqual([]);
    const { figures, issued, awaited } = await asOf('2025-02-11');
    const one = { proposedOn: '2025-01-02', pertek: PERTEK, persons: 1, dueOn: '2025-02-10' };
    expect(issued).toEqual([
      { ...one, issuedOn: '2025-02-10', late: false },
      { ...one, issuedOn: '2025-02-11', late: true },
      { proposedOn: null, pertek: null, persons: 1, dueOn: null, issuedOn: '2025-02-11', late: false },
    ]);
    expect(awaited.persons).toBe(1);
    expect(figures).toMatchObject({ asOf: '2025-02-11', workingDays: 25, awaited: 1, issuedLate: 1 });
  });

  it('recruitment.nip.time: who waits is overdue on the day after working day 25, counted from the end of the objections', async () => {
    await passed('pppk');
    await house.record(declared(2024, ['2024-12-25', '2024-12-26']), declared(2025, ['2025-01-01']));
    // from Sunday 8 December: 10 + 3 + 4 + 5 working days to 10 January, three more to Wednesday the 15th
    const due = { persons: 4, countedFrom: '2024-12-08', dueOn: '2025-01-15' };
    expect((await asOf('2025-01-15')).awaited).toEqual({ ...due, overdue: false });
    const { awaited, figures } = await asOf('2025-01-16');
    expect(awaited).toEqual({ ...due, overdue: true });
    expect(figures).toEqual({
      asOf: '2025-01-16',
      workingDays: 25,
      unconfirmed: false,
      awaited: 4,
      overdue: 4,
      issuedLate: 0,
    });
    const page = await (await house.get(`/formasi/${NURSE}`)).text();
    expect(page).toContain('4 orang menunggu · 4 di antaranya terlambat · 0 ditetapkan terlambat');
    expect(page).toMatch(/class="trouble"><time datetime="2025-01-15"/i);
    expect(await (await house.get(`/en/recruitment/${ROUND}`)).text()).toContain('4 of them overdue');
  });

  it('recruitment.nip.time: follows what is published, by the version of the day on which the round was opened', async () => {
    await passed('pppk');
    await house.record(
      declared(2024, []),
      published('recruitment.nip.time', '2024-08-16', { workingDays: 1 }),
    );
    expect((await asOf('2024-12-10')).figures).toMatchObject({ workingDays: 25 });
    const own = published('recruitment.nip.time', '2024-08-15', { workingDays: 2 });
    await house.record(own);
    const { figures, awaited } = await asOf('2024-12-11');
    expect(figures).toMatchObject({ workingDays: 2, overdue: 4 });
    expect(awaited.dueOn).toBe('2024-12-10');
    await house.record(revoked(own.data['decisionId'] as string));
    expect((await asOf('2024-12-12')).figures).toMatchObject({ workingDays: 25, overdue: 0 });
  });

  it('awaits nobody whose pass is cancelled, and says no time where the rules say none', async () => {
    await passed('pns');
    await house.record(passCancelled('A-1', NURSE, 'f-1'), numbered('A-2', NURSE));
    const { figures, awaited, issued } = await asOf('2025-06-01');
    expect(awaited).toEqual({ persons: 2, countedFrom: '2024-12-08', dueOn: null, overdue: false });
    expect(issued).toEqual([expect.objectContaining({ pertek: PERTEK, dueOn: null, late: false })]);
    expect(figures).toMatchObject({ workingDays: null, unconfirmed: false, overdue: 0, issuedLate: 0 });
    const page = await (await house.get(`/formasi/${NURSE}`)).text();
    expect(page).toContain('PERTEK-901/2025');
    expect(page).toContain('tidak menetapkan batas waktu');
    expect(JSON.stringify(await asOf('2025-06-02')) + page).not.toMatch(/kenari|199012052025012999/i);
  });
});
