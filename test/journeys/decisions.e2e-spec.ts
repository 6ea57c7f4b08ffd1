import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;

describe('a vacancy, from its agency to its revival', () => {
  let house: BootedHouse;
  let officer: Client;
  let inspector: Client;
  let anyone: Client;
  let formation: Recorded;
  let announced: Recorded;
  let amended: Recorded;
  let cancelled: Recorded;
  let corrected: Recorded;
  const at = (verb: string) => `${paths.formations}/${formation.id}/${verb}`;
  const after = (recorded: Recorded) => `minPosition=${recorded.position}`;
  const text = async (path: string) => {
    const answer = await anyone.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text;
  };
  const replay = async (recorded: Recorded, query = '') => {
    const answer = await inspector.get(`/v1/decisions/${recorded.decisionId}?${query}`);
    expect(answer.status).toBe(200);
    return answer.body as Record<string, never>;
  };

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2024-08-15T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    anyone = await house.as();
  });
  afterAll(() => house?.close());

  it('is announced, and everyone sees it at once', async () => {
    await officer.record(paths.agencies, given.agency());
    const round = await officer.record(paths.rounds, given.round());
    formation = await officer.record(paths.formations, given.formation(round.id));
    house.clock!.set('2024-08-20T02:00:00.000Z');
    announced = await officer.record(at('publish-vacancy'), given.announcement(), {
      revision: formation.revision,
    });
    const board = await anyone.get(`/v1/recruitment/vacancies/${formation.id}?${after(announced)}`);
    expect(board).toMatchObject({
      status: 200,
      body: {
        status: 'announced',
        seats: 3,
        kind: 'pppk',
        agencyId: given.AGENCY,
        announcedOn: '2024-08-20',
      },
    });
    expect(board.body.ledger.position >= announced.position).toBe(true);
    const feed = await anyone.get(`/v1/feed?${after(announced)}`);
    expect(feed.body.items[0]).toMatchObject({
      type: 'recruitment.VacancyAnnounced',
      decisionId: announced.decisionId,
      standing: 'in-force',
    });
    for (const path of ['/', '/linimasa', '/en/timeline'])
      expect(await text(`${path}?${after(announced)}`)).toContain('Perawat Terampil');
    expect(await text(`${announced.links.page}?${after(announced)}`)).toContain('STR aktif');
    expect(await text(`/en/decisions/${announced.decisionId}`)).toContain('Pemerintah Kota Contoh A');
    expect(await text(`/instansi/${given.AGENCY}`)).toContain('Perawat Terampil');
    expect(await text(`/en/agencies/${given.AGENCY}`)).toContain('Perawat Terampil');
  });

  it('is amended and cancelled, and the pages and feeds say so', async () => {
    house.clock!.set('2024-09-10T02:00:00.000Z');
    amended = await officer.record(at('amend-announcement'), given.amendment(), {
      revision: announced.revision,
    });
    const board = await anyone.get(`/v1/recruitment/vacancies/${formation.id}?${after(amended)}`);
    expect(board.body.content.schedule.registrationClosesOn).toBe('2024-09-20');
    const page = await text(`${announced.links.page}?${after(amended)}`);
    expect(page).toMatch(/<del>.*14 September 2024.*<ins>.*20 September 2024/);
    expect(await text(amended.links.page!)).toContain('meterai elektronik');
    house.clock!.set('2024-09-12T02:00:00.000Z');
    cancelled = await officer.record(at('cancel-vacancy'), given.cancellation(), {
      revision: amended.revision,
    });
    expect(
      (await anyone.get(`/v1/recruitment/vacancies/${formation.id}?${after(cancelled)}`)).body.status,
    ).toBe('cancelled');
    for (const path of ['/v1/feed', '/v1/feed.csv', '/feed.json', '/feed.atom'])
      expect(await text(`${path}?${after(cancelled)}`)).toContain(cancelled.decisionId);
    expect(await text(`/?q=dialihkan&${after(cancelled)}`)).toContain(cancelled.links.page);
  });

  it('is replayed as known before its amendment, by date, revision and position', async () => {
    const stream = (knownAt: string) =>
      inspector.get(`/v1/streams/${formation.stream}/events?knownAt=${knownAt}&${after(cancelled)}`);
    for (const knownAt of ['2024-09-09', `rev:${announced.revision}`, `pos:${announced.position}`]) {
      const { status, body } = await stream(knownAt);
      expect([knownAt, status]).toEqual([knownAt, 200]);
      expect(body.events).toHaveLength(2);
      expect(body.later.events).toBe(2);
      expect(JSON.stringify(body)).not.toContain('meterai');
      expect(await replay(announced, `knownAt=${knownAt}`)).toMatchObject({
        status: 'alive',
        standing: { status: 'announced', schedule: { registrationClosesOn: '2024-09-14' } },
        later: {
          events: 2,
          byName: { 'recruitment.AnnouncementAmended': 1, 'recruitment.VacancyCancelled': 1 },
        },
      });
      expect(await replay(amended, `knownAt=${knownAt}`)).toMatchObject({
        status: 'unknown',
        recorded: null,
      });
    }
    expect((await stream('2024-09-10')).body.events).toHaveLength(3);
    expect(await replay(announced, 'validAt=2024-08-19')).toMatchObject({ inForce: false });
    expect(await replay(announced, 'validAt=2024-08-20')).toMatchObject({ inForce: true });
  });

  it('keeps what a correction struck through', async () => {
    house.clock!.set('2024-09-16T02:00:00.000Z');
    corrected = await officer.record(
      at('correct-decision'),
      given.act(formation.decisionId, { changes: { qualification: 'D3 atau D4 Keperawatan' } }),
      { revision: cancelled.revision },
    );
    const page = await text(`/keputusan/${formation.decisionId}?${after(corrected)}`);
    expect(page).toMatch(/<del>(<[^>]+>)*D3 Keperawatan/);
    expect(page).toContain('D3 atau D4 Keperawatan');
    const replayed = await replay(formation, after(corrected));
    expect(replayed).toMatchObject({
      recorded: { data: { qualification: 'D3 Keperawatan' } },
      corrected: { data: { qualification: 'D3 atau D4 Keperawatan' } },
      corrections: [{ changes: [{ pointer: '/qualification', from: 'D3 Keperawatan' }] }],
    });
    expect(await replay(formation, 'knownAt=2024-09-15')).toMatchObject({
      corrections: [],
      corrected: { data: { qualification: 'D3 Keperawatan' } },
    });
    const { items } = (await anyone.get('/v1/feed')).body as { items: Recorded[] };
    expect(items.find(({ decisionId }) => decisionId === formation.decisionId)).toMatchObject({
      standing: 'corrected',
    });
  });

  it('revives when its cancellation is revoked, on the board, the page and in the replay', async () => {
    house.clock!.set('2024-09-20T02:00:00.000Z');
    const revoked = await officer.record(
      at('revoke-decision'),
      given.act(cancelled.decisionId, { effect: 'from-start', date: '2024-09-20' }),
      { revision: corrected.revision },
    );
    const board = await anyone.get(`/v1/recruitment/vacancies/${formation.id}?${after(revoked)}`);
    expect(board.body).toMatchObject({
      status: 'announced',
      content: { schedule: { registrationClosesOn: '2024-09-20' }, qualification: 'D3 atau D4 Keperawatan' },
    });
    expect(await text(`/keputusan/${cancelled.decisionId}?${after(revoked)}`)).toMatch(/dicabut/i);
    expect(await text(`/en/decisions/${cancelled.decisionId}`)).toMatch(/revoked/i);
    expect(await replay(cancelled, after(revoked))).toMatchObject({
      status: 'revoked',
      standing: { status: 'announced' },
    });
    expect(await replay(cancelled, 'knownAt=2024-09-19')).toMatchObject({
      status: 'alive',
      standing: { status: 'cancelled' },
    });
  });

  it('takes an amendment again after its revival', async () => {
    const { body } = await inspector.get(`/v1/streams/${formation.stream}/events`);
    const revision = String(body.events.at(-1).revision);
    const again = await officer.record(at('amend-announcement'), given.amendment({ changes: { seats: 4 } }), {
      revision,
    });
    expect((await anyone.get(`/v1/recruitment/vacancies/${formation.id}?${after(again)}`)).body.seats).toBe(
      4,
    );
  });
});
