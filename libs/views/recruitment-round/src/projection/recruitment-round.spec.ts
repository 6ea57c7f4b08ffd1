import { fold, type DomainEvent } from '#app/kernel';
import { contexts } from '#app/contexts';
import type { LivingDecider } from '#app/decision-life';
import {
  answered,
  announced,
  applicationId,
  defined,
  finalAnnounced,
  MIDWIFE,
  NURSE,
  numbered,
  objected,
  opened,
  passCancelled,
  PERTEK,
  ranked,
  rescored,
  ROUND,
  scored,
  skd,
  submitted,
  verified,
  type Stated,
} from '../facts.fixture.js';
import { annulled, corrected, restored, revoked } from '../life.fixture.js';
import { rowsAfter } from '../rows.fixture.js';
import { ApplicationRow, ObjectionRow } from './application.entity.js';
import { applicationStanding } from './application-standing.js';
import { DayRow, FormationRow, FunnelRow, NumberRow } from './formation.entity.js';
import { PlaceRow, ResultRow } from './result.entity.js';
import { RoundRow } from './round.entity.js';
import { trailIn } from './trail.js';

const recruitment = contexts.find(({ name }) => name === 'recruitment')!;
const decider = (category: string) =>
  recruitment.deciders.find((own) => own.category === category) as LivingDecider<never, DomainEvent>;

const A = 'A-1';
const base = [opened(), defined(NURSE, 'Perawat Terampil', 2), announced(NURSE, 'Perawat Terampil', 2)];
const applied = submitted(A, NURSE, '2024-09-03T02:11:09.000Z');
const failed = verified(A, NURSE, ['ijazah', 'str']);
const filed = objected(A, NURSE, ['ijazah', 'str']);
const won = answered(A, NURSE, 'accepted', '2024-09-26');
const sat = scored(A, NURSE, 'skd', skd(90, 105, 200));

describe('what the read model of rounds holds of an application', () => {
  const again = scored(A, NURSE, 'skd', skd(95, 105, 200));
  it.each<[string, readonly Stated[]]>([
    ['submitted', []],
    ['found TMS', [failed]],
    ['TMS corrected', [failed, corrected(`ms-${A}`, 'failedRequirements', ['ijazah', 'str'], ['str'])]],
    ['TMS revoked', [failed, revoked(`ms-${A}`), restored(`ms-${A}`)]],
    ['objection filed', [failed, filed]],
    ['objection rejected', [failed, filed, answered(A, NURSE, 'rejected', null)]],
    ['objection accepted', [failed, filed, won]],
    ['answer annulled', [failed, filed, won, annulled(`sanggah-${A}`), restored(`sanggah-${A}`)]],
    ['scored', [verified(A, NURSE, []), sat]],
    ['rescored', [verified(A, NURSE, []), sat, rescored(A, NURSE, skd(90, 105, 200), skd(95, 105, 200))]],
    ['scored twice', [verified(A, NURSE, []), sat, again]],
    ['pass cancelled', [verified(A, NURSE, []), sat, passCancelled(A, NURSE, 'f-1')]],
    ['cancellation revoked', [verified(A, NURSE, []), passCancelled(A, NURSE, 'f-1'), revoked(`batal-${A}`)]],
    ['number issued', [verified(A, NURSE, []), numbered(A, NURSE)]],
  ])('is what the rules hold: %s', async (_, facts) => {
    const row = (await (
      await rowsAfter([...base, applied, ...facts])
    ).find(ApplicationRow, applicationId(A)))!;
    const { aggregate, ...living } = decider('recruitment.application');
    const { status, failedRequirements, scores } = aggregate.standing(
      fold(living, [applied, ...facts]).state,
    );
    const standing = applicationStanding(trailIn(row.trail));
    const shown = standing.cancelled
      ? 'cancelled'
      : standing.numbered.length > 0
        ? 'nip-issued'
        : (standing.result ?? 'submitted');
    expect({
      status: shown,
      failedRequirements: standing.failedRequirements,
      scores: standing.scores,
    }).toEqual({
      status,
      failedRequirements,
      scores,
    });
  });

  it('lists it by number once something was told of it, and never the second of its submission', async () => {
    const before = await rowsAfter([...base, applied]);
    const row = (await before.find(ApplicationRow, applicationId(A)))!;
    expect(row.listed).toBe(false);
    expect(trailIn(row.trail)).toMatchObject([
      { type: 'ApplicationSubmitted', values: { submittedOn: '2024-09-03' } },
    ]);
    const after = await rowsAfter([...base, applied, failed]);
    expect((await after.find(ApplicationRow, applicationId(A)))!.listed).toBe(true);
  });

  it('keeps nothing but what it names, also where a fact came with more', async () => {
    const row = await (
      await rowsAfter([
        ...base,
        applied,
        failed,
        filed,
        won,
        passCancelled(A, NURSE, 'f-1'),
        numbered(A, NURSE),
      ])
    ).find(ApplicationRow, applicationId(A));
    expect(JSON.stringify(row)).not.toMatch(/kenari|9999994512900001|1990|3\.87/i);
  });
});

