import { decidedOn, ended, minutes, Town, townPaths } from './town.js';
import * as employment from './employment-requests.js';
import { AGENCY, basis, paths, rating, summary } from './requests.js';

const DINAS = [
  'Dinas Kesehatan',
  'Dinas Pendidikan',
  'Dinas Pekerjaan Umum dan Penataan Ruang',
  'Dinas Sosial',
  'Dinas Perhubungan',
  'Dinas Pariwisata, Pemuda dan Olahraga',
];

/** What was recorded, for the pages to be asked for. */
export interface PublicTown {
  readonly town: Town;
  /** Units with the posts that head them; the first has posts and units under it. */
  readonly dinas: readonly { readonly unitId: string; readonly postId: string }[];
  readonly puskesmas: string;
  readonly secretary: string;
  readonly vacated: string;
  /** Moved inside the election lock, and put back. */
  readonly batchId: string;
  /** The first of its assignments. */
  readonly moved: string;
  readonly acting: string;
  readonly vacancy: string;
  readonly selection: string;
  readonly shortlist: string;
  readonly chosen: string;
  readonly promoted: string;
  readonly summarised: string;
  /** By which heads of departments may be named; one of them has a name. */
  readonly basis: string;
}

/** Name of the head of the first department: public while the basis holds. */
export const NAMED = 'dr. Contoh Kepala Dinas, M.Kes.';

/** Everything that is private, in whatever the town records. */
export const PRIVATE = /p-kota-|Peserta Rahasia|19750512/;
/** Batch of the seven posts of nurses, which one decree created. */
export const FORMED = 'jabatan-perawat-2020';
const person = (n: number): string => `p-kota-${n}`;

/** A town of which every kind of page about posts has something to tell. */
export async function publicTown(): Promise<PublicTown> {
  const town = await Town.found('2021-01-04');
  const dinas = [];
  for (const name of DINAS) dinas.push(await town.headed(name));
  const [health] = dinas;
  for (const [n, { postId }] of dinas.entries()) await town.place(person(n), postId, '2021-01-04');
  const under = await unitsUnder(town, health!.unitId);
  town.on('2024-03-22');
  const moving = await movedAndPutBack(
    town,
    dinas.map(({ postId }) => postId),
  );
  town.on('2025-02-03');
  const { decisionId: vacancy } = await town.record(under.secretary, 'vacate', {
    cause: 'service-ended',
    ...decidedOn('2025-02-03'),
  });
  const { decisionId: acting } = await town.record(under.secretary, 'appoint-acting', {
    ...{ actingKind: 'Plt', personRef: person(40), ...decidedOn('2025-02-10') },
    electionConsent: { number: '100.2.1.3/1/SJ', date: '2025-02-05' },
  });
  const chosen = await selected(town, dinas[1]!);
  const promoted = await promotedIn(town, health!.unitId);
  town.on('2026-03-10');
  for (let n = 0; n < 12; n++)
    await town.officer.record(
      paths.appraisals,
      rating(n, 'sesuai', 'sesuai', 'B', { unitId: health!.unitId, personRef: person(100 + n) }),
    );
  await town.officer.record(
    employment.paths.employees,
    employment.takeover({ personRef: person(0), name: NAMED }),
  );
  const published = await town.officer.record(paths.bases, basis('2026-03-10'));
  const summarised = await town.officer.record(paths.summaries, summary({ unitId: health!.unitId }));
  return {
    ...{ town, dinas, acting, vacancy, promoted },
    ...under,
    ...moving,
    ...chosen,
    summarised: summarised.decisionId,
    basis: published.decisionId,
  };
}

/** A secretary, a field, and a puskesmas with nurses; one unit went into another. */
async function unitsUnder(town: Town, parentUnitId: string) {
  const secretary = await town.post(parentUnitId, 'Sekretaris Dinas Kesehatan', {
    ...{ level: 'administrator', echelon: 'III.a', headsUnit: false },
  });
  await town.place(person(20), secretary, '2021-06-01');
  const field = await town.unit('Bidang Pencegahan Penyakit', { parentUnitId, kind: 'bidang' });
  await town.post(field, 'Kepala Bidang Pencegahan Penyakit', { level: 'administrator', echelon: 'III.b' });
  const puskesmas = await town.unit('Puskesmas Contoh Barat', { parentUnitId, kind: 'puskesmas' });
  const formed = { ...decidedOn('2020-11-02'), batchId: FORMED };
  for (let n = 0; n < 7; n++) {
    const nurse = {
      level: 'fungsional',
      echelon: null,
      functionalLevel: 'terampil',
      headsUnit: false,
      ...formed,
    };
    const postId = await town.post(puskesmas, 'Perawat Terampil', nurse);
    if (n < 6) await town.place(person(50 + n), postId, '2021-06-01');
  }
  const midwife = { level: 'fungsional', echelon: null, functionalLevel: 'mahir', headsUnit: false };
  const only = await town.post(puskesmas, 'Bidan Mahir', midwife);
  await town.place(person(60), only, '2021-06-02');
  return { secretary, puskesmas, vacated: only };
}

