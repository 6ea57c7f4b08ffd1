import { appointCpnsExample } from '../../libs/contexts/employment/src/employee/appoint-cpns/appoint-cpns.example.js';
import { appointPnsExample } from '../../libs/contexts/employment/src/employee/appoint-pns/appoint-pns.example.js';
import { contractPppkExample } from '../../libs/contexts/employment/src/employee/contract-pppk/contract-pppk.example.js';
import { endServiceExample } from '../../libs/contexts/employment/src/employee/end-service/end-service.example.js';
import { registerEmployeeExample } from '../../libs/contexts/employment/src/employee/register-employee/register-employee.example.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import * as given from '../house/requests.js';

const paths = {
  employees: '/v1/employment/employees',
  cpns: '/v1/employment/cpns-appointments',
  contracts: '/v1/employment/pppk-contracts',
};
/** What names a person in the examples. */
const PERSONAL =
  /Contoh (Pegawai|Calon|Kontrak)|198503152010012990|1998061520240329|1990120520252129|1985-03-15|1998-06-15|1990-12-05|own-request/;

describe('who serves the agency', () => {
  let house: BootedHouse;
  let officer: Client;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-03-10T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    await officer.record(given.paths.agencies, given.agency());
  });
  afterAll(() => house?.close());

  it('is recorded with the examples of the description, pasted in order', async () => {
    const taken = await officer.record(paths.employees, registerEmployeeExample);
    expect(taken.stream).toBe(`employment.employee-${taken.id}`);
    const { id } = await officer.record(paths.cpns, appointCpnsExample);
    expect(id).toBe(appointCpnsExample.personRef);
    const at = (verb: string) => `${paths.employees}/${id}/${verb}`;
    await officer.record(at('appoint-pns'), appointPnsExample, { revision: '0' });
    await officer.record(at('end-service'), endServiceExample, { revision: '1' });
    await officer.record(paths.contracts, contractPppkExample);
  });

  it('is one person by one number, in whichever fact and agency', async () => {
    const body = { ...registerEmployeeExample, nip: '198503152010012991' };
    const key = 'takeover-1';
    const first = await officer.record(paths.employees, body, { key });
    expect(await officer.record(paths.employees, body, { key })).toMatchObject({
      id: first.id,
      revision: '0',
    });
    const again = await officer.post(paths.employees, body);
    expect([again.status, again.body.code]).toEqual([409, 'employee.exists']);
    const other = await officer.post(paths.employees, { ...body, personRef: 'p-contoh-0999' });
    expect([other.status, other.body.code]).toEqual([409, 'nip.taken']);
    expect(other.text).not.toContain(body.nip);
    const foreign = await house.as({ person: 'p-002', role: 'officer', agency: ['kota-contoh-b'] });
    expect((await foreign.post(paths.employees, { ...body, agencyId: 'kota-contoh-b' })).status).toBe(404);
    const ends = await foreign.post(`${paths.employees}/${first.id}/end-service`, endServiceExample, {
      revision: '0',
    });
    expect(ends.status).toBe(404);
  });

  it('F26: is one reference and one history when a contract is renewed with another number', async () => {
    const { skNumber: _, ...contract } = contractPppkExample;
    const person = { ...contract, personRef: undefined, nip: '199012052024212993' };
    const first = await officer.record(paths.contracts, {
      ...person,
      effectiveFrom: '2024-03-01',
      effectiveUntil: '2025-02-28',
    });
    const renewal = { ...contract, personRef: first.id, nip: '199012052025222993' };
    const second = await officer.record(paths.contracts, renewal);
    expect([second.id, second.revision]).toEqual([first.id, '1']);
    const inspector = await house.as({ person: 'p-i', role: 'inspector', agency: '*' });
    const { body, text } = await inspector.get(
      `/v1/streams/${second.stream}/events?minPosition=${second.position}`,
    );
    expect(body.events.map(({ data }: { data: { renewal: boolean } }) => data.renewal)).toEqual([
      false,
      true,
    ]);
    expect(body.events[1]).toMatchObject({ subject: first.id, withheld: expect.arrayContaining(['nip']) });
    expect(text).not.toMatch(/1990120520242129|1990-12-05/);
  });

  it('is told to the public a day later, by unit and never as persons or as the title of a post', async () => {
    const anyone = await house.as();
    house.clock!.set('2026-03-11T02:00:01.000Z');
    const { position } = await officer.record(given.paths.rounds, given.round());
    const feed = await anyone.get(`/v1/feed?minPosition=${position}&limit=100`);
    const types = feed.body.items.map(({ type }: { type: string }) => type);
    expect(new Set(types)).toEqual(
      new Set([
        'employment.CpnsAppointed',
        'employment.PnsAppointed',
        'employment.PppkContracted',
        'recruitment.RecruitmentRoundOpened',
      ]),
    );
    const item = feed.body.items.find(({ type }: { type: string }) => type === 'employment.CpnsAppointed');
    expect(item.data).toMatchObject({ unitId: 'dinas-kesehatan', effectiveFrom: '2024-03-01' });
    const page = await anyone.get(`/keputusan/${item.data.decisionId}?minPosition=${position}`);
    expect(page.text).toContain('mengangkat CPNS, TMT 1 Maret 2024');
    for (const { text } of [feed, page]) expect(text).not.toMatch(PERSONAL);
    expect(feed.text).not.toMatch(/p-contoh-09|golongan|cpnsDecisionId|applicationNo|postTitle/);
    expect(house.log.join('\n')).not.toMatch(PERSONAL);
  });
});