describe('what it counts of a formation', () => {
  const counts = async (...facts: readonly Stated[]) =>
    (await (await rowsAfter([...base, applied, ...facts])).find(FunnelRow, NURSE))?.counts;

  it('follows each decision, and forgets a dead one', async () => {
    expect(await counts()).toBeUndefined();
    const tms = { tms: 1, 'reason:ijazah': 1, 'reason:str': 1 };
    expect(await counts(failed)).toEqual(tms);
    expect(await counts(failed, filed)).toEqual({ ...tms, filed: 1, open: 1 });
    expect(await counts(failed, filed, won)).toEqual({ ms: 1, filed: 1, accepted: 1 });
    expect(await counts(failed, filed, won, annulled(`sanggah-${A}`))).toEqual({ ...tms, filed: 1, open: 1 });
    expect(await counts(failed, revoked(`ms-${A}`))).toEqual({});
    expect(await counts(verified(A, NURSE, []), sat)).toEqual({ ms: 1, 'skd.present': 1 });
  });

  it('counts submissions and numbers by the day of recording in Jakarta', async () => {
    const rows = await rowsAfter(
      [
        ...base,
        applied,
        submitted('A-2', NURSE, '2024-09-03T16:59:00.000Z'),
        numbered(A, NURSE),
        numbered('A-2', NURSE),
        revoked('nip-A-2'),
      ],
      (index) => (index < 4 ? '2024-09-03T17:30:00.000Z' : '2024-09-05T01:00:00.000Z'),
    );
    expect((await rows.find(DayRow, NURSE, '2024-09-04'))!.persons).toBe(1);
    expect((await rows.find(DayRow, NURSE, '2024-09-05'))!.persons).toBe(1);
    const together = JSON.stringify(['2025-01-02', '2025-01-10', PERTEK.number, PERTEK.date]);
    expect((await rows.find(NumberRow, NURSE, '2024-09-05', together))!.persons).toBe(1);
  });
});

describe('what it holds of objections', () => {
  const objection = async (...facts: readonly Stated[]) =>
    (await rowsAfter([...base, applied, ...facts])).find(ObjectionRow, applicationId(A), `${A}-1`);

  it('stops the clock with the announcement, and lets it run again when the answer dies', async () => {
    const open = { windowOpenedOn: '2024-09-17', windowDays: 3, dueOn: '2024-09-27', announced: false };
    expect(await objection(failed, filed)).toMatchObject({ ...open, outcome: null });
    const rejected = answered(A, NURSE, 'rejected', null);
    expect(await objection(failed, filed, rejected)).toMatchObject({ outcome: 'rejected', announced: false });
    const announcing = corrected(`sanggah-${A}`, 'announcedOn', null, '2024-09-28');
    expect(await objection(failed, filed, rejected, announcing)).toMatchObject({
      announced: true,
      announcedOn: '2024-09-28',
    });
    expect(await objection(failed, filed, won)).toMatchObject({ outcome: 'accepted', announced: true });
    expect(await objection(failed, filed, won, revoked(`sanggah-${A}`))).toMatchObject({
      ...open,
      outcome: null,
      answeredOn: null,
    });
  });
});

