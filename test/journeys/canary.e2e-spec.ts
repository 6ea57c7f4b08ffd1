import { contexts } from '#app/contexts';
import { lifeEvents, outsideEvents } from '#app/decision-life';
import { claimEvents } from '#app/event-store';
import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as organisation from '../house/organisation-requests.js';
import * as given from '../house/requests.js';

const { paths } = given;
/** In every field that is not public, of every command. */
const CANARY = /kenari|ca4a4ca4|654321/i;
const hash = 'ca4a4ca4'.repeat(8);
const hidden = { considerations: 'KENARI dalam menimbang', evidence: [{ kind: 'sk-file', sha256: hash }] };

describe('what is not public', () => {
  let house: BootedHouse;
  let officer: Client;
  const pages: string[] = [];
  let roundId: string;
  let formationId: string;

  /** A selection in which somebody was admitted and scored, although the member declared a conflict. */
  const plantInSelection = async (): Promise<void> => {
    const path = '/v1/selection/selections';
    const decided = {
      ...hidden,
      decidedOn: '2026-02-06',
      signatory: { role: 'PyB', postId: 'sekda' },
      legalBasis: [{ rule: 'PermenPANRB 15/2019', version: '2019' }],
      recordedAsTaken: true,
    };
    const parts = ['paper', 'assessment-centre', 'interview', 'track-record'];
    const { id } = await officer.record(path, {
      ...decided,
      agencyId: given.AGENCY,
      postId: 'kepala-dinas',
      unitId: 'dinas-kesehatan',
      postTitle: 'Kepala Dinas',
      panel: [{ memberNo: 'pansel-1', name: 'Anggota Contoh', role: 'Ketua', side: 'external' }],
      weights: parts.map((part, n) => ({ part, percent: [20, 25, 35, 20][n] })),
      permits: [],
      noticeFrom: '2026-01-05',
      noticeUntil: '2026-01-30',
    });
    const steps = [
      [
        'admit-candidate',
        {
          ...decided,
          candidateNo: 'K-01',
          personRef: 'kenari-k',
          name: 'KENARI',
          birthDate: '1975-05-12',
          education: 's2',
          yearsOfExperience: 8,
          monthsInLevel: 30,
          goodRecord: true,
          healthy: true,
          meetsStandard: true,
        },
      ],
      ...parts.map((part) => [
        'score',
        {
          candidateNo: 'K-01',
          part,
          memberNo: 'pansel-1',
          score: '65.654321',
          declaredConflict: 'KENARI sepupu',
          scoredOn: '2026-02-20',
          recordedAsTaken: true,
        },
      ]),
      ['submit-shortlist', { ...decided, reasonCode: 'one-candidate-left' }],
      ['close', { ...decided, note: 'KENARI mundur' }],
    ] as [string, object][];
    for (const [n, [verb, body]] of steps.entries()) {
      const { decisionId } = await officer.record(`${path}/${id}/${verb}`, body, { revision: String(n) });
      if (decisionId) pages.push(`/keputusan/${decisionId}`, `/en/decisions/${decisionId}`);
    }
  };

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-03-10T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: '*' });
    const keep = (recorded: Recorded): Recorded => {
      if (recorded.decisionId)
        pages.push(`/keputusan/${recorded.decisionId}`, `/en/decisions/${recorded.decisionId}`);
      return recorded;
    };
    await officer.record(paths.agencies, given.agency());
    const round = keep(await officer.record(paths.rounds, given.round(hidden)));
    const recruiting = [
      `/v1/recruitment/rounds/${round.id}`,
      `/v1/recruitment/rounds/${round.id}/objections`,
      `/v1/recruitment/rounds/${round.id}/funnel.csv`,
      ...[`/pengadaan/${round.id}`, `/en/recruitment/${round.id}`, `/pengadaan/${round.id}/sanggah`],
    ];
    const formation = keep(await officer.record(paths.formations, given.formation(round.id, hidden)));
    [roundId, formationId] = [round.id, formation.id];
    pages.push(
      ...recruiting,
      `/v1/recruitment/formations/${formation.id}/applications`,
      ...[`/formasi/${formation.id}`, `/en/formations/${formation.id}`],
    );
    const at = (verb: string) => `${paths.formations}/${formation.id}/${verb}`;
    const send = async (verb: string, body: object, revision: number) =>
      keep(await officer.record(at(verb), body, { revision: String(revision) }));
    await send('publish-vacancy', given.announcement(hidden), 0);
    await send('amend-announcement', given.amendment(hidden), 1);
    const cancelled = await send('cancel-vacancy', given.cancellation(hidden), 2);
    const changes = { considerations: 'KENARI diperbaiki', seats: 5 };
    await send(
      'correct-decision',
      given.act(formation.decisionId, { evidence: hidden.evidence, changes }),
      3,
    );
    await send(
      'revoke-decision',
      given.act(cancelled.decisionId, { evidence: hidden.evidence, effect: 'from-start' }),
      4,
    );
    const applied = await officer.record(
      `${paths.rounds}/${round.id}/applications`,
      given.application(formation.id, {
        applicationNo: 'A-1',
        personRef: 'kenari-2',
        name: 'KENARI',
        // Of somebody born on 21 December '90; the place is none.
        nik: '9965432112900001',
        gradePoint: '3.654321',
      }),
    );
    const about = async (verb: string, body: object, revision: number) =>
      keep(
        await officer.record(`${paths.applications}/${applied.id}/${verb}`, body, {
          revision: String(revision),
        }),
      );
    const note = 'KENARI tidak sesuai';
    await about('verify', given.verification({ ...hidden, note, verifier: 'kenari-v' }), 0);
    await about('object', given.objection({ grounds: 'KENARI keberatan' }), 1);
    await about('decide-objection', given.answer('A-1-1', { ...hidden, decider: 'kenari-d' }), 2);
    await about('cancel-result', given.passCancelled({ ...hidden, detail: 'KENARI palsu' }), 3);
    const promoted = keep(
      await officer.record(paths.promotions, given.promotion({ ...hidden, personRef: 'kenari-1' })),
    );
    const annulment = given.act(promoted.decisionId, {
      evidence: hidden.evidence,
      authority: 'BKN',
      effect: 'from-start',
    });
    keep(
      await officer.record(`${paths.promotions}/${promoted.id}/annul-decision`, annulment, { revision: '0' }),
    );
    const unit = keep(await officer.record('/v1/organisation/units', organisation.unit(hidden)));
    const post = keep(await officer.record('/v1/organisation/posts', organisation.post(unit.id, hidden)));
    pages.push(`/v1/organisation/units?agencyId=${given.AGENCY}`);
    const person = { ...hidden, personRef: 'kenari-p' };
    const inPost = async (verb: string, body: object, revision: number) =>
      keep(
        await officer.record(`/v1/organisation/posts/${post.id}/${verb}`, body, {
          revision: String(revision),
        }),
      );
    const assigned = await inPost('assign', organisation.assignment(person), 0);
    await inPost(
      'inaugurate',
      organisation.inauguration(assigned.decisionId, { evidence: hidden.evidence }),
      1,
    );
    await inPost('record-consideration', organisation.consideration({ personRef: 'kenari-p' }), 2);
    await inPost('record-recommendation', organisation.recommendation({ text: 'KENARI' }), 3);
    await inPost('vacate', organisation.vacancy(person), 4);
    await inPost('appoint-acting', organisation.acting(person), 5);
    for (let n = 0; n < 12; n++)
      keep(
        await officer.record(
          paths.appraisals,
          given.rating(n, 'sesuai', 'sesuai', 'B', { ...hidden, personRef: `kenari-r${n}` }),
        ),
      );
    await plantInSelection();
    keep(await officer.record(paths.summaries, given.summary({ ...hidden, headcount: 654321 })));
    house.clock!.set('2026-03-12T02:00:00.000Z');
    keep(await officer.record(paths.rounds, given.round({ ...hidden, procurementName: 'PPPK Guru' })));
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
    const derived = [
      'reliedOn',
      'counts',
      'readTo',
      'targetStream',
      'commandId',
      'kind',
      'batchId',
      'internalCorrections',
      'basis',
      'monthsInFormerPost',
      'scoredBy',
      'totals',
    ];
    const planted = [
      'considerations',
      'evidence',
      'personRef',
      'headcount',
      'name',
      'nik',
      'gradePoint',
      'note',
      'verifier',
      'grounds',
      'decider',
      'detail',
      'text',
      'declaredConflict',
    ];
    const choices = [
      'education',
      'yearsOfExperience',
      'monthsInLevel',
      'goodRecord',
      'healthy',
      'meetsStandard',
      'score',
      'raterPostId',
      'birthDate',
      'sex',
      'nip',
      'year',
      'unitId',
      'outcome',
      'behaviour',
      'predicate',
      'receivedOn',
      'objections',
      'yearsInRank',
      'raterPostId',
    ];
    expect([...fields].toSorted()).toEqual([...derived, ...planted, ...choices].toSorted());
  });

  it('stands in no public byte', async () => {
    const anyone = await house.as();
    const { position } = await house.house.store.head();
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
      '/v1/recruitment/vacancies',
      '/v1/recruitment/rounds',
      '/pengadaan',
      '/en/recruitment',
      '/v1/organisation/agencies',
      `/instansi/${given.AGENCY}`,
    ];
    const machine = ['/ready', '/health', '/metrics', '/linimasa?q=kenari&x=1', '/problems/request.invalid'];
    for (const path of [...feeds, ...lists, ...pages, ...machine]) {
      const limit = path.startsWith('/v1/') || path.startsWith('/feed') ? '&limit=100' : '';
      const address = machine.includes(path) ? path : `${path}?minPosition=${position}${limit}`;
      const { text, headers } = await anyone.get(address);
      const bytes = `${text} ${JSON.stringify(headers)}`
        .replaceAll('q=kenari', '')
        .replaceAll('value="kenari"', '');
      expect([path, CANARY.exec(bytes)?.[0]]).toEqual([path, undefined]);
    }
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
});
