import { randomUUID } from 'node:crypto';
import { contexts } from '#app/contexts';
import type { Decider } from '#app/kernel';
import {
  answered,
  applicationId,
  defined,
  NURSE,
  numbered,
  objected,
  opened,
  PRIVATE,
  ROUND,
  submitted,
  verified,
  type Stated,
} from '../../libs/views/recruitment-round/src/facts.fixture.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';

const deciders = contexts.find(({ name }) => name === 'recruitment')!.deciders;
const [MINE, OTHER] = ['A-1', 'A-2'] as const;
const me = PRIVATE.personRef(MINE);

describe('the applications of the person who asks', () => {
  let house: BootedHouse;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2024-09-03T02:00:00.000Z' });
    await record('recruitment.round', ROUND, opened());
    await record('recruitment.formation', NURSE, defined(NURSE, 'Perawat Terampil', 2));
    for (const applicationNo of [MINE, OTHER])
      await record(
        'recruitment.application',
        applicationId(applicationNo),
        submitted(applicationNo, NURSE, '2024-09-03T01:00:00.000Z'),
        verified(applicationNo, NURSE, ['ijazah'], { considerations: 'Kenari: menimbang' }),
        objected(applicationNo, NURSE, ['ijazah']),
        answered(applicationNo, NURSE, 'accepted', '2024-09-26'),
        numbered(applicationNo, NURSE),
      );
  });
  afterAll(() => house?.close());

  /** Facts straight into the log, as the rules would have decided them. */
  async function record(category: string, key: string, ...facts: readonly Stated[]): Promise<void> {
    const decider = deciders.find((own) => own.category === category) as Decider<unknown>;
    const commandId = randomUUID();
    const actor = {
      ...{ personRef: 'p-1', office: null, agencyId: 'kota-contoh-a', role: 'officer' as const },
      ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
    };
    const context = {
      ...{ commandId, commandDigest: commandId, correlationId: commandId, causationId: null, actor },
      ...{ scope: '*' as const, expectedRevision: null, occurredAt: house.clock!.now() },
    };
    const applicationNo = facts[0]!.data['applicationNo'];
    const subject = typeof applicationNo === 'string' ? PRIVATE.personRef(applicationNo) : undefined;
    const concerning = { agencyId: 'kota-contoh-a', ...(subject !== undefined && { subject }) };
    await house.house.decisions.make(decider, key, context, () => facts, concerning);
  }

  const asked = async (person: string, role: 'person' | 'officer' = 'person') => {
    const { position } = await house.house.store.head();
    const client = await house.as({ person, role, agency: [] });
    return client.get(`/v1/recruitment/own-applications?minPosition=${position}`);
  };

  it('show what only they may read, and never numbers of persons', async () => {
    const { status, body, text, headers } = await asked(me);
    expect(status).toBe(200);
    expect(body.items.map((own: { applicationId: string }) => own.applicationId)).toEqual([
      applicationId(MINE),
    ]);
    const [submission, result, objection] = body.items[0].facts;
    expect(submission).toMatchObject({
      type: 'recruitment.ApplicationSubmitted',
      values: { applicationNo: MINE, submittedAt: '2024-09-03T01:00:00.000Z' },
      withheld: expect.arrayContaining(['nik', 'name', 'birthDate', 'personRef']),
    });
    expect(result.values).toMatchObject({
      note: 'Kenari: catatan pemeriksa',
      considerations: 'Kenari: menimbang',
    });
    expect(objection.values).toMatchObject({ grounds: 'Kenari: ijazah sudah diunggah' });
    expect(text).not.toMatch(/9999994512900001|1990-12-05|199012052025012999|kenari-verifier|kenari-decider/);
    expect(text).not.toContain(applicationId(OTHER));
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['ledger-position']).toBe(body.ledger.position);
  });

  it('are those of the token’s person, whatever the role, and nobody’s without a token', async () => {
    expect((await asked('somebody-else')).body.items).toEqual([]);
    expect((await asked(me, 'officer')).body.items).toHaveLength(1);
    expect((await (await house.as()).get('/v1/recruitment/own-applications')).status).toBe(401);
    const client = await house.as({ person: me, role: 'person', agency: [] });
    expect((await client.get('/v1/decisions/d-round')).status).toBe(403);
    expect((await client.get('/v1/recruitment/own-applications?person=kenari-A-2')).status).toBe(400);
  });
});
