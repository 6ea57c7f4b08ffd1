import { OpenSelection, SELECTIONS } from '../house/open-selection.js';
import { decidedOn, minutes, Town, townPaths } from '../house/town.js';

const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

/** One town for cases that do not meet; the clock only moves on. */
describe('who is chosen for a post', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.found('2020-01-06');
  });
  afterAll(() => town?.house.close());

  /** Three candidates, ranked 1 to 3 as they are named. */
  const shortlisted = async (place: { unitId: string; postId: string }, name: string, day: string) => {
    const selection = await OpenSelection.opened(town, place, day, { noticeUntil: day });
    for (const [n, score] of ['90', '80.5', '70'].entries())
      await selection.candidate(`K-0${n + 1}`, `p-${name}-${n + 1}`, day, score);
    return selection;
  };
  const chosen = (selection: OpenSelection, person: string, day: string, more: object = {}) => ({
    ...{ personRef: person, assignmentKind: 'promosi', golongan: 'IV/b', selectionId: selection.id },
    ...decidedOn(day),
    ...minutes(day),
    ...more,
  });

  it('F13: KASN is heard in 2020 and was not in office in 2025; the Inspektur needs the Governor', async () => {
    const unitId = await town.unit('Inspektorat', { kind: 'inspektorat' });
    const place = { unitId, postId: await town.post(unitId, 'Inspektur') };
    town.on('2020-07-06');
    const selection = await shortlisted(place, 'irban', '2020-07-06');
    const letter = {
      ...{ body: 'KASN', number: 'B-1/KASN/7/2020', date: '2020-07-20' },
      text: 'Agar melantik salah satu dari tiga besar.',
    };
    await selection.record('submit-shortlist', decidedOn('2020-07-13'));
    town.on('2020-07-20');
    await selection.record('record-recommendation', letter);
    await town.record(place.postId, 'record-recommendation', letter);
    town.on('2020-08-03');
    const outsider = chosen(selection, 'p-lain', '2020-08-03');
    expect(await town.send(place.postId, 'assign', outsider)).toMatchObject({
      ...{ status: 422, body: { code: 'jpt.not-shortlisted', rule: 'selection.choice' } },
    });
    const choice = chosen(selection, 'p-irban-1', '2020-08-03');
    await town.record(place.postId, 'assign', choice);
    const head = (await town.head(unitId, '2020-08-03', '2020-08-03')).holder;
    expect([head!.personRef, head!.findings]).toEqual(['p-irban-1', []]);
    const history = (knownAt: string) => town.history(place.postId, '2020-12-31', knownAt);
    const { stretches, recommendations } = await history('2020-12-31');
    expect(rules(stretches.at(-1)!.warnings)).toEqual(['selection.inspector']);
    expect(recommendations).toMatchObject([{ body: 'KASN', openDays: null, findings: [] }]);
    expect((await history('2020-08-02')).recommendations).toMatchObject([{ openDays: 164 }]);

    town.on('2025-07-01');
    const late = { ...letter, number: 'B-2/KASN/7/2025', date: '2025-07-01' };
    expect(await selection.send('record-recommendation', late)).toMatchObject({
      body: { code: 'oversight.not-in-office', rule: 'oversight.recommendation' },
    });
    const refused = await town.send(place.postId, 'record-recommendation', late);
    expect(refused).toMatchObject({ status: 422, body: { code: 'oversight.not-in-office' } });
    expect(refused.text).toContain('KASN was not in office on 2025-07-01.');
    await town.record(place.postId, 'record-recommendation', { ...late, recordedAsTaken: true });
    const after = (await town.history(place.postId, '2025-07-01')).recommendations;
    expect(after.map(({ findings }) => rules(findings))).toEqual([[], ['oversight.recommendation']]);
  });

  it('F12: fourteen installed in one night: the batch answers from, to, reason, and how long each post was vacant', async () => {
    town.on('2025-09-01');
    const { unitId } = await town.headed('Sekretariat Daerah');
    const asisten = (n: number) => town.post(unitId, `Asisten ${n}`, { headsUnit: false });
    const before: string[] = [];
    const after: string[] = [];
    for (let n = 0; n < 14; n++) {
      before.push(await asisten(n));
      after.push(await asisten(n + 14));
      await town.place(`p-asisten-${n}`, before[n]!, '2025-09-01');
    }
    town.on('2026-01-15');
    const decided = { ...decidedOn('2026-01-15'), ...minutes('2026-01-12'), reasonCode: 'refresh' };
    const moves = before.map((fromPostId, n) => ({
      ...{ personRef: `p-asisten-${n}`, fromPostId, toPostId: after[n]!, assignmentKind: 'rotasi' },
    }));
    const batch = await town.officer.post(townPaths.batches, { ...decided, moves });
    expect(batch.body).toMatchObject({ complete: true });
    const rows = batch.body.rows as { decisionIds: string[] }[];
    expect(rows).toHaveLength(14);
    for (const [n, { decisionIds }] of rows.entries())
      expect((await town.decision(decisionIds.at(-1)!)).recorded!.data).toMatchObject({
        ...{ fromPostId: before[n], toPostId: after[n], reasonCode: 'refresh', batchId: batch.body.batchId },
        skNumber: decided.skNumber,
      });
    const anyone = await town.house.as();
    const page = await anyone.get(`/bundel/${batch.body.batchId}?minPosition=${await town.end()}`);
    for (let n = 0; n < 28; n++) expect(page.text).toContain(`>Asisten ${n}<`);
    expect([page.text.match(/class="from"/g)?.length, page.text.includes('refresh')]).toEqual([14, true]);
    expect(page.text.match(/Lowong 3\.331 hari sebelumnya/g)).toHaveLength(14);
    const vacant = await town.history(after[13]!, '2026-01-31');
    // created on 2 December 2016
    expect(vacant).toMatchObject({ daysVacant: 3331, daysHeld: 17 });
  });

  describe('F06: the first of the shortlist is passed over', () => {
    let place: { unitId: string; postId: string };
    let selection: OpenSelection;
    beforeAll(async () => {
      place = await town.headed('Dinas Kesehatan');
      town.on('2026-02-02');
      selection = await shortlisted(place, 'pilih', '2026-02-02');
    });

    it('selection.shortlist: the order is the one of the scores, whatever is stated', async () => {
      const shortlist = ['K-02', 'K-01', 'K-03'];
      expect(
        await selection.send('submit-shortlist', { shortlist, ...decidedOn('2026-02-09') }),
      ).toMatchObject({
        status: 422,
        body: { code: 'shortlist.mismatch' },
      });
      const { skNumber: _, ...decided } = decidedOn('2026-02-09');
      void _;
      await selection.record('submit-shortlist', decided);
      const shown = await town.inspector.get(`${SELECTIONS}/${selection.id}`);
      expect(shown.body.shortlist).toEqual([
        { rank: 1, candidateNo: 'K-01' },
        { rank: 2, candidateNo: 'K-02' },
        { rank: 3, candidateNo: 'K-03' },
      ]);
    });

    it('selection.choice: rank 2 without a reason is refused; recorded as taken it bears the finding, in both clocks', async () => {
      town.on('2026-03-02');
      const choice = chosen(selection, 'p-pilih-2', '2026-03-02');
      const refused = await town.send(place.postId, 'assign', choice);
      expect(refused).toMatchObject({ status: 422, body: { code: 'jpt.reason-required' } });
      expect(refused.text).toContain('Rank 2 chosen: state why.');
      const { decisionId } = await town.record(place.postId, 'assign', { ...choice, recordedAsTaken: true });
      const { recorded } = await town.decision(decisionId);
      expect(recorded!.data).toMatchObject({
        chosenRank: 2,
        findings: [{ rule: 'selection.choice', version: 'selection.choice@2014-01-15' }],
      });
      expect(await town.headedBy(place.unitId, '2026-03-02', '2026-03-01')).toBeNull();
      expect(await town.headedBy(place.unitId, '2026-03-02', '2026-03-02')).toBe('p-pilih-2');
    });

    it('names the shortlist and the admission it relied on, and shows them as they were known that day', async () => {
      town.on('2026-03-09');
      const { postId } = place;
      const left = { cause: 'released', ...decidedOn('2026-03-09') };
      await town.record(postId, 'vacate', left);
      const choice = chosen(selection, 'p-pilih-3', '2026-03-09', {
        reasonSummary: 'Rekam jejak lebih sesuai.',
      });
      const { decisionId } = await town.record(postId, 'assign', choice);
      const { recorded, reliedOn } = await town.decision(decisionId);
      expect(recorded!.data).toMatchObject({ chosenRank: 3, findings: [], fromPostId: null });
      expect(reliedOn.map(({ eventId }) => eventId)).toEqual(recorded!.data['reliedOn']);
      expect(reliedOn.map(({ recorded: { evidence } }) => evidence.publicName).toSorted()).toEqual([
        ...Array.from({ length: 3 }, () => 'selection.CandidateAdmitted'),
        'selection.ShortlistSubmitted',
      ]);
      const list = (shown: typeof reliedOn) => shown.find(({ recorded: one }) => 'shortlist' in one.data)!;
      expect(list(reliedOn)).toMatchObject({ decision: { status: 'alive' }, acts: [], later: 0 });
      // and the shortlist the scores that it was computed from: four parts of each of three
      const shortlist = await town.decision(list(reliedOn).recorded.data['decisionId'] as string);
      expect(shortlist.reliedOn.map(({ eventId }) => eventId)).toEqual(shortlist.recorded!.data['scoredBy']);
      expect(
        shortlist.reliedOn.map(({ recorded: { data } }) => [data['candidateNo'], data['score']]),
      ).toEqual(
        ['90', '80.5', '70'].flatMap((score, n) => Array.from({ length: 4 }, () => [`K-0${n + 1}`, score])),
      );

      town.on('2026-04-01');
      await selection.record('revoke-decision', {
        refDecisionId: list(reliedOn).recorded.data['decisionId'],
        ...{ authority: 'Pansel', number: '800/77', date: '2026-04-01', effect: 'from-start' },
        ...{ legalBasis: [{ rule: 'UU 30/2014', version: '2014' }], reasonSummary: 'Salah hitung.' },
      });
      const later = (await town.decision(decisionId)).reliedOn;
      // the shortlist stood when the PPK chose; its revocation, and what holds again, are counted and not mixed in
      expect(list(later)).toMatchObject({ decision: { status: 'alive' }, acts: [], later: 2 });
      const then = await town.decision(decisionId, '&knownAt=2026-03-31');
      expect(list(then.reliedOn).later).toBe(0);
    });
  });
});
