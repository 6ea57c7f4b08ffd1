import { announced, decided, defined, fact, NURSE, opened, registered, ROUND } from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';
import { corrected } from './life.fixture.js';

const amended = (from: number, to: number) =>
  fact('AnnouncementAmended', {
    formationId: NURSE,
    refDecisionId: 'a-perawat-terampil',
    changes: [{ field: 'seats', from, to }],
    reason: 'Penyesuaian dengan SSCASN.',
    ...decided(`ralat-${to}`, '2024-08-25'),
  });

describe('the seats that were announced, beside those that were set', () => {
  let house: House;
  beforeAll(async () => (house = await openHouse()), 120_000);
  afterAll(() => house?.close());
  const read = async (path: string) => {
    await house.settle();
    return (await house.get(path)).text();
  };
  const warning = async () =>
    JSON.parse(await read(`/v1/recruitment/rounds/${ROUND}`)).formations[0].seatsDiffer as unknown;
  const SAID = 'Diumumkan 40 kursi, padahal ditetapkan 39.';

  it('recruitment.formation.match: decree 39, loaded 40 is flagged, and nothing more once either is put right', async () => {
    await house.record(registered('kota-contoh-a', 'Pemerintah Kota Contoh A'), opened());
    await house.record(defined(NURSE, 'Perawat Terampil', 39));
    expect(await warning()).toBeNull();
    await house.record(announced(NURSE, 'Perawat Terampil', 39));
    expect(await warning()).toBeNull();
    await house.record(amended(39, 40));
    expect(await warning()).toEqual({
      decreed: 39,
      announced: 40,
      version: 'recruitment.formation.match@2024-01-01',
      legalBasis: 'PermenPANRB 6/2024 art. 22(3)',
    });
    for (const path of [`/formasi/${NURSE}`, `/pengadaan/${ROUND}`]) expect(await read(path)).toContain(SAID);
    expect(await read(`/en/formations/${NURSE}`)).toContain('40 seats are announced, but 39 were set.');

    await house.record(corrected('d-perawat-terampil', 'seats', 39, 40));
    expect(await warning()).toBeNull();
    expect(await read(`/formasi/${NURSE}`)).not.toContain(SAID);
  });
});
