import { CareerRegister, DecisionRegister } from '#app/platform';
import { registerEmployeeExample } from '../../libs/contexts/employment/src/employee/register-employee/register-employee.example.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;
const PERSON = 'p-contoh-0800';

describe('a career', () => {
  let house: BootedHouse;
  let officer: Client;
  let inspector: Client;
  let promotion: Recorded;
  let last: string;

  /** A takeover of 2024, a promotion recorded in March 2026 with TMT February, revoked in May; a rating. */
  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-01-05T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    inspector = await house.as({ person: 'p-i', role: 'inspector', agency: '*' });
    await officer.record(paths.agencies, given.agency());
    await officer.record('/v1/employment/employees', { ...registerEmployeeExample, personRef: PERSON });
    house.clock!.set('2026-03-10T02:00:00.000Z');
    promotion = await officer.record(
      paths.promotions,
      given.promotion({
        ...{ personRef: PERSON, fromGolongan: 'III/b', toGolongan: 'III/c' },
        ...{ decidedOn: '2026-01-20', effectiveFrom: '2026-02-01' },
      }),
    );
    await officer.record(paths.appraisals, given.rating(1, 'sesuai', 'sesuai', 'B', { personRef: PERSON }));
    house.clock!.set('2026-05-10T02:00:00.000Z');
    const act = {
      ...{ refDecisionId: promotion.decisionId, authority: 'BKPSDM Kota Contoh A', number: '800/77' },
      ...{ date: '2026-05-09', legalBasis: [{ rule: 'UU 30/2014', version: '2014' }] },
      ...{ reasonSummary: 'Salah orang.', effect: 'from-start' },
    };
    const revoked = await officer.record(`${paths.promotions}/${promotion.id}/revoke-decision`, act, {
      revision: '0',
    });
    last = revoked.position;
  });
  afterAll(() => house?.close());

  const read = async (query = '', who = inspector, path = `/v1/careers/${PERSON}`) =>
    who.get(`${path}?minPosition=${last}${query}`);
  const rankOf = async (query: string) => (await read(query)).body.standing?.golongan?.value;

  it('answers by both clocks, exactly', async () => {
    expect(await rankOf('&validAt=2026-02-15&knownAt=2026-03-09')).toBe('III/b');
    expect(await rankOf('&validAt=2026-02-15&knownAt=2026-03-10T01:59:59.999Z')).toBe('III/b');
    expect(await rankOf('&validAt=2026-02-15&knownAt=2026-03-10T02:00:00.000Z')).toBe('III/c');
    expect(await rankOf('&validAt=2026-01-31&knownAt=2026-03-10')).toBe('III/b');
    expect(await rankOf(`&validAt=2026-02-15&knownAt=pos:${promotion.position}`)).toBe('III/c');
    expect(await rankOf('&validAt=2026-02-15&knownAt=2026-05-10')).toBe('III/b');
    const before = await read('&knownAt=2026-01-04');
    expect([before.status, before.body.standing, before.body.later]).toEqual([200, null, { decisions: 3 }]);
  });

  it('shows every decision with its dates and its end, and numbers of persons never', async () => {
    const { body, text, headers } = await read();
    expect(body).toMatchObject({
      personRef: PERSON,
      validAt: '2026-05-10',
      standing: {
        ...{ kind: 'PNS', servesSince: '2010-01-01', endedFrom: null },
        golongan: { value: 'III/b', since: '2020-04-01' },
        ratings: [{ year: 2025 }],
      },
      services: [{ value: 'PNS', from: '2010-01-01', until: null }],
      ledger: { position: last },
    });
    expect(body.decisions.map((one: { aspect: string; status: string }) => [one.aspect, one.status])).toEqual(
      [
        ['service', 'alive'],
        ['rank', 'revoked'],
        ['rating', 'alive'],
      ],
    );
    expect(body.decisions[1]).toMatchObject({
      decisionId: promotion.decisionId,
      ...{ decidedOn: '2026-01-20', effectiveFrom: '2026-02-01', recordedAt: '2026-03-10T02:00:00.000Z' },
      ...{
        inForce: false,
        end: { type: 'decision.DecisionRevoked', number: '800/77', effect: 'from-start' },
      },
    });
    expect(body.decisions[0].withheld).toEqual(expect.arrayContaining(['nip', 'birthDate', 'personRef']));
    expect(text).not.toMatch(/198503152010012990|1985-03-15/);
    expect(headers['ledger-position']).toBe(last);
  });

  it('is for inspectors, the officers of the agency, and the person', async () => {
    expect((await read('', officer)).body.decisions).toHaveLength(3);
    const foreign = await house.as({ person: 'p-002', role: 'officer', agency: ['kota-contoh-b'] });
    expect((await read('', foreign)).status).toBe(404);
    expect((await read('', inspector, '/v1/careers/nobody')).status).toBe(404);
    const me = await house.as({ person: PERSON, role: 'person', agency: [] });
    expect((await read('', me)).status).toBe(403);
    const own = await read('', me, '/v1/me/career');
    expect(own.body.decisions.map(({ type }: { type: string }) => type)).toHaveLength(3);
    // Marked I: the agency's own, not the person's.
    expect(own.body.decisions[0].values).toMatchObject({ golongan: 'III/b', name: expect.any(String) });
    expect(own.body.decisions[0].values).not.toHaveProperty('golonganSince');
    expect(own.body.decisions[0].withheld).toContain('golonganSince');
    const somebody = await house.as({ person: 'p-else', role: 'person', agency: [] });
    expect((await read('', somebody, '/v1/me/career')).body).toMatchObject({ standing: null, decisions: [] });
    expect((await read('', await house.as(), '/v1/me/career')).status).toBe(401);
    expect(house.log.join('\n')).toContain(`"person":"${PERSON}"`);
  });

  it.each([
    ['&knownAt=rev:1', '#/knownAt', 'known-at.revision'],
    ['&knownAt=yesterday', '#/knownAt', 'known-at.invalid'],
    ['&validAt=2026-02-30', '#/validAt', 'field.date'],
    ['&person=p-1', '#/person', 'field.unknown'],
  ])('refuses %s', async (query, pointer, code) => {
    for (const path of [`/v1/careers/${PERSON}`, '/v1/me/career']) {
      const { status, body } = await read(query, inspector, path);
      expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
    }
  });

  it('and its decisions are known to the rules of other contexts, of everything recorded by now', async () => {
    const careers = house.app.get(CareerRegister);
    expect(await careers.careerOn(PERSON, '2026-02-15')).toMatchObject({
      agencyId: given.AGENCY,
      ...{ kind: 'PNS', golongan: { value: 'III/b' }, ratings: [{ year: 2025 }] },
    });
    expect(await careers.careerOn('nobody', '2026-02-15')).toBeUndefined();
    const decisions = house.app.get(DecisionRegister);
    expect(await decisions.decisionOn(promotion.decisionId, '2026-02-15')).toEqual({
      ...{ decisionId: promotion.decisionId, agencyId: given.AGENCY, publicName: 'promotion.RankPromoted' },
      ...{ stream: promotion.stream, eventId: promotion.eventIds[0], subject: PERSON, alive: false },
    });
    const rating = (await read()).body.decisions[2];
    expect(await decisions.decisionOn(rating.decisionId, rating.effectiveFrom)).toMatchObject({
      alive: true,
    });
    expect(await decisions.decisionOn(rating.decisionId, '2000-01-01')).toMatchObject({ alive: false });
    expect(await decisions.decisionOn('nothing', '2026-02-15')).toBeUndefined();
  });
});
