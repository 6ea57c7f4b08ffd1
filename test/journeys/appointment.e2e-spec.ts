import { randomUUID } from 'node:crypto';
import { contexts } from '#app/contexts';
import type { Decider } from '#app/kernel';
import { applicationIdOf } from '#contexts/recruitment';
import {
  defined,
  NURSE,
  numbered,
  opened,
  PRIVATE,
  ROUND,
  submitted,
  verified,
  type Stated,
} from '../../libs/views/recruitment-round/src/facts.fixture.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import * as given from '../house/requests.js';

const applicationId = (no: string): string => applicationIdOf(ROUND, no);
const deciders = contexts.find(({ name }) => name === 'recruitment')!.deciders;
const PATH = '/v1/employment/appointments';
const SK = {
  ...{ formationId: NURSE, unitId: 'dinas-kesehatan', golongan: 'II/c', skNumber: '800/931' },
  ...{ decidedOn: '2025-02-20', effectiveFrom: '2025-03-01', signatory: { role: 'PPK', postId: 'walikota' } },
  legalBasis: [{ rule: 'PP 11/2017', version: '2017' }],
};
interface Told {
  readonly applicationNo: string;
  readonly status: string;
  readonly personRef?: string;
  readonly code?: string;
}

describe('the people of a formation whose numbers were set', () => {
  let house: BootedHouse;
  let officer: Client;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2025-02-20T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    await officer.record(given.paths.agencies, given.agency());
    await record('recruitment.round', ROUND, opened());
    await record('recruitment.formation', NURSE, defined(NURSE, 'Perawat Terampil', 5));
    for (const no of ['A-1', 'A-2', 'A-3', 'A-4', 'A-5']) {
      const nip = nipOf(no);
      const number = numbered(no, NURSE);
      const facts = [
        submitted(no, NURSE, '2024-09-03T01:00:00.000Z'),
        verified(no, NURSE, []),
        // A-4 passed and has no number yet.
        ...(no === 'A-4' ? [] : [{ ...number, data: { ...number.data, nip } }]),
      ];
      await record('recruitment.application', applicationId(no), ...facts);
    }
  });
  afterAll(() => house?.close());

  /** A-3's number is that of another day of birth, as a log from before the check might hold it. */
  const nipOf = (no: string) => `1990120${no === 'A-3' ? 6 : 5}20250129${no.slice(2).padStart(2, '9')}`;

  /** Facts straight into the log, as the rules would have decided them. */
  async function record(category: string, key: string, ...facts: readonly Stated[]): Promise<void> {
    const decider = deciders.find((own) => own.category === category) as Decider<unknown>;
    const commandId = randomUUID();
    const actor = {
      ...{ personRef: 'p-1', office: null, agencyId: given.AGENCY, role: 'officer' as const },
      ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
    };
    const context = {
      ...{ commandId, commandDigest: commandId, correlationId: commandId, causationId: null, actor },
      ...{ scope: '*' as const, expectedRevision: null, occurredAt: house.clock!.now() },
    };
    const no = facts[0]!.data['applicationNo'];
    const subject = typeof no === 'string' ? PRIVATE.personRef(no) : undefined;
    const concerning = { agencyId: given.AGENCY, ...(subject !== undefined && { subject }) };
    await house.house.decisions.make(decider, key, context, () => facts, concerning);
  }

  const appoint = async (more: object = {}, who = officer): Promise<Told[]> => {
    const { status, text } = await who.post(PATH, { ...SK, ...more }, { key: null });
    expect([status, text]).toEqual([200, expect.any(String)]);
    expect(text).not.toMatch(/199012052025|Kenari Contoh|1990-12-05/);
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Told);
  };

  it('are appointed by one SK, each by a command of its own, and told so when it comes again', async () => {
    const told = await appoint();
    expect(told.map(({ applicationNo, status, code }) => [applicationNo, status, code])).toEqual([
      ['A-1', 'recorded', undefined],
      ['A-2', 'recorded', undefined],
      ['A-3', 'refused', 'nip.invalid'],
      ['A-5', 'recorded', undefined],
    ]);
    const inspector = await house.as({ person: 'p-i', role: 'inspector', agency: '*' });
    const { position } = await house.house.store.head();
    const read = async (no: string) => {
      const stream = `employment.employee-${PRIVATE.personRef(no)}`;
      return (await inspector.get(`/v1/streams/${stream}/events?minPosition=${position}`)).body.events;
    };
    const [first] = await read('A-1');
    expect(first).toMatchObject({
      ...{ publicName: 'employment.CpnsAppointed', subject: PRIVATE.personRef('A-1') },
      data: {
        ...{ name: PRIVATE.name, applicationNo: 'A-1', formationId: NURSE, postTitle: 'Perawat Terampil' },
        ...{ golongan: 'II/c', effectiveFrom: '2025-03-01', skNumber: SK.skNumber },
      },
      withheld: expect.arrayContaining(['nip', 'birthDate']),
    });
    const { events } = (
      await inspector.get(`/v1/streams/recruitment.application-${applicationId('A-1')}/events`)
    ).body;
    const issued = events.find(({ publicName }: { publicName: string }) => publicName.endsWith('NipIssued'));
    expect([first.causationId, first.data.reliedOn]).toEqual([issued.eventId, [issued.eventId]]);
    expect((await read('A-2'))[0].data.batchId).toBe(first.data.batchId);
    const again = await house.as({ person: 'p-002', role: 'officer', agency: [given.AGENCY] });
    for (const who of [officer, again])
      expect((await appoint({}, who)).map(({ status }) => status)).toEqual([
        ...['already', 'already', 'refused', 'already'],
      ]);
    expect(await read('A-1')).toHaveLength(1);
  });

  /** How many the public counts as appointed in the round, when the ledger knows that time. */
  const publicly = async (now: string): Promise<number> => {
    house.clock!.set(now);
    const witness = await house.as({ person: 'p-9', role: 'officer', agency: '*' });
    await witness.record(given.paths.agencies, given.agency(`saksi-${now.replaceAll(/\D/g, '')}`));
    const { position } = await house.house.store.head();
    const everybody = await house.as();
    const { body } = await everybody.get(`/v1/recruitment/rounds/${ROUND}?minPosition=${position}`);
    return body.total.appointed;
  };

  it('end the public funnel of their round once the day of recording and one more are over', async () => {
    expect(await publicly('2025-02-21T16:59:00.000Z')).toBe(0);
    expect(await publicly('2025-02-21T17:00:00.000Z')).toBe(3);
  });

  it('are appointed anew once an appointment fell', async () => {
    const personRef = PRIVATE.personRef('A-2');
    const inspector = await house.as({ person: 'p-i', role: 'inspector', agency: '*' });
    const stream = `/v1/streams/employment.employee-${personRef}/events`;
    const [{ data }] = (await inspector.get(stream)).body.events;
    await officer.record(
      `/v1/employment/employees/${personRef}/revoke-decision`,
      {
        ...{ refDecisionId: data.decisionId, authority: 'BKPSDM Kota Contoh A', number: '800/932' },
        ...{
          date: '2025-03-10',
          legalBasis: SK.legalBasis,
          reasonSummary: 'Salah unit.',
          effect: 'from-start',
        },
      },
      { revision: '0' },
    );
    expect(await publicly('2025-02-21T18:00:00.000Z')).toBe(2);
    const told = await appoint({ unitId: 'rsud', skNumber: '800/933' });
    expect(told.map(({ status }) => status)).toEqual(['already', 'recorded', 'refused', 'already']);
    expect(await publicly('2025-02-22T17:00:00.000Z')).toBe(2);
    expect(await publicly('2025-02-23T17:00:00.000Z')).toBe(3);
  });

  it('are appointed once by two officers at the same time', async () => {
    await record(
      'recruitment.application',
      applicationId('A-6'),
      submitted('A-6', NURSE, '2024-09-03T01:00:00.000Z'),
      verified('A-6', NURSE, []),
      { ...numbered('A-6', NURSE), data: { ...numbered('A-6', NURSE).data, nip: nipOf('A-6') } },
    );
    const other = await house.as({ person: 'p-002', role: 'officer', agency: [given.AGENCY] });
    const answers = await Promise.all([appoint(), appoint({}, other)]);
    const last = answers.map((told) => told.at(-1)!.status).toSorted();
    expect(last).toEqual(['already', 'recorded']);
  });

  it('are those of an agency’s own formation, with a unit', async () => {
    const foreign = await house.as({ person: 'p-003', role: 'officer', agency: ['kota-contoh-b'] });
    expect((await foreign.post(PATH, SK, { key: null })).status).toBe(404);
    const { unitId: _, ...without } = SK;
    const answer = await officer.post(PATH, without, { key: null });
    expect([answer.status, answer.body.code]).toEqual([422, 'appointment.unit-missing']);
    const absent = await officer.post(PATH, { ...SK, formationId: ROUND }, { key: null });
    expect(absent.status).toBe(404);
  });
});