describe('what it holds of rankings and results', () => {
  const first = ranked(NURSE, 'skd', 'r-1', [{ rank: 1, applicationNo: A, code: 'P/L', skdTotal: 395 }]);
  const entries = [
    { rank: 1, applicationNo: 'A-2', code: 'P/L', skdTotal: 400 },
    { rank: 2, applicationNo: A, code: 'P', skdTotal: 395 },
  ];
  const parts = entries.map((entry, index) =>
    ranked(NURSE, 'skd', 'r-2', [entry], {
      part: index + 1,
      parts: 2,
      ties: index === 0 ? [{ applicationNos: ['A-2', A], step: 'tkp' }] : [],
    }),
  );
  const formationAfter = async (...facts: readonly Stated[]) =>
    (await (await rowsAfter([...base, ...facts])).find(FormationRow, NURSE))!;

  it('takes the last whole ranking that holds', async () => {
    expect((await formationAfter(first)).skdRanking).toBe('r-1');
    expect((await formationAfter(first, parts[0]!)).skdRanking).toBe('r-1');
    expect((await formationAfter(first, ...parts)).skdRanking).toBe('r-2');
    expect((await formationAfter(first, ...parts, revoked('r-2'))).skdRanking).toBe('r-1');
    expect((await formationAfter(first, annulled('r-1'))).skdRanking).toBeNull();
  });

  it('keeps every place of every part, in order, with its ties', async () => {
    const rows = await rowsAfter([...base, first, ...parts]);
    expect(await rows.find(ResultRow, 'r-2')).toMatchObject({
      whole: true,
      places: 2,
      codes: { 'P/L': 1, P: 1 },
    });
    expect(await rows.find(PlaceRow, 'r-2', 'A-2')).toMatchObject({ sequence: 1, ties: [{ step: 'tkp' }] });
    expect(await rows.find(PlaceRow, 'r-2', A)).toMatchObject({ sequence: 2, rank: 2, code: 'P', ties: [] });
    expect(await rows.find(PlaceRow, 'r-1', A)).toMatchObject({ sequence: 1, rank: 1, code: 'P/L' });
  });

  it('follows a final result, its correction and its end', async () => {
    const final = finalAnnounced(
      NURSE,
      'f-1',
      [{ applicationNo: 'A-2', rank: 2 }],
      [{ applicationNo: A, rank: 1, reason: 'Mengundurkan diri', legalBasis: 'PermenPANRB 6/2024' }],
    );
    const moved = corrected('f-1', 'announcedOn', '2024-12-05', '2024-12-06');
    const rows = await rowsAfter([...base, final, moved]);
    expect(await rows.find(ResultRow, 'f-1')).toMatchObject({
      announcedOn: '2024-12-06',
      codes: { passed: 1, 'passed-over': 1 },
    });
    expect(await rows.find(PlaceRow, 'f-1', A)).toMatchObject({
      code: 'passed-over',
      reason: 'Mengundurkan diri',
    });
    expect((await formationAfter(final)).finalResult).toBe('f-1');
    expect((await formationAfter(final, revoked('f-1'))).finalResult).toBeNull();
  });
});

describe('what it holds of a round and its formations', () => {
  it('follows corrections, and remembers what fell', async () => {
    const rows = await rowsAfter([
      opened(),
      corrected('d-round', 'procurementName', 'CPNS Tenaga Kesehatan', 'CPNS Kesehatan'),
      defined(MIDWIFE, 'Bidan', 3),
      revoked('d-bidan'),
    ]);
    expect(await rows.find(RoundRow, ROUND)).toMatchObject({ procurementName: 'CPNS Kesehatan', open: true });
    expect(await rows.find(FormationRow, MIDWIFE)).toMatchObject({ status: 'none', postTitle: 'Bidan' });
    const fallen = await rowsAfter([opened(), revoked('d-round')]);
    expect((await fallen.find(RoundRow, ROUND))!.open).toBe(false);
  });
});
