import { defined, MIDWIFE, NURSE, opened, ROUND, submitted, verified } from './facts.fixture.js';
import { openHouse, type House } from './house.fixture.js';
import { NUMBERS, showcase } from './showcase.fixture.js';

/** What is of a person in the showcase: see `PRIVATE`, and every text that is not public. */
const CANARY = /kenari|9999994512900001|1990-12-05|199012052025012999|3\.87|female|02:11:09/i;
const rounds = '/v1/recruitment/rounds';
const one = `${rounds}/${ROUND}`;

describe('recruitment rounds over HTTP', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await showcase(house);
  }, 120_000);
  afterAll(() => house?.close());

  const read = async (path: string) => {
    const response = await house.get(path);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };
  const nextOf = (headers: Headers): string | undefined =>
    /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];

  it('lists rounds with their seats', async () => {
    const { body, headers } = await read(rounds);
    expect(body.items).toEqual([
      {
        roundId: ROUND,
        agencyId: 'kota-contoh-a',
        agencyName: 'Pemerintah Kota Contoh A',
        kind: 'pns',
        procurementName: 'CPNS Tenaga Kesehatan',
        fiscalYear: 2024,
        openedOn: '2024-08-15',
        formations: 2,
        seats: 4,
      },
    ]);
    expect(headers.get('ledger-position')).toBe(body.ledger.position);
    expect((await read(`${rounds}?agency=kota-contoh-b`)).body.items).toEqual([]);
  });

  it('counts who stands where, formation by formation', async () => {
    const { body } = await read(one);
    const nurses = {
      seats: 3,
      submitted: 30,
      ms: 23,
      tms: 6,
      objections: { filed: 4, accepted: 1, rejected: 2, open: 1 },
      skd: { present: 21, absent: 1, goOn: 9, passed: 7, belowThreshold: 5 },
      skb: { present: 9, absent: 0 },
      passed: 3,
      cancelled: 1,
      nipIssued: 2,
      appointed: 1,
    };
    expect(body.formations.map((own: { postTitle: string }) => own.postTitle)).toEqual([
      'Bidan Terampil',
      'Perawat Terampil',
    ]);
    expect(body.formations[1]).toMatchObject({ formationId: NURSE, status: 'announced', funnel: nurses });
    expect(body.total).toMatchObject({ seats: 4, submitted: 31, ms: 24, tms: 6 });
    expect(body.formations[1].reasons).toEqual({
      'ijazah-tidak-sesuai': '<5',
      'str-kedaluwarsa': '<5',
      usia: '<5',
    });
  });

  it('pages formations, and gives them all as CSV', async () => {
    const first = await read(`${one}?limit=1`);
    const second = await read(nextOf(first.headers)!);
    expect([first, second].map(({ body }) => body.formations[0].formationId)).toEqual([MIDWIFE, NURSE]);
    expect(nextOf(second.headers)).toBeUndefined();
    const response = await house.get(`${one}/funnel.csv`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    const [head, ...lines] = (await response.text()).trim().split('\r\n');
    expect(head).toContain('formation_id,post_title,location,need_type,status,seats,submitted,ms,tms');
    expect(lines[1]).toMatch(new RegExp(`^${NURSE},Perawat Terampil,.*,umum,announced,3,30,23,6,4,1,2,1`));
    expect(lines[2]).toMatch(/^all,/);
  });

  it('tells everything about a number in order', async () => {
    const { body } = await read(`${one}/applications/${NUMBERS[0]}`);
    expect(body).toMatchObject({
      applicationNo: NUMBERS[0],
      formationId: NURSE,
      postTitle: 'Perawat Terampil',
      status: 'MS',
      failedRequirements: [],
      objections: [{ outcome: 'accepted', dueOn: '2024-09-27', announcedOn: '2024-09-26' }],
      skdPlace: null,
    });
    expect(body.trail.map(({ type }: { type: string }) => type)).toEqual([
      'recruitment.ApplicationSubmitted',
      'recruitment.AdministrativeResultDecided',
      'recruitment.ObjectionFiled',
      'recruitment.ObjectionDecided',
    ]);
    const winner = (await read(`${one}/applications/${NUMBERS[8]}`)).body;
    expect(winner).toMatchObject({
      status: 'passed',
      scores: { skd: { twk: 100, tiu: 110, tkp: 200 }, skb: { tests: [{ score: '360' }] } },
      skdPlace: { rank: 1, code: 'P/L', skdTotal: 410 },
      finalPlace: { rank: 1, decisionId: 'r-final', total: '73.02' },
      resultPlace: { code: 'passed', rank: 1 },
    });
    expect(JSON.stringify(winner)).not.toContain('Nip');
    expect((await read(`${one}/applications/${NUMBERS[10]}`)).body).toMatchObject({
      status: 'cancelled',
      cancelled: true,
    });
    const revoked = (await read(`${one}/applications/${NUMBERS[5]}`)).body;
    expect(revoked).toMatchObject({ status: 'submitted', failedRequirements: [] });
    expect(revoked.trail.at(-2)).toMatchObject({ type: 'decision.DecisionRevoked' });
  });

  it('gives every public score of a formation, page by page', async () => {
    const found: string[] = [];
    for (let path: string | undefined = `/v1/recruitment/formations/${NURSE}/applications?limit=20`; path;) {
      const { body, headers } = await read(path);
      found.push(...body.items.map((own: { applicationNo: string }) => own.applicationNo));
      path = nextOf(headers);
    }
    expect(found).toEqual(NUMBERS);
  });

  it('keeps a register of objections with their clocks by the ledger’s own day', async () => {
    const { body } = await read(`${one}/objections`);
    expect(body).toMatchObject({
      today: '2025-01-12',
      counts: { filed: 4, open: 1, answered: 1, announced: 2, overdue: 3 },
    });
    expect(body.items).toEqual([
      expect.objectContaining({ state: 'answered', outcome: 'rejected', overdue: true, announcedOn: null }),
      expect.objectContaining({
        state: 'open',
        overdue: true,
        windowEndsOn: '2024-09-20',
        dueOn: '2024-09-27',
      }),
      expect.objectContaining({ state: 'announced' }),
      expect.objectContaining({ state: 'announced' }),
    ]);
    const late = await read(`${one}/objections?state=overdue&limit=2`);
    expect(late.body.items).toHaveLength(2);
    const rest = await read(nextOf(late.headers)!);
    expect(rest.body.items).toEqual([expect.objectContaining({ announcedOn: '2024-09-30', overdue: true })]);
  });

  it('tells applications and numbers of a day in one item of the feed, and none of them singly', async () => {
    const { body } = await read('/v1/feed?limit=100&kind=recruitment.ApplicationSubmitted');
    expect(body.items.map((own: { headline: { id: string } }) => own.headline.id)).toEqual([
      'Pemerintah Kota Contoh A menerima 1 lamaran untuk Bidan Terampil',
      'Pemerintah Kota Contoh A menerima 30 lamaran untuk Perawat Terampil',
    ]);
    expect(body.items[1]).toMatchObject({ releasedAt: '2024-09-04T17:00:00.000Z' });
    const numbers = (await read('/v1/feed?kind=recruitment.NipIssued')).body.items;
    expect(numbers).toEqual([
      expect.objectContaining({
        headline: expect.objectContaining({
          en: 'BKN set 2 numbers of civil servants for Perawat Terampil at Pemerintah Kota Contoh A',
        }),
      }),
    ]);
    const page = await (await house.get(`/keputusan/${body.items[1].id}`)).text();
    expect(page).toContain(`/formasi/${NURSE}`);
    expect(page).not.toContain('Nomor lembar');
    expect((await house.get(`/keputusan/nip-${NUMBERS[8]}`)).status).toBe(404);
  });

  it('tells results of a day in one item of the feed too, and each on a page of its own', async () => {
    const { items } = (await read('/v1/feed?limit=100&kind=recruitment.AdministrativeResultDecided')).body;
    expect(items.map((own: { headline: { id: string } }) => own.headline.id)).toEqual([
      'Pemerintah Kota Contoh A mencatat hasil seleksi administrasi 1 pelamar Bidan Terampil',
      'Pemerintah Kota Contoh A mencatat hasil seleksi administrasi 30 pelamar Perawat Terampil',
    ]);
    const own = await (await house.get(`/keputusan/ms-${NUMBERS[0]}`)).text();
    expect(own).toContain(`Pelamar ${NUMBERS[0]} dinyatakan TMS`);
    expect(own).toContain('menyanggah hasil administrasi Pemerintah Kota Contoh A untuk Perawat Terampil');
    const results = (await read('/v1/feed?limit=100&kind=recruitment.FinalResultAnnounced')).body.items;
    expect(results[0].headline.id).toContain('mengumumkan hasil akhir Perawat Terampil: ');
    expect((await read(`/v1/feed?q=${NUMBERS[6]}`)).body.items).toEqual([]);
    const objections = (await read('/v1/feed?limit=100&kind=recruitment.ObjectionFiled')).body.items;
    expect(objections).toHaveLength(4);
  });

  it('lets nothing of a person into a public byte', async () => {
    const lists = [
      ...[rounds, one, `${one}?limit=1`, `${one}/funnel.csv`, `${one}/objections`],
      ...[NURSE, MIDWIFE].map((id) => `/v1/recruitment/formations/${id}/applications?limit=100`),
      ...['/v1/feed?limit=100', '/v1/feed.csv?limit=100', '/feed.json?limit=100', '/feed.atom?limit=100'],
    ];
    const pages = [
      ...['/pengadaan', '/en/recruitment', `/pengadaan/${ROUND}`, `/en/recruitment/${ROUND}`],
      ...[`/pengadaan/${ROUND}/sanggah`, `/en/recruitment/${ROUND}/objections`],
      ...[NURSE, MIDWIFE].flatMap((id) =>
        ['result', 'final', 'skd', 'applications'].map((view) => `/formasi/${id}?view=${view}`),
      ),
      ...[...NUMBERS, 'BDN-0001'].flatMap((own) => [
        `/pengadaan/${ROUND}/pelamar/${own}`,
        `/en/recruitment/${ROUND}/applicants/${own}`,
        `${one}/applications/${own}`,
      ]),
    ];
    for (const path of [...lists, ...pages]) {
      const response = await house.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      const bytes = `${JSON.stringify([...response.headers])}${await response.text()}`;
      expect([path, CANARY.exec(bytes)?.[0]]).toEqual([path, undefined]);
    }
  });

  it('answers 404 where there is nothing, and 304 where nothing changed', async () => {
    for (const path of [
      `${rounds}/nothing`,
      `${rounds}/a%20b`,
      `${one}/applications/NONE`,
      '/v1/recruitment/formations/nothing/applications',
      `${rounds}/nothing/objections`,
      `${rounds}/nothing/funnel.csv`,
    ])
      expect([path, (await house.get(path)).status]).toEqual([path, 404]);
    expect((await read(`${one}/objections?state=late`)).status).toBe(400);
    expect((await read(`${one}?cursor=x`)).body.errors[0].code).toBe('cursor.invalid');
    const tag = (await house.get(one)).headers.get('etag')!;
    expect((await house.get(one, { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('counts by the day', () => {
  it('are published two days after the day of recording, and what is told by number at once', async () => {
    const house = await openHouse();
    try {
      await house.record(
        opened(),
        defined(NURSE, 'Perawat', 2),
        submitted('A-1', NURSE, '2024-08-15T01:00:00.000Z'),
      );
      const submittedOn = async (now: string): Promise<number> => {
        house.clock.set(now);
        await house.settle();
        const feed = (await (await house.get('/v1/feed?kind=recruitment.ApplicationSubmitted')).json()) as {
          items: unknown[];
        };
        expect(feed.items).toHaveLength(now < '2024-08-16T17' ? 0 : 1);
        return ((await (await house.get(one)).json()) as { total: { submitted: number } }).total.submitted;
      };
      const application = `${one}/applications/A-1`;
      expect((await house.get(application)).status).toBe(404);
      expect(await submittedOn('2024-08-16T16:00:00.000Z')).toBe(0);
      await house.record(verified('A-1', NURSE, []));
      expect(await submittedOn('2024-08-16T16:30:00.000Z')).toBe(1);
      expect((await house.get(application)).status).toBe(200);
      await house.record(submitted('A-2', NURSE, '2024-08-15T02:00:00.000Z'));
      expect(await submittedOn('2024-08-16T18:00:00.000Z')).toBe(1);
    } finally {
      await house.close();
    }
  }, 60_000);
});