/** Everybody takes the place of the one before; eleven days later all of it is revoked. */
async function movedAndPutBack(town: Town, postIds: readonly string[]) {
  const moves = postIds.map((fromPostId, n) => ({
    ...{ personRef: person(n), fromPostId, assignmentKind: 'rotasi' },
    toPostId: postIds[(n + 1) % postIds.length]!,
  }));
  const answer = await town.officer.post(townPaths.batches, {
    ...decidedOn('2024-03-21', { inauguratedOn: '2024-03-22', ...minutes('2024-03-15') }),
    ...{ reasonSummary: 'Penyegaran organisasi', recordedAsTaken: true, moves },
  });
  if (answer.status !== 200) throw new Error(answer.text);
  const batchId = answer.body.batchId as string;
  town.on('2024-04-01');
  await town.officer.record(`${townPaths.batches}/${batchId}/revoke`, ended('2024-04-01'));
  const [row] = answer.body.rows as { decisionIds: string[] }[];
  return { batchId, moved: row!.decisionIds[1]! };
}

/** An open selection for the post of a head whose service ended, from its notice to the choice. */
async function selected(town: Town, { unitId, postId }: { unitId: string; postId: string }) {
  town.on('2025-03-03');
  await town.record(postId, 'vacate', { cause: 'service-ended', ...decidedOn('2025-03-03') });
  const path = '/v1/selection/selections';
  const parts = ['paper', 'assessment-centre', 'interview', 'track-record'];
  const asTaken = { recordedAsTaken: true };
  const opened = await town.officer.record(path, {
    ...decidedOn('2025-03-10', { signatory: { role: 'PyB', postId: 'sekda' } }),
    ...{ agencyId: AGENCY, postId, unitId, postTitle: 'Kepala Dinas Pendidikan', ...asTaken },
    panel: [{ memberNo: 'pansel-1', name: 'Anggota Contoh', role: 'Ketua', side: 'external' }],
    weights: parts.map((part, n) => ({ part, percent: [20, 25, 35, 20][n] })),
    ...{ permits: [], noticeFrom: '2025-03-11', noticeUntil: '2025-03-28' },
  });
  let revision = 0;
  const send = (verb: string, body: object) =>
    town.officer.record(`${path}/${opened.id}/${verb}`, body, { revision: String(revision++) });
  for (const n of [1, 2, 3]) {
    await send('admit-candidate', {
      ...decidedOn('2025-04-01', asTaken),
      ...{ candidateNo: `K-0${n}`, personRef: person(70 + n), name: 'Peserta Rahasia' },
      ...{ birthDate: '1975-05-12', education: 's2', yearsOfExperience: 8, monthsInLevel: 30 },
      ...{ goodRecord: true, healthy: true, meetsStandard: true },
    });
    for (const part of parts)
      await send('score', {
        ...{ candidateNo: `K-0${n}`, part, memberNo: 'pansel-1', score: `${90 - n}.25` },
        ...{ scoredOn: '2025-04-15', ...asTaken },
      });
  }
  const shortlist = await send('submit-shortlist', decidedOn('2025-04-21', asTaken));
  town.on('2025-05-02');
  const given = await town.record(postId, 'assign', {
    ...decidedOn('2025-05-02', { ...minutes('2025-04-28'), ...asTaken }),
    ...{ personRef: person(72), assignmentKind: 'promosi', golongan: 'IV/b', selectionId: opened.id },
    ...{ reasonCode: 'leadership', reasonSummary: 'Pengalaman memimpin lebih panjang' },
  });
  return { selection: opened.decisionId, shortlist: shortlist.decisionId, chosen: given.decisionId };
}

/** Proposed, considered by BKN, granted. */
async function promotedIn(town: Town, unitId: string): Promise<string> {
  town.on('2025-10-20');
  const path = '/v1/promotion/proposals';
  const proposed = await town.officer.record(path, {
    ...{ agencyId: AGENCY, kind: 'reguler', personRef: person(80), unitId },
    ...{ fromGolongan: 'III/a', toGolongan: 'III/b', intendedFrom: '2025-11-01', proposedOn: '2025-09-15' },
    yearsInRank: 4,
  });
  await town.officer.record(
    `${path}/${proposed.id}/record-pertek`,
    { number: 'PG-35780000124', date: '2025-10-10', outcome: 'approved' },
    { revision: '0' },
  );
  const granted = await town.officer.record(
    `${path}/${proposed.id}/grant`,
    { ...decidedOn('2025-10-20'), effectiveFrom: '2025-11-01', reasonCode: 'years-in-rank' },
    { revision: '1' },
  );
  return granted.decisionId;
}
