import { openHouse } from '../../apps/api/src/house.js';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;
const RULE = 'recruitment.formation.weights';
const PROCUREMENT = 'recruitment.procurement';

describe('a rule, from its publication to its revocation', () => {
  let house: BootedHouse;
  let officer: Client;
  let keeper: Client;
  let anyone: Client;
  let published: Recorded;

  /** A round opened on a day, and a formation under it whose extra test weighs so much. */
  const formationWith = async (decidedOn: string, extra: number) => {
    const round = await officer.record(paths.rounds, given.round({ decidedOn }));
    const weights = [
      { test: 'SKB CAT', cat: true, weight: 100 - extra },
      { test: 'Wawancara', cat: false, weight: extra },
    ];
    return officer.post(paths.formations, given.formation(round.id, { decidedOn, weights }));
  };
  const versions = async (query = '') => {
    const answer = await anyone.get(`/v1/ruleset/rulesets?rule=${RULE}${query}`);
    expect(answer.status).toBe(200);
    return answer.body.items as { version: string; validFrom: string; validTo: string | null }[];
  };
  const at = (verb: string) => `${paths.rulesets}/${RULE}/${verb}`;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-11-26T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    keeper = await house.as({ person: 'p-aturan', role: 'officer', agency: ['pengelola-aturan'] });
    anyone = await house.as();
    await officer.record(paths.agencies, given.agency());
  });
  afterAll(() => house?.close());

  it('is not for an agency’s own officers, inspectors or the public to publish', async () => {
    const body = given.ruleset();
    const refused = await officer.post(paths.rulesets, body);
    expect([refused.status, refused.body.code]).toEqual([403, 'access.agency']);
    const inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    expect((await inspector.post(paths.rulesets, body)).status).toBe(403);
    expect((await anyone.post(paths.rulesets, body)).status).toBe(401);
    expect((await officer.post(paths.calendars, given.workingDays())).status).toBe(403);
  });

  it.each([
    ['an unknown rule', 422, 'ruleset.rule-unknown', '#/rule', { rule: 'recruitment.luck' }],
    ['a rule named as a member of objects', 422, 'ruleset.rule-unknown', '#/rule', { rule: 'constructor' }],
    [
      'a value of another kind',
      422,
      'ruleset.values-invalid',
      '#/values/sum',
      { values: { sum: '100', extraTestCap: 1 } },
    ],
    [
      'a value out of reach',
      422,
      'ruleset.values-invalid',
      '#/values/extraTestCap',
      { values: { sum: 100, extraTestCap: 101 } },
    ],
    ['a value missing', 422, 'ruleset.values-invalid', '#/values/extraTestCap', { values: { sum: 100 } }],
    [
      'a value too many',
      422,
      'ruleset.values-invalid',
      '#/values/__more',
      { values: { sum: 100, extraTestCap: 1, __more: {} } },
    ],
    [
      'shares of SKD and SKB that are not 100 together',
      422,
      'ruleset.weights',
      '#/values/skb',
      { rule: 'recruitment.integration', values: { skd: 40, skb: 50, decimals: 2 } },
    ],
    ['values that are a list', 400, 'request.invalid', '#/values', { values: [] }],
    ['no law', 400, 'request.invalid', '#/legalBasis', { legalBasis: [] }],
    ['a day that does not exist', 400, 'request.invalid', '#/validFrom', { validFrom: '2027-02-30' }],
    ['an effect of its own', 400, 'request.invalid', '#/effectiveFrom', { effectiveFrom: '2027-01-01' }],
    ['an end before its beginning', 422, 'ruleset.period', '#/validTo', { validTo: '2026-12-31' }],
    ['days of another version', 409, 'ruleset.overlap', '#/validTo', { validFrom: '2021-01-01' }],
  ])('is refused with %s', async (_, status, code, pointer, more) => {
    const answer = await keeper.post(paths.rulesets, given.ruleset(more));
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([
      status,
      code,
      pointer,
    ]);
  });

  it('judges what is recorded after it, by the day of each decision, without a restart', async () => {
    expect((await formationWith('2027-02-01', 50)).body.code).toBe('formation.weights');
    const body = given.ruleset();
    published = await keeper.record(paths.rulesets, body, { key: 'publish-once' });
    expect([published.id, published.stream]).toEqual([RULE, `ruleset.ruleset-${RULE}`]);
    const after = await formationWith('2027-02-01', 50);
    expect(after.status).toBe(201);
    const refused = await formationWith('2026-12-31', 50);
    expect(refused.body).toMatchObject({
      code: 'formation.weights',
      legalBasis: [{ version: `${RULE}@2024-01-01` }],
    });
    const over = await formationWith('2027-02-01', 61);
    expect(over.body).toMatchObject({
      code: 'formation.weights',
      rule: RULE,
      legalBasis: [{ rule: 'PermenPANRB Contoh 7/2026', version: `${RULE}@2027-01-01` }],
    });
    const again = await keeper.post(paths.rulesets, body, { key: 'publish-once' });
    expect([again.status, again.headers['idempotency-hit'], again.body]).toEqual([201, 'true', published]);
  });

  it('is listed for anyone, by rule and day, with what is unconfirmed said', async () => {
    expect(await versions()).toMatchObject([
      { version: `${RULE}@2021-01-01`, decisionId: null, note: null },
      {
        version: `${RULE}@2024-01-01`,
        validTo: '2026-12-31',
        note: { id: 'belum terkonfirmasi', en: 'unconfirmed' },
      },
      {
        version: `${RULE}@2027-01-01`,
        validTo: null,
        values: { sum: 100, extraTestCap: 60 },
        legalBasis: 'PermenPANRB Contoh 7/2026',
        sureness: 'B',
        decisionId: published.decisionId,
        note: null,
      },
    ]);
    expect(await versions('&on=2026-12-31')).toMatchObject([{ version: `${RULE}@2024-01-01` }]);
    const page = await anyone.get('/v1/ruleset/rulesets?limit=2');
    expect(page.body.items.map(({ rule }: { rule: string }) => rule)).toEqual([
      'appraisal.deadline',
      'appraisal.distribution',
    ]);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers['link']!)![1]!;
    expect((await anyone.get(next)).body.items[0].rule).toBe('appraisal.final-once');
    const beyond = await anyone.get(`/v1/ruleset/rulesets?minPosition=${'9'.repeat(19)}`);
    expect([beyond.status, beyond.body.code]).toEqual([400, 'position.beyond']);
  });

  it('stands on the public timeline at once', async () => {
    const { body } = await anyone.get(`/v1/feed?minPosition=${published.position}`);
    const item = body.items.find(({ decisionId }: Recorded) => decisionId === published.decisionId);
    expect(item).toMatchObject({ type: 'ruleset.RulesetPublished', standing: 'in-force' });
    const page = await anyone.get(published.links.page!);
    expect(page.text).toContain(`Versi baru aturan ${RULE} berlaku mulai 1 Januari 2027`);
    expect(page.text).not.toContain('belum terkonfirmasi');
    const own = await keeper.record(
      paths.rulesets,
      given.ruleset({ rule: 'recruitment.cancel', values: {}, sureness: 'own' }),
    );
    const [id, en] = await Promise.all(
      [own.links.page!, `/en/decisions/${own.decisionId}`].map((path) =>
        anyone.get(`${path}?minPosition=${own.position}`),
      ),
    );
    expect([id!.text, en!.text]).toEqual([
      expect.stringContaining('own (belum terkonfirmasi)'),
      expect.stringContaining('own (unconfirmed)'),
    ]);
  });

  it('is heard by another process, and complete in one that starts', async () => {
    const { config, databaseUrl } = house.house;
    const other = await openHouse(config, databaseUrl, house.clock, 'none');
    try {
      expect(other.rulebook.inForce(RULE, '2027-01-01')?.decisionId).toBe(published.decisionId);
      const later = await keeper.record(
        paths.rulesets,
        given.ruleset({ validFrom: '2030-01-01', values: { sum: 100, extraTestCap: 70 } }),
      );
      while (other.rulebook.inForce(RULE, '2030-01-01')?.decisionId !== later.decisionId)
        await new Promise((resolve) => setTimeout(resolve, 10));
    } finally {
      await other.close();
    }
    await house.restart();
    expect((await formationWith('2030-02-01', 70)).status).toBe(201);
    expect((await house.as().then((one) => one.get('/ready'))).body.checks).toContainEqual(
      expect.objectContaining({ name: 'rules', state: 'ok' }),
    );
  });

  it('is published once for a day, also when two officers publish at once', async () => {
    const body = () => given.ruleset({ validFrom: '2031-01-01' });
    const answers = await Promise.all([0, 1, 2].map(() => keeper.post(paths.rulesets, body())));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409', '409']);
    expect((await versions('&on=2031-01-01')).length).toBe(1);
  });

  it('is corrected at once, by who keeps the rules, to values that have its shape', async () => {
    const changes = (values: object) => given.act(published.decisionId, { changes: { values } });
    const revision = '2';
    const wrong = await keeper.post(at('correct-decision'), changes({ sum: 'x' }), { revision });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'ruleset.values-invalid']);
    const body = changes({ sum: 100, extraTestCap: 55 });
    expect((await officer.post(at('correct-decision'), body, { revision })).status).toBe(404);
    expect((await officer.post(paths.rulesets, given.ruleset({ validFrom: '2035-01-01' }))).status).toBe(403);
    await keeper.record(at('correct-decision'), body, { revision });
    expect((await formationWith('2027-02-01', 56)).body.code).toBe('formation.weights');
    expect((await formationWith('2027-02-01', 55)).status).toBe(201);
  });

  it('revoked lets the former hold again', async () => {
    const revocation = given.act(published.decisionId, { effect: 'from-start' });
    const revoked = await keeper.record(at('revoke-decision'), revocation, { revision: '3' });
    expect(revoked.stream).toBe(published.stream);
    expect((await formationWith('2027-02-01', 50)).body.code).toBe('formation.weights');
    expect((await formationWith('2030-02-01', 70)).status).toBe(201);
    const { body } = await anyone.get(`/v1/feed?minPosition=${revoked.position}`);
    const types = body.items.map(({ type }: { type: string }) => type);
    expect(types).toEqual(expect.arrayContaining(['decision.StateRestored', 'decision.DecisionRevoked']));
    expect((await versions('&on=2027-02-01')).map(({ version }) => version)).toEqual([`${RULE}@2024-01-01`]);
  });

  it('published late leaves the decisions before it, and their correction, to the version that they cite', async () => {
    const decidedOn = '2026-03-02';
    const round = await officer.record(paths.rounds, given.round({ decidedOn }));
    const weights = [{ test: 'SKB CAT', cat: true, weight: 100 }];
    const formation = await officer.record(
      paths.formations,
      given.formation(round.id, { decidedOn, weights }),
    );
    const old = { rule: PROCUREMENT, version: `${PROCUREMENT}@2024-01-01` };
    const late = { validFrom: '2026-02-01', validTo: '2029-12-31' };
    await keeper.record(paths.rulesets, given.ruleset({ ...late, rule: PROCUREMENT, values: {} }));
    await keeper.record(paths.rulesets, given.ruleset({ ...late, values: { sum: 90, extraTestCap: 10 } }));
    const inspector = await house.as({ person: 'p-900', role: 'inspector', agency: '*' });
    const change = (recorded: Recorded, path: string, changes: object) =>
      officer.record(`${path}/${recorded.id}/correct-decision`, given.act(recorded.decisionId, { changes }), {
        revision: '0',
      });
    await change(formation, paths.formations, { postTitle: 'Perawat Mahir' });
    const { position } = await change(round, paths.rounds, { procurementName: 'PPPK Kesehatan' });
    const { body } = await inspector.get(`/v1/decisions/${round.decisionId}?minPosition=${position}`);
    expect(body.corrected.data).toMatchObject({
      procurementName: 'PPPK Kesehatan',
      rulesetId: old.version,
      legalBasis: expect.arrayContaining([old]),
    });
    const anew = await officer.post(paths.rounds, given.round({ decidedOn, rulesetId: old.version }));
    expect(anew.body.code).toBe('decision.ruleset-wrong');
    const lighter = given.formation(round.id, { decidedOn, weights });
    expect((await officer.post(paths.formations, lighter)).body.legalBasis).toMatchObject([
      { version: `${RULE}@2026-02-01` },
    ]);
  });

  it('has working days beside it: declared, shown, declared anew and missing', async () => {
    const shown = async (year: number) => (await anyone.get(`/v1/ruleset/calendars/${year}`)).body;
    expect(await shown(2026)).toMatchObject({
      year: 2026,
      sureness: 'D',
      note: { id: 'belum terkonfirmasi' },
      decisionId: null,
      holidays: expect.arrayContaining([{ date: '2026-02-17', name: 'Tahun Baru Imlek', kind: 'national' }]),
    });
    expect(await shown(2030)).toMatchObject({ status: 404, code: 'calendar.missing' });
    const declared = await keeper.record(paths.calendars, given.workingDays());
    expect([declared.id, declared.stream]).toEqual(['2030', 'ruleset.calendar-2030']);
    expect(await shown(2030)).toMatchObject({
      holidays: given.workingDays().holidays,
      workingDays: ['2030-01-05'],
      note: null,
      decisionId: declared.decisionId,
    });
    const twice = given.workingDays({ workingDays: ['2030-01-01'] });
    expect((await keeper.post(paths.calendars, twice)).body.code).toBe('calendar.day-twice');
    await keeper.record(paths.calendars, given.workingDays({ workingDays: [] }));
    expect(await shown(2030)).toMatchObject({ workingDays: [] });
    expect(house.house.workingCalendar.of(2030)?.workingDays).toEqual([]);
  });

  it('is judged by in the process that recorded it also while the log is not heard', async () => {
    await house.house.rules.close();
    const unheard = await keeper.record(
      paths.rulesets,
      given.ruleset({ validFrom: '2040-01-01', values: { sum: 100, extraTestCap: 80 } }),
    );
    expect((await formationWith('2040-02-01', 80)).status).toBe(201);
    const revocation = given.act(unheard.decisionId, { effect: 'from-start' });
    await keeper.record(at('revoke-decision'), revocation, { revision: unheard.revision });
    expect((await formationWith('2040-02-01', 80)).body.code).toBe('formation.weights');
  });
});
