import request from 'supertest';
import * as given from '../house/requests.js';
import { rate, section, takenOver, type Section } from '../house/section.js';
import { decidedOn, Town } from '../house/town.js';

const { paths, AGENCY } = given;

describe('promotions in rank, by careers, ratings and posts', () => {
  let town: Town;
  let dinas: Section;
  beforeAll(async () => {
    town = await Town.found('2022-01-10');
    dinas = await section(town, 'Dinas Kesehatan');
  });
  afterAll(() => town?.house.close());

  const grant = (personRef: string, from: string, to: string, effectiveFrom: string, more: object = {}) =>
    town.officer.post(
      paths.promotions,
      given.promotion({
        ...{ personRef, fromGolongan: from, toGolongan: to, unitId: dinas.unitId, effectiveFrom },
        ...{ ...decidedOn('2026-03-16'), pertek: { number: 'PG-1', date: '2026-03-02' } },
        ...more,
      }),
    );
  const rankOf = async (personRef: string, validAt: string, knownAt: string) => {
    const query = `validAt=${validAt}&knownAt=${knownAt}&minPosition=${await town.end()}`;
    return (await town.inspector.get(`/v1/careers/${personRef}?${query}`)).body.standing?.golongan?.value;
  };

  describe('F15: 600 files for one period of April 2022, twelve of them refused by BKN', () => {
    const COUNT = 600;
    const FILE = `fileSha256=${'ab'.repeat(32)}`;
    const sent = async (path: string, lines: readonly string[]) => {
      const answer = await request(town.house.base)
        .post(`/v1/promotion/${path}&${FILE}`)
        .set('authorization', `Bearer ${town.officer.token}`)
        .set('content-type', 'text/csv')
        .buffer()
        .parse((response, done) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => (text += part)).on('end', () => done(null, text));
        })
        .send(lines.join('\n'));
      return (answer.body as string)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { status: string; code?: string; promotionId: string });
    };
    /** A busy machine may be behind with a row: sent again, it is recorded, or found recorded. */
    const rows = async (path: string, lines: readonly string[]) => {
      let answers = await sent(path, lines);
      while (answers.some(({ code }) => code === 'read.behind')) answers = await sent(path, lines);
      return answers;
    };
    const counted = (answers: readonly { status: string; code?: string }[]) => {
      const counts: Record<string, number> = {};
      for (const { status, code } of answers) {
        const said = code ?? (status === 'already' ? 'recorded' : status);
        counts[said] = (counts[said] ?? 0) + 1;
      }
      return counts;
    };

    it('promotion.tmt-calendar: all of April is legal under the calendar of two dates; twelve are blocked', async () => {
      const proposals = await rows(`proposal-imports?agencyId=${AGENCY}&proposedOn=2022-01-20`, [
        'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom,yearsInRank',
        ...Array.from(
          { length: COUNT },
          (_, n) => `p-massal-${n},reguler,${dinas.unitId},III/a,III/b,2022-04-01,4`,
        ),
      ]);
      expect(counted(proposals)).toEqual({ recorded: COUNT });
      const ids = proposals.map(({ promotionId }) => promotionId);
      town.on('2022-03-10');
      const perteks = ids.map((id, n) => `${id},PG-${n},2022-03-10,${n < 12 ? 'refused' : 'approved'}`);
      const considered = await rows('pertek-imports?', ['promotionId,number,date,outcome', ...perteks]);
      expect(counted(considered)).toEqual({ recorded: COUNT });
      town.on('2022-03-25');
      const decided =
        'decidedOn=2022-03-25&signatoryRole=PPK&signatoryPost=walikota&legalBasis=PP 99/2000@2002';
      const sk = ids.map((id, n) => `${id},823.3/${n}/2022`);
      const granted = await rows(`grant-imports?${decided}`, ['promotionId,skNumber', ...sk]);
      expect(counted(granted)).toEqual({ recorded: 588, 'pertek.refused': 12 });
      expect(granted.slice(0, 12).every(({ code }) => code === 'pertek.refused')).toBe(true);
      town.on('2022-03-26');
      expect(await rankOf('p-massal-12', '2022-04-01', '2022-03-24')).toBeUndefined();
      expect(await rankOf('p-massal-12', '2022-04-01', '2022-03-25')).toBe('III/b');
      expect(await rankOf('p-massal-12', '2022-03-31', '2022-03-25')).toBe('III/a');
      expect(await rankOf('p-massal-0', '2022-04-01', '2022-03-25')).toBeUndefined();
    });
  });

  describe('F16: promotions around 1 January 2024 and 1 October 2025, recorded years later', () => {
    it.each([
      ['2023-10-01', 'promotion.tmt-calendar@2002-01-01', true],
      ['2024-02-01', 'promotion.tmt-calendar@2024-01-01', true],
      ['2024-03-01', 'promotion.tmt-calendar@2024-01-01', false],
      ['2025-09-01', 'promotion.tmt-calendar@2024-01-01', false],
      ['2025-10-01', 'promotion.tmt-calendar@2025-10-01', true],
      ['2025-11-01', 'promotion.tmt-calendar@2025-10-01', true],
    ])('promotion.tmt-calendar: TMT %s by %s: %s', async (tmt, version, isDate) => {
      town.on('2029-05-07');
      const person = `p-tepi-${tmt}`;
      const refused = await grant(person, 'III/a', 'III/b', tmt);
      if (!isDate)
        expect(refused).toMatchObject({
          status: 422,
          body: { code: 'rank.tmt-calendar', rule: 'promotion.tmt-calendar' },
        });
      const recorded = isDate
        ? refused
        : await grant(person, 'III/a', 'III/b', tmt, { recordedAsTaken: true });
      expect(recorded.status).toBe(201);
      const { data } = (await town.decision(recorded.body.decisionId)).recorded!;
      expect(data['findings']).toEqual(isDate ? [] : [{ rule: 'promotion.tmt-calendar', version }]);
      expect(data['legalBasis']).toContainEqual({ rule: 'promotion.tmt-calendar', version });
      expect(await rankOf(person, tmt, '2029-05-07')).toBe('III/b');
      expect(await rankOf(person, tmt, '2029-05-06')).toBeUndefined();
    });
  });

  it('promotion.tmt-calendar: the calendar of a year changes with what was published, in both clocks', async () => {
    town.on('2029-05-10');
    const keeper = await town.house.as({ person: 'p-aturan', role: 'officer', agency: ['pengelola-aturan'] });
    const published = await keeper.record(
      paths.rulesets,
      given.ruleset({
        ...{ rule: 'promotion.tmt-calendar', validFrom: '2030-07-01', sureness: 'B' },
        values: { days: ['01-01', '07-01'], freeKinds: ['pengabdian', 'anumerta'] },
        ...decidedOn('2029-05-09'),
      }),
    );
    const days = async (query: string) => {
      const anyone = await town.house.as();
      const answer = await anyone.get(`/v1/promotion/calendar?${query}`);
      return (answer.body.days as { date: string }[]).map(({ date }) => date.slice(5));
    };
    const months = Array.from({ length: 12 }, (_, n) => `${String(n + 1).padStart(2, '0')}-01`);
    expect(await days('year=2030&knownAt=2029-05-09')).toEqual(months);
    expect(await days('year=2030&knownAt=2029-05-10')).toEqual(months.slice(0, 7));
    expect(await days(`year=2031&knownAt=pos:${published.position}`)).toEqual(['01-01', '07-01']);
    expect(await days('year=2031')).toEqual(['01-01', '07-01']);
    const anyone = await town.house.as();
    expect((await anyone.get('/v1/promotion/calendar?year=2030&knownAt=rev:0')).status).toBe(400);
  });

  describe('what the ledger knows of a person', () => {
    beforeAll(() => town.on('2029-06-04'));
    const whole = { decidedOn: '2026-03-16' };

    it('promotion.functional: B × 4 are 50 credits; B × 3 and BP are 46.875; the ratings stand as they were known', async () => {
      for (const [person, first] of [
        ['p-kredit', 'B'],
        ['p-kurang', 'BP'],
      ] as const) {
        await takenOver(town, person, 'III/a', '2022-04-01');
        await town.place(person, await dinas.analyst(`Analis ${person}`), '2022-04-01');
        for (const [n, predicate] of ([first, 'B', 'B', 'B'] as const).entries())
          await rate(town, person, 2022 + n, predicate, { unitId: dinas.unitId });
      }
      const kind = { kind: 'pilihan-functional', ...whole };
      const short = await grant('p-kurang', 'III/a', 'III/b', '2026-04-01', kind);
      expect(short).toMatchObject({
        status: 422,
        body: { code: 'rank.credit', rule: 'promotion.functional.need' },
      });
      expect(short.text).toContain('46.875 of 50 credits.');
      const granted = await grant('p-kredit', 'III/a', 'III/b', '2026-04-01', kind);
      expect(granted.status).toBe(201);
      const { recorded, reliedOn } = await town.decision(granted.body.decisionId);
      expect(recorded!.data['grounds']).toMatchObject({
        credit: '50',
        monthsInRank: 48,
        postLevel: 'fungsional',
      });
      const ratings = reliedOn.filter(({ recorded: { evidence } }) =>
        evidence.publicName.endsWith('AnnualRatingDecided'),
      );
      expect(ratings.map(({ recorded: { data } }) => [data['year'], data['predicate']])).toEqual([
        ...[2022, 2023, 2024, 2025].map((year) => [year, 'B']),
      ]);

      town.on('2029-06-05');
      const act = {
        ...{ refDecisionId: ratings[3]!.decision!.corrected.data['decisionId'], authority: 'PTUN Contoh' },
        ...{ number: '9/G/2029', date: '2029-06-05', effect: 'from-start', reasonSummary: 'Cacat prosedur.' },
        legalBasis: [{ rule: 'PP 79/2021', version: '2021' }],
      };
      await town.officer.record(`${paths.appraisals}/p-kredit.2025/annul-decision`, act, { revision: '0' });
      const later = (await town.decision(granted.body.decisionId)).reliedOn;
      expect(later.map(({ later: n }) => n).filter((n) => n > 0)).toHaveLength(1);
      expect(later.find(({ later: n }) => n > 0)).toMatchObject({
        ...{ decision: { status: 'alive' }, recorded: { data: { year: 2025, predicate: 'B' } }, acts: [] },
      });
    });

    it('promotion.reguler.service: by the months of the career; promotion and its end are right in both clocks', async () => {
      await takenOver(town, 'p-reguler', 'II/c', '2020-04-01', { education: 's1-d4' });
      const by = (effectiveFrom: string) =>
        grant('p-reguler', 'II/c', 'II/d', effectiveFrom, {
          ...decidedOn('2024-01-15'),
          pertek: { number: 'PG-2', date: '2024-01-10' },
        });
      const early = await by('2024-02-01');
      expect(early).toMatchObject({ status: 422, body: { code: 'rank.service-time' } });
      expect(early.text).toContain('46 months');
      const granted = await by('2024-04-01');
      expect(granted.status).toBe(201);
      town.on('2029-06-11');
      const act = {
        ...{
          refDecisionId: granted.body.decisionId,
          authority: 'BKN',
          number: 'B-1/2029',
          date: '2029-06-11',
        },
        ...{
          effect: 'from-start',
          reasonSummary: 'Tanpa dasar.',
          legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
        },
      };
      await town.officer.record(`${paths.promotions}/${granted.body.id}/annul-decision`, act, {
        revision: '0',
      });
      expect(await rankOf('p-reguler', '2024-04-01', '2029-06-10')).toBe('II/d');
      expect(await rankOf('p-reguler', '2024-03-31', '2029-06-10')).toBe('II/c');
      expect(await rankOf('p-reguler', '2024-04-01', '2029-06-11')).toBe('II/c');
      // what fell no longer hinders: the same step is granted anew, from a later day
      expect((await by('2024-06-01')).status).toBe(201);
      expect(await rankOf('p-reguler', '2024-06-01', '2029-06-11')).toBe('II/d');
      expect(await rankOf('p-reguler', '2024-05-31', '2029-06-11')).toBe('II/c');
    });

    it('promotion.reguler.superior: not above the rank of who holds the post above, on the TMT', async () => {
      await takenOver(town, 'p-kabid', 'III/c', '2020-04-01');
      await takenOver(town, 'p-bawahan', 'III/c', '2020-04-01');
      await town.place('p-kabid', dinas.kabid, '2022-01-03');
      const post = await dinas.analyst('Pengadministrasi', {
        level: 'pelaksana',
        functionalLevel: undefined,
      });
      await town.place('p-bawahan', post, '2022-01-03');
      const above = () => grant('p-bawahan', 'III/c', 'III/d', '2026-04-01', whole);
      const refused = await above();
      expect(refused).toMatchObject({ status: 422, body: { code: 'rank.above-superior' } });
      expect(refused.text).toContain('The superior holds III/c.');
      expect(refused.text).not.toContain('p-kabid');
      const structural = { kind: 'pilihan-structural', ...whole };
      expect((await grant('p-kabid', 'III/c', 'III/d', '2026-04-01', structural)).status).toBe(201);
      const { decisionId } = (await above()).body;
      const names = (await town.decision(decisionId)).reliedOn.map(
        ({ recorded }) => recorded.evidence.publicName,
      );
      expect(names).toContain('promotion.RankPromoted');
    });
  });
});
