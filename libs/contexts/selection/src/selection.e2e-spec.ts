import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { decisionRulesets, lifeEvents, lifeSentences, outsideEvents } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook, WorkingCalendar } from '#app/kernel';
import { CLOCK, SelectionRegister, systemClock } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { selection as context } from './index.js';
import { admitCandidateExample } from './selection/admit-candidate/admit-candidate.example.js';
import { closeSelectionExample } from './selection/close-selection/close-selection.example.js';
import { openSelectionExample } from './selection/open-selection/open-selection.example.js';
import { recordRecommendationExample } from './selection/record-recommendation/record-recommendation.example.js';
import { scoreCandidateExample } from './selection/score-candidate/score-candidate.example.js';
import { selection } from './selection/selection.js';
import { submitShortlistExample } from './selection/submit-shortlist/submit-shortlist.example.js';
import { PARTS } from './selection.fixture.js';

const store = new MemoryEventStore();
const vault = new Vault(new MemoryKeyStore(), noErasures);
const family = { name: 'decision', events: [...lifeEvents, ...outsideEvents, ...claimEvents] };
const codec = new EventCodec(new EventRegistry([context, family]), vault);
const provided = [
  { provide: Decisions, useValue: new Decisions(store, codec) },
  { provide: Claims, useValue: new Claims(store, codec) },
  { provide: Rulebook, useValue: new Rulebook([...decisionRulesets, ...context.rulesets]) },
  { provide: CLOCK, useValue: systemClock },
  { provide: WorkingCalendar, useValue: new WorkingCalendar([]) },
  { provide: SENTENCES, useValue: { ...lifeSentences, ...context.sentences } },
];
@Global()
@Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
class Core {}
@Module({ imports: [Core, context.module] })
class SelectionApp {}

