import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { annulDecisionExample, correctDecisionExample, endDecisionExample } from '#app/decision-life-http';
import { createHttpApp, LocalKey, localVerifier } from '#app/web';
import { amendAnnouncementExample } from './formation/amend-announcement/amend-announcement.example.js';
import { cancelVacancyExample } from './formation/cancel-vacancy/cancel-vacancy.example.js';
import { defineFormationExample } from './formation/define-formation/define-formation.example.js';
import { publishVacancyExample } from './formation/publish-vacancy/publish-vacancy.example.js';
import { RecruitmentApp } from './recruitment-app.fixture.js';
import { openRoundExample } from './round/open-round/open-round.example.js';

const law = [{ rule: 'PermenPANRB 6/2024', version: '2024' }];
const opening = {
  agencyId: 'kota-contoh-a',
  kind: 'pppk',
  procurementName: 'PPPK Tenaga Kesehatan',
  fiscalYear: 2024,
  ministerDecree: { number: 'B/1/2024', date: '2024-07-30' },
  skNumber: '800/1/2024',
  decidedOn: '2024-08-01',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
};
const definition = {
  postTitle: 'Perawat Terampil',
  location: 'Kota Contoh A | Dinas Kesehatan',
  seats: 2,
  needType: 'umum',
  skNumber: '800/2/2024',
  weights: [
    { test: 'SKB CAT', cat: true, weight: 60 },
    { test: 'Wawancara', cat: false, weight: 40 },
  ],
  decidedOn: '2024-08-10',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
};
const announcement = {
  announcedOn: '2024-08-20',
  criteria: ['STR aktif'],
  eliminationRules: ['Dokumen tidak lengkap'],
  extraTests: [{ test: 'Wawancara', weight: 40 }],
  schedule: { registrationOpensOn: '2024-09-01', registrationClosesOn: '2024-09-14' },
  decidedOn: '2024-08-20',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
};
const amendment = {
  changes: { criteria: ['STR aktif', 'D3 Keperawatan'] },
  reason: 'Perbaikan syarat.',
  decidedOn: '2024-08-25',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
};
const cancellation = {
  reason: 'Formasi dialihkan.',
  authority: 'Wali Kota Contoh A',
  decidedOn: '2024-08-28',
  signatory: { role: 'PPK', postId: 'walikota' },
  legalBasis: law,
};
const act = {
  authority: 'BKPSDM Kota Contoh A',
  number: '800/9/2024',
  date: '2024-09-02',
  legalBasis: law,
  reasonSummary: 'Salah ketik.',
};

