import { contexts } from '#app/contexts';
import { lifeEvents, outsideEvents } from '#app/decision-life';
import { claimEvents } from '#app/event-store';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client } from '../house/client.js';
import { CANARY, hidden, Planter } from '../house/planter.js';
import * as given from '../house/requests.js';

const { paths } = given;

const feeds = [
  '/v1/feed',
  '/v1/feed.csv',
  '/feed.json',
  '/feed.atom',
  '/',
  '/en',
  '/linimasa',
  '/en/timeline',
];
const lists = [
  ...['/v1/recruitment/vacancies', '/v1/recruitment/rounds', '/pengadaan', '/en/recruitment'],
  ...['/v1/organisation/agencies', `/instansi/${given.AGENCY}`],
];
const machine = ['/ready', '/health', '/metrics', '/linimasa?q=kenari&x=1', '/problems/request.invalid'];

const PAGED = /^\/(v1\/)?feed|^\/v1\/recruitment\/.*(vacancies|rounds|applications|objections)$/;

describe('what is not public', () => {
  let house: BootedHouse;
  let officer: Client;
  let pages: readonly string[];
  let roundId: string;
  let formationId: string;
  let named: readonly string[];

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-03-13T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
    const planter = new Planter(officer);
    pages = planter.pages;
    await officer.record(paths.agencies, given.agency());
    ({ roundId, formationId } = await planter.recruitment());
    await planter.careers();
    await planter.posts();
    await officer.record(paths.agencies, given.agency('kota-contoh-z', 'Pemerintah Kota Contoh Z'));
    named = await planter.names();
    await planter.selection();
    await planter.appraisals();
    house.clock!.set('2026-03-15T02:00:00.000Z');
    await planter.record(paths.rounds, given.round({ ...hidden, procurementName: 'PPPK Guru' }));
  });
  afterAll(() => house?.close());

  it('is planted in every such field that a command can fill', () => {
    const fields = new Set<string>();
    for (const event of [
      ...contexts.flatMap(({ events }) => events),
      ...lifeEvents,
      ...outsideEvents,
      ...claimEvents,
    ])
      for (const [name, visibility] of Object.entries(event.visibility))
        if (visibility !== 'P') fields.add(name);
    // what the house itself computes, or knows by
    const derived =
      'reliedOn counts readTo targetStream commandId kind batchId internalCorrections basis monthsInFormerPost ' +
      'scoredBy totals refDecisionId recordedAsTaken findings';
    const planted =
      'considerations evidence personRef headcount name nik gradePoint note verifier grounds decider detail text ' +
      'declaredConflict results postId deciderPostId caseReference applicationNo';
    // days, numbers and choices of a list: they hold no word
    const choices =
      'education yearsOfExperience monthsInLevel goodRecord healthy meetsStandard score raterPostId birthDate sex nip ' +
      'year unitId outcome behaviour predicate receivedOn objections yearsInRank agreedOn cause filedOn givenOn ' +
      'golonganSince heardBoth period periods ratedOn result servesSince trainingPassed';
    expect([...fields].toSorted()).toEqual([derived, planted, choices].join(' ').split(' ').toSorted());
  });

  /** Public addresses → those of them that show the canary. */
  const shown = async (addresses: readonly string[]): Promise<string[]> => {
    const anyone = await house.as();
    const { position } = await house.house.store.head();
    const found: string[] = [];
    for (const path of addresses) {
      const limit = PAGED.test(path) ? '&limit=100' : '';
      const address = machine.includes(path)
        ? path
        : `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}${limit}`;
      const { status, text, headers } = await anyone.get(address);
      // decisions that are not public have no page; an address that was never answered proves nothing
      if (status !== 200 && status !== 404) throw new Error(`${path}: ${status} ${text}`);
      const bytes = `${text} ${JSON.stringify(headers)}`
        .replaceAll('q=kenari', '')
        .replaceAll('value="kenari"', '');
      if (CANARY.test(bytes)) found.push(path);
    }
    return found;
  };

  it('stands in no public byte', async () => {
    expect(await shown([...feeds, ...lists, ...pages, ...machine])).toEqual([]);
    const anyone = await house.as();
    expect((await anyone.get('/v1/feed?limit=100')).body.items.length).toBeGreaterThan(8);
  });

  it('is not streamed, not searched by, not answered to an error, and not logged', async () => {
    const abort = new AbortController();
    const stream = await fetch(`${house.base}/v1/feed/events?lastEventId=first`, { signal: abort.signal });
    const reader = stream.body!.getReader();
    let text = '';
    while (!text.includes('AppraisalSummaryPublished'))
      text += Buffer.from((await reader.read()).value!).toString();
    abort.abort();
    expect(CANARY.exec(text)).toBeNull();
    const anyone = await house.as();
    expect((await anyone.get('/v1/feed?q=kenari')).body.items).toEqual([]);
    const broken = given.promotion({
      ...hidden,
      personRef: 'kenari 1!',
      effectiveFrom: 'kenari',
      lain: 'kenari',
    });
    const refused = await officer.post(paths.promotions, broken);
    expect([refused.status, CANARY.exec(refused.text)]).toEqual([400, null]);
    const again = await officer.post(
      `${paths.rounds}/${roundId}/applications`,
      given.application(formationId, { applicationNo: 'A-2', nik: '9965432112900001', name: 'KENARI' }),
    );
    expect([again.status, CANARY.exec(again.text)]).toEqual([409, null]);
    const twice = await officer.post(
      paths.promotions,
      given.promotion({ ...hidden, personRef: 'kenari-1', effectiveFrom: '2025-09-01' }),
    );
    expect([twice.status >= 400, CANARY.exec(twice.text)]).toEqual([true, null]);
    expect(CANARY.exec(house.log.join(''))).toBeNull();
  });

  it('is a name on the page of a unit while a basis covers it, and there alone', async () => {
    const recorded = await officer.record(paths.bases, given.basis('2026-03-12', hidden));
    const all = [...feeds, ...lists, ...pages, `/keputusan/${recorded.decisionId}`, ...machine];
    expect(await shown(all)).toEqual(named);
    const anyone = await house.as();
    expect((await anyone.get('/v1/feed?q=kenari')).body.items).toEqual([]);
    const act = given.act(recorded.decisionId, { evidence: hidden.evidence, effect: 'from-start' });
    await officer.record(`${paths.bases}/${recorded.id}/revoke-decision`, act, { revision: '0' });
    expect(await shown(all)).toEqual([]);
    expect(CANARY.exec(house.log.join(''))).toBeNull();
  });
});
