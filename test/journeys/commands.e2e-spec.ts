import { randomUUID } from 'node:crypto';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;

describe('commands that are repeated, raced and sent by the wrong people', () => {
  let house: BootedHouse;
  let officer: Client;
  let colleague: Client;
  let inspector: Client;
  let foreigner: Client;
  let anyone: Client;
  let round: Recorded;
  const eventsIn = async (stream: string): Promise<number> => {
    let count = 0;
    for await (const _ of house.house.store.readStream(stream)) count += 1;
    return count;
  };

  beforeAll(async () => {
    house = await bootHouse();
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    colleague = await house.as({ person: 'p-002', role: 'officer', agency: [given.AGENCY] });
    foreigner = await house.as({ person: 'p-003', role: 'officer', agency: ['kota-contoh-z'] });
    inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    anyone = await house.as();
    await officer.record(paths.agencies, given.agency());
    await foreigner.record(paths.agencies, given.agency('kota-contoh-z', 'Pemerintah Kota Contoh Z'));
    round = await officer.record(paths.rounds, given.round());
  });
  afterAll(() => house?.close());

  describe('the same key (T9)', () => {
    const body = given.formation('');
    const key = randomUUID();
    let first: Recorded;

    it('answers the first answer again, one after the other', async () => {
      Object.assign(body, { roundId: round.id });
      first = await officer.record(paths.formations, body, { key });
      const again = await officer.post(paths.formations, body, { key });
      expect(again).toMatchObject({ status: 201, headers: { 'idempotency-hit': 'true' }, body: first });
      expect(await eventsIn(first.stream)).toBe(1);
    });

    it('records once when twenty come at the same time', async () => {
      const raced = given.formation(round.id, { postTitle: 'Bidan Terampil' });
      const same = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => officer.post(paths.formations, raced, { key: same })),
      );
      expect(
        answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409),
      ).toEqual([]);
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(
        new Set(
          done.map(({ body: { stream, position, decisionId } }) => `${stream} ${position} ${decisionId}`),
        ).size,
      ).toBe(1);
      for (const { body: refusal } of answers.filter(({ status }) => status === 409))
        expect(refusal.code).toBe('command.in-flight');
      expect(await eventsIn(done[0]!.body.stream)).toBe(1);
    });

    it('with another body is refused, without a key too', async () => {
      expect(await officer.post(paths.formations, { ...body, seats: 4 }, { key })).toMatchObject({
        status: 422,
        body: { code: 'command_mismatch' },
      });
      expect(await officer.post(paths.formations, body, { key: null })).toMatchObject({
        status: 400,
        body: { code: 'idempotency.key-missing' },
      });
    });

    it('of somebody else is another command', async () => {
      const other = given.formation(round.id, { postTitle: 'Apoteker' });
      const shared = randomUUID();
      const mine = await officer.record(paths.formations, other, { key: shared });
      const theirs = await colleague.post(
        paths.formations,
        { ...other, skNumber: 'lain', postTitle: 'Apoteker lain' },
        { key: shared },
      );
      expect(theirs.status).toBe(201);
      expect(theirs.body.stream).not.toBe(mine.stream);
    });

    it('is known after the service was started again', async () => {
      await house.restart();
      const again = await officer.post(paths.formations, body, { key });
      expect(again).toMatchObject({ status: 201, headers: { 'idempotency-hit': 'true' }, body: first });
      expect(await eventsIn(first.stream)).toBe(1);
    });

    it('with the order of members changed is the same command', async () => {
      const turned = Object.fromEntries(Object.entries(body).reverse());
      expect(await officer.post(paths.formations, turned, { key })).toMatchObject({
        status: 201,
        body: first,
      });
    });
  });

  describe('If-Match', () => {
    let formation: Recorded;
    const publish = (revision: string | null) =>
      officer.post(`${paths.formations}/${formation.id}/publish-vacancy`, given.announcement(), { revision });

    it('must be there, and must be right', async () => {
      formation = await officer.record(paths.formations, given.formation(round.id, { postTitle: 'Dokter' }));
      expect(await publish(null)).toMatchObject({ status: 428, body: { code: 'precondition.missing' } });
      expect(await publish('7')).toMatchObject({
        status: 412,
        headers: { etag: '"0"' },
        body: { code: 'precondition.failed', currentRevision: '0' },
      });
    });

    it('lets exactly one of twenty parallel commands through', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => publish('0')));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(statuses.filter((status) => status !== 200 && ![409, 412, 422].includes(status))).toEqual([]);
      expect(await eventsIn(formation.stream)).toBe(2);
    });
  });

  describe('access', () => {
    it('keeps an officer of another agency out', async () => {
      const formation = await officer.record(
        paths.formations,
        given.formation(round.id, { postTitle: 'Perekam Medis' }),
      );
      const at = `${paths.formations}/${formation.id}/publish-vacancy`;
      expect([403, 404]).toContain(
        (await foreigner.post(at, given.announcement(), { revision: '0' })).status,
      );
      expect([403, 404]).toContain(
        (await foreigner.post(paths.formations, given.formation(round.id))).status,
      );
      expect((await foreigner.post(paths.rounds, given.round())).status).toBe(403);
      expect((await foreigner.post(paths.promotions, given.promotion())).status).toBe(403);
      expect((await foreigner.post(paths.appraisals, given.rating(1, 'sesuai', 'sesuai', 'B'))).status).toBe(
        403,
      );
      expect(await eventsIn(formation.stream)).toBe(1);
      const scoped = await house.as({ person: 'p-901', role: 'inspector', agency: ['kota-contoh-z'] });
      expect((await scoped.get(`/v1/decisions/${formation.decisionId}`)).status).toBe(404);
      expect((await scoped.get(`/v1/streams/${formation.stream}/events`)).status).toBe(404);
    });

    it('serves every route to the roles it names, and to nobody else', async () => {
      const { describeApi } = await import('../../apps/api/src/openapi.js');
      const { paths: described } = (await describeApi()) as {
        paths: Record<string, Record<string, { security?: unknown[] }>>;
      };
      const seen: string[] = [];
      for (const [path, methods] of Object.entries(described))
        for (const [method, { security }] of Object.entries(methods)) {
          const address = path.replaceAll(/\{[^}]+\}/g, 'tidak-ada');
          // one never ends; the other exists with a simulated clock only
          if (['/v1/feed/events', '/v1/clock'].includes(address)) continue;
          const open = !security || security.length === 0;
          const ask = async (client: Client) =>
            (method === 'get' ? await client.get(address) : await client.post(address, {}, { revision: '0' }))
              .status;
          const [nobody, asInspector, asOfficer] = [
            await ask(anyone),
            await ask(inspector),
            await ask(officer),
          ];
          const line = `${method} ${path}: ${nobody} ${asInspector} ${asOfficer}`;
          seen.push(line);
          for (const status of [nobody, asInspector, asOfficer])
            if (status >= 500) throw new Error(`A fault of the service: ${line}`);
          const refused = [401, 403];
          // what is one's own is shown to whoever shows a token
          const own = ['/v1/recruitment/own-applications', '/v1/me/career'].includes(address);
          // the records of the agency's own people are read by its officers too
          const shared =
            method === 'get' &&
            [
              '/v1/careers/{personRef}',
              '/v1/appraisal/ratings',
              '/v1/selection/selections/{id}',
              '/v1/organisation/units/{unitId}/head',
              '/v1/organisation/posts',
              '/v1/organisation/posts/{postId}/history',
            ].includes(path);
          const expected = open
            ? [false, false, false]
            : own || shared
              ? [true, false, false]
              : method === 'get'
                ? [true, false, true]
                : [true, true, false];
          expect([
            line,
            ...[nobody, asInspector, asOfficer].map((status) => refused.includes(status)),
          ]).toEqual([line, ...expected]);
          if (!open) expect([line, nobody]).toEqual([line, 401]);
        }
      expect(seen.length).toBeGreaterThan(30);
    });
  });
});