describe('an open selection over HTTP', () => {
  let app: NestFastifyApplication;
  let directory: string;
  let own: string;
  let foreign: string;
  let id: string;
  let revision = -1;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jejak-selection-'));
    const key = await LocalKey.open(directory);
    const tokenOf = (agency: string) =>
      key.issue({ role: 'officer', ttlSeconds: 3600, person: 'p-001', agency: [agency] });
    [own, foreign] = [await tokenOf('kota-contoh-a'), await tokenOf('kota-contoh-b')];
    app = await createHttpApp(SelectionApp, {
      verifier: localVerifier(key),
      log: { level: 'silent', format: 'json' },
    });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.close();
    await rm(directory, { recursive: true, force: true });
  });

  const send = async (path: string, body?: object, token = own) => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/selection/selections${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'accept-language': 'en',
        ...(path !== '' && body && { 'if-match': `"${revision}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = JSON.parse(text) as { id: string; code: string; revision: string; detail: string };
    if (body && response.ok) revision = Number(answer.revision);
    return { status: response.status, text, body: answer };
  };

  it('takes the examples of its description, pasted in order', async () => {
    const opened = await send('', openSelectionExample);
    expect([opened.status, opened.text]).toEqual([201, expect.anything()]);
    id = opened.body.id;
    expect((await send(`/${id}/admit-candidate`, admitCandidateExample)).status).toBe(200);
    for (const part of PARTS)
      expect((await send(`/${id}/score`, { ...scoreCandidateExample, part })).status).toBe(200);
    const listed = await send(`/${id}/submit-shortlist`, submitShortlistExample);
    expect([listed.status, listed.text]).toEqual([200, expect.anything()]);
    expect((await send(`/${id}/record-recommendation`, recordRecommendationExample)).status).toBe(200);
  });

  it('names the scores that the shortlist was computed from, and seals what is a candidate’s', async () => {
    const { facts } = await app.get(Decisions).load(selection, id);
    const scores = facts.filter(({ type }) => type === 'CandidateScored');
    const list = facts.find(({ type }) => type === 'ShortlistSubmitted')!;
    expect(list.data['scoredBy']).toEqual(scores.map(({ eventId }) => eventId));
    expect([facts[1]!, ...scores].map(({ subject }) => subject)).toEqual(Array(5).fill('p-contoh-0921'));
    const clear: string[] = [];
    for await (const { data } of store.readAll({ limit: 100 })) clear.push(JSON.stringify(data['pub']));
    expect(clear.join()).not.toMatch(/p-contoh-0921|Contoh A"|1975-05-12|82\.5/);
  });

  it('tells officers of the agency where it stands, by number, and others nothing', async () => {
    const { text, body } = await send(`/${id}`);
    expect(body).toMatchObject({
      status: 'shortlisted',
      candidates: ['K-01'],
      shortlist: [{ rank: 1, candidateNo: 'K-01' }],
      findings: [],
      warnings: [{ rule: 'selection.permits' }],
    });
    expect(text).not.toMatch(/p-contoh|Contoh A|82\.5/);
    expect((await send(`/${id}`, undefined, foreign)).status).toBe(404);
    expect((await send('/none')).status).toBe(404);
    expect((await send(`/${id}/close`, closeSelectionExample, foreign)).status).toBe(404);
  });

  it('answers other contexts who was shortlisted, by which events; after it was closed nobody', async () => {
    const register = app.get(SelectionRegister);
    const { facts } = await app.get(Decisions).load(selection, id);
    expect(await register.outcomeOf(id)).toEqual({
      selectionId: id,
      agencyId: 'kota-contoh-a',
      postId: 'kepala-dinas-kesehatan',
      shortlist: [{ rank: 1, candidateNo: 'K-01', personRef: 'p-contoh-0921' }],
      eventIds: facts
        .filter(({ type }) => ['CandidateAdmitted', 'ShortlistSubmitted'].includes(type))
        .map(({ eventId }) => eventId),
    });
    expect(await register.outcomeOf('none')).toBeUndefined();
    expect((await send(`/${id}/close`, closeSelectionExample)).status).toBe(200);
    expect(await register.outcomeOf(id)).toMatchObject({ shortlist: [], eventIds: [] });
  });

  it('tells everybody which box of the talent pool performance and potential give, by the version of a day', async () => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const ask = (query: string) => fetch(`http://127.0.0.1:${port}/v1/selection/talent-box?${query}`);
    const answer = await ask('performance=di-atas&potential=tinggi&validAt=2026-01-05');
    expect(await answer.json()).toEqual({
      ...{ box: 9, version: 'talent.box@2020-01-01', legalBasis: 'PermenPANRB 3/2020' },
      ...{ sureness: 'C', unconfirmed: false },
    });
    expect((await ask('performance=sesuai&potential=rendah')).status).toBe(200);
    expect((await ask('performance=sesuai&potential=rendah&validAt=2019-12-31')).status).toBe(404);
    expect((await ask('performance=baik&potential=rendah')).status).toBe(400);
  });

  it('decision.sk-unique: refuses a number that was used; says nothing of a person in a refusal', async () => {
    const again = await send('', openSelectionExample);
    expect(again).toMatchObject({ status: 409, body: { code: 'decision.sk-duplicate' } });
    const other = await send('', { ...openSelectionExample, skNumber: '800.1.3.3/999/BKPSDM/2026' });
    const young = { ...admitCandidateExample, birthDate: '1960-01-01' };
    const refused = await send(`/${other.body.id}/admit-candidate`, young);
    expect(refused).toMatchObject({ status: 422, body: { code: 'jpt.eligibility' } });
    expect(refused.body.detail).toMatch(/^Age not met\./);
    expect(refused.text).not.toMatch(/1960|p-contoh|Contoh A/);
    const taken = { ...young, recordedAsTaken: true };
    expect((await send(`/${other.body.id}/admit-candidate`, taken)).status).toBe(200);
    expect((await send(`/${other.body.id}`)).body).toMatchObject({
      findings: [{ rule: 'jpt.eligibility', version: 'jpt.eligibility@2020-02-28' }],
    });
    const personal = await send(`/${other.body.id}/admit-candidate`, {
      ...young,
      candidateNo: '199001012015012999',
    });
    expect(personal.status).toBe(400);
  });
});