describe('recruitment over HTTP', () => {
  let directory: string;
  let app: NestFastifyApplication;
  let base: string;
  let token: string;
  let foreign: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jejak-recruitment-'));
    const key = await LocalKey.open(directory);
    token = await key.issue({
      person: 'p-001',
      role: 'officer',
      agency: ['kota-contoh-a'],
      ttlSeconds: 3600,
    });
    foreign = await key.issue({
      person: 'p-002',
      role: 'officer',
      agency: ['kota-contoh-b'],
      ttlSeconds: 3600,
    });
    app = await createHttpApp(RecruitmentApp, {
      verifier: localVerifier(key),
      log: { level: 'silent', format: 'json' },
    });
    await app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/v1/recruitment`;
  });
  afterAll(async () => {
    await app?.close();
    await rm(directory, { recursive: true, force: true });
  });

  let commands = 0;
  const send = async (path: string, body: object, revision?: number, by = token) => {
    const headers = {
      authorization: `Bearer ${by}`,
      'content-type': 'application/json',
      'idempotency-key': `k${commands++}`,
      'accept-language': 'en',
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
    };
    const answer = await fetch(`${base}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return {
      status: answer.status,
      body: (await answer.json()) as {
        id: string;
        decisionId: string;
        code: string;
        detail: string;
        revision: string;
      },
    };
  };

  it('takes the examples of its description, pasted in order', async () => {
    const round = await send('rounds', openRoundExample);
    expect(round).toMatchObject({ status: 201 });
    const formation = await send('formations', { ...defineFormationExample, roundId: round.body.id });
    expect(formation).toMatchObject({ status: 201 });
    const at = (verb: string) => `formations/${formation.body.id}/${verb}`;
    const vacancy = await send(at('publish-vacancy'), publishVacancyExample, 0);
    expect(vacancy).toMatchObject({ status: 200 });
    expect(await send(at('amend-announcement'), amendAnnouncementExample, 1)).toMatchObject({ status: 200 });
    const on = ({ body }: { body: { decisionId: string } }) => ({ refDecisionId: body.decisionId });
    const corrected = { ...correctDecisionExample, ...on(vacancy) };
    expect(await send(at('correct-decision'), corrected, 2)).toMatchObject({ status: 200 });
    const cancelled = await send(at('cancel-vacancy'), cancelVacancyExample, 3);
    expect(cancelled).toMatchObject({ status: 200 });
    const revoked = { ...endDecisionExample, ...on(cancelled) };
    expect(await send(at('revoke-decision'), revoked, 4)).toMatchObject({ status: 200 });
    const annulled = { ...annulDecisionExample, ...on(vacancy) };
    expect(await send(at('annul-decision'), annulled, 6)).toMatchObject({ status: 200 });
  });

  it('takes a vacancy from its round to its correction, its end and back', async () => {
    const round = await send('rounds', opening);
    expect(round).toMatchObject({ status: 201 });
    const formation = await send('formations', { ...definition, roundId: round.body.id });
    expect(formation).toMatchObject({ status: 201 });
    const at = (verb: string) => `formations/${formation.body.id}/${verb}`;
    const vacancy = await send(at('publish-vacancy'), announcement, 0);
    expect(vacancy).toMatchObject({ status: 200, body: { revision: '1' } });
    expect(await send(at('publish-vacancy'), announcement, 1)).toMatchObject({
      status: 422,
      body: { code: 'vacancy.frozen' },
    });
    expect(await send(at('amend-announcement'), amendment, 1)).toMatchObject({ status: 200 });
    const cancelled = await send(at('cancel-vacancy'), cancellation, 2);
    expect(cancelled).toMatchObject({ status: 200 });
    const correction = {
      ...act,
      refDecisionId: vacancy.body.decisionId,
      changes: { announcedOn: '2024-08-21' },
    };
    expect(await send(at('correct-decision'), correction, 3)).toMatchObject({
      status: 200,
      body: { revision: '4' },
    });
    const revocation = { ...act, refDecisionId: cancelled.body.decisionId, effect: 'from-start' };
    expect(await send(at('revoke-decision'), revocation, 4)).toMatchObject({
      status: 200,
      body: { revision: '6' },
    });
    expect(await send(at('annul-decision'), revocation, 6)).toMatchObject({
      status: 422,
      body: { code: 'decision.already-annulled' },
    });
    const annulment = {
      ...act,
      authority: 'BKN',
      refDecisionId: round.body.decisionId,
      effect: 'from-date',
      effectFrom: '2024-10-01',
    };
    expect(await send(`rounds/${round.body.id}/annul-decision`, annulment, 0)).toMatchObject({ status: 200 });
    expect(await send(at('cancel-vacancy'), cancellation, 6)).toMatchObject({
      status: 422,
      body: { code: 'round.unknown' },
    });
  });

  it('decision.sk-unique: refuses a number used in that year, also by a correction, and keeps one of another year or of a batch', async () => {
    const numbered = (more: object) => ({ ...opening, skNumber: '800/77/2024', ...more });
    expect(await send('rounds', numbered({ batchId: 'b1' }))).toMatchObject({ status: 201 });
    expect(await send('rounds', numbered({}))).toMatchObject({
      status: 409,
      body: { code: 'decision.sk-duplicate', detail: expect.stringContaining('2024') },
    });
    expect(await send('rounds', numbered({ batchId: 'b1' }))).toMatchObject({ status: 201 });
    const next = await send('rounds', numbered({ decidedOn: '2025-01-02' }));
    expect(next).toMatchObject({ status: 201 });
    const correcting = (changes: object) =>
      send(
        `rounds/${next.body.id}/correct-decision`,
        { ...act, refDecisionId: next.body.decisionId, changes },
        0,
      );
    expect(await correcting({ decidedOn: '2024-12-31' })).toMatchObject({
      status: 409,
      body: { code: 'decision.sk-duplicate' },
    });
    expect(await correcting({ decidedOn: '2025-01-03' })).toMatchObject({ status: 200 });
  });

  it.each([
    [
      'no decree',
      { ...opening, ministerDecree: undefined, skNumber: undefined },
      422,
      'round.decree-missing',
    ],
    ['a day that is none', { ...opening, decidedOn: '2024-02-30' }, 400, 'request.invalid'],
    ['no legal basis', { ...opening, legalBasis: [] }, 400, 'request.invalid'],
  ])('refuses %s', async (_, body, status, code) =>
    expect(await send('rounds', body)).toMatchObject({ status, body: { code } }),
  );

  it('hides a foreign round and refuses a foreign agency', async () => {
    expect(await send('rounds', opening, undefined, foreign)).toMatchObject({
      status: 403,
      body: { code: 'access.agency' },
    });
  });

  it('imports rows of NDJSON, and nothing of another type', async () => {
    const row = {
      formasi_id: '00000000-0000-4000-8000-000000000001',
      ins_nm: 'Kota Contoh A',
      jp_nama: 'PPPK Guru',
      formasi_nm: 'KHUSUS',
      jabatan_nm: 'GURU',
      lokasi_nm: 'SD Contoh',
      jumlah_formasi: 1,
      disable: 0,
      gaji_min: '1',
      gaji_max: '2',
      jumlah_ms: 0,
    };
    const address = `${base}/formation-imports?decreeNumber=B%2F1&decreeDate=2024-07-30&announcedOn=2024-09-30&fileSha256=${'a'.repeat(64)}`;
    const post = (type: string, body: string) =>
      fetch(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body,
      });
    const answer = await post('application/x-ndjson', `${JSON.stringify(row)}\n{"broken`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/x-ndjson; charset=utf-8',
    ]);
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { line: 1, status: 'recorded' },
      { line: 2, status: 'refused', code: 'json.syntax' },
    ]);
    expect((await post('application/json', JSON.stringify(row))).status).toBe(415);
  });
});
