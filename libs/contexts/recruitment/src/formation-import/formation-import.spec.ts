import { readFileSync } from 'node:fs';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { bulkSentences } from '#app/bulk';
import { decisionRulesets, lifeEvents, lifeSentences } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EVENT_STORE,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { AgencyRegister, CLOCK, systemClock, type RecordedFact } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { ReadModels } from '#app/read-model';
import { Problem, SENTENCES, type Principal } from '#app/web';
import { recruitment } from '../index.js';
import { FormationImporter, type FormationAnswer } from './formation-importer.js';
import { importedFormationId } from './import-ids.js';

const store = new MemoryEventStore();
const vault = new Vault(new MemoryKeyStore(), noErasures);
const codec = new EventCodec(
  new EventRegistry([recruitment, { name: 'decision', events: [...lifeEvents, ...claimEvents] }]),
  vault,
);
const rulebook = new Rulebook([...decisionRulesets, ...recruitment.rulesets]);

/** The register as the tests need it: a slug from the words of the name. */
class Register extends AgencyRegister {
  asked: string[] = [];
  override slugOf(name: string): Promise<string> {
    this.asked.push(name);
    return Promise.resolve(
      name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') + (/[a-z]/.test(name) ? '' : '-2'),
    );
  }
}
const register = new Register();

@Global()
@Module({
  providers: [
    { provide: Decisions, useValue: new Decisions(store, codec) },
    { provide: Claims, useValue: new Claims(store, codec) },
    { provide: EventCodec, useValue: codec },
    { provide: EVENT_STORE, useValue: store },
    { provide: Vault, useValue: vault },
    { provide: ReadModels, useValue: {} },
    { provide: Rulebook, useValue: rulebook },
    { provide: CLOCK, useValue: systemClock },
    { provide: SENTENCES, useValue: { ...lifeSentences, ...bulkSentences, ...recruitment.sentences } },
    { provide: AgencyRegister, useValue: register },
  ],
  exports: [
    Decisions,
    Claims,
    EventCodec,
    EVENT_STORE,
    Vault,
    ReadModels,
    Rulebook,
    CLOCK,
    SENTENCES,
    AgencyRegister,
  ],
})
class Core {}

@Module({ imports: [Core, recruitment.module] })
class App {}

const officer = (subject: string, scope: Principal['scope']): Principal => ({
  issuer: 'test',
  subject,
  personRef: subject,
  office: null,
  agencyId: '*',
  roles: ['officer'],
  scope,
  authenticationLevel: null,
});
const query = {
  decreeNumber: 'B/1/2024',
  decreeDate: '2024-07-30',
  announcedOn: '2024-09-30',
  fileSha256: 'a'.repeat(64),
  firstLine: 1,
};
const fixture = readFileSync(new URL('../../test/fixtures/dirty-formations.ndjson', import.meta.url));

let app: INestApplicationContext;
beforeAll(async () => {
  app = await NestFactory.createApplicationContext(App, { logger: false });
});
afterAll(() => app.close());

const bring = async (bytes: Buffer, principal: Principal, more: object = {}): Promise<FormationAnswer[]> => {
  const request = { principal, correlationId: crypto.randomUUID(), receivedAt: systemClock.now() };
  const answers: FormationAnswer[] = [];
  for await (const answer of app.get(FormationImporter).import({
    query: { ...query, ...more },
    body: { bytes, contentType: 'application/x-ndjson' },
    language: 'id',
    request,
  }))
    answers.push(answer);
  return answers;
};
const facts = async (): Promise<RecordedFact[]> => {
  const all: RecordedFact[] = [];
  for await (const event of store.readAll({ limit: 10_000 })) all.push(codec.decode(event));
  return codec.open(all);
};
const contoh = officer('contoh-a', ['pemerintah-kota-contoh-a', 'pemerintah-kota-contoh-b']);
const good = [1, 9, 11, 29, 32];

describe('an import of dirty rows', () => {
  let answers: FormationAnswer[];
  beforeAll(async () => {
    answers = await bring(fixture, contoh);
  });

  it('says of each refused row where and why, and keeps all the others', () => {
    const refused = answers
      .filter(({ status }) => status === 'refused')
      .map(({ line, code, pointer }) => [line, code, pointer]);
    expect(refused).toEqual([
      [3, 'import.row-differs', '/formasi_id'],
      [5, 'field.integer', '/jumlah_formasi'],
      [6, 'field.minimum', '/jumlah_formasi'],
      [7, 'field.too-long', '/jabatan_nm'],
      [8, 'field.missing', '/ins_nm'],
      [10, 'json.syntax', '/ins_nm'],
      [12, 'json.duplicate-key', '/ins_nm'],
      [13, 'json.bad-unicode', '/jabatan_nm'],
      [14, 'json.bad-unicode', '/jabatan_nm'],
      [15, 'json.too-deep', expect.any(String)],
      [16, 'field.object', ''],
      [17, 'field.uuid', '/formasi_id'],
      [18, 'field.pattern', '/gaji_min'],
      [19, 'formation.salary-order', '/gaji_max'],
      [20, 'field.text', '/gaji_max'],
      [21, 'field.missing', '/jabatan_nm'],
      [22, 'import.procurement-kind', '/jp_nama'],
      [23, 'field.unknown', '/nama_pelamar'],
      [24, 'field.maximum', '/disable'],
      [25, 'json.unsafe-number', '/jumlah_formasi'],
      [27, 'field.invalid', '/jabatan_nm'],
      [28, 'json.syntax', ''],
      [30, 'access.agency', '/ins_nm'],
      [31, 'access.agency', '/ins_nm'],
      [33, 'json.syntax', expect.any(String)],
    ]);
    expect(answers.filter(({ status }) => status === 'recorded').map(({ line }) => line)).toEqual(good);
    expect(answers.filter(({ status }) => status === 'already').map(({ line }) => line)).toEqual([2]);
    expect(answers.filter(({ status, detail }) => status === 'refused' && !detail)).toEqual([]);
  });

  it('records a row as two decisions of one append, saying where they come from and what they rest on', async () => {
    const all = await facts();
    const own = all.filter(({ key }) => key === answers[0]!.formationId);
    expect(own.map(({ type }) => type)).toEqual(['FormationDefined', 'VacancyAnnounced']);
    expect(new Set(own.map(({ commandId }) => commandId)).size).toBe(1);
    const round = all.find(
      ({ type, agencyId }) => type === 'RecruitmentRoundOpened' && agencyId === 'pemerintah-kota-contoh-a',
    )!;
    expect(own[0]!.data).toMatchObject({
      postTitle: 'PERAWAT TERAMPIL',
      seats: 1,
      salaryMin: 3_000_000,
      qualification: null,
      weights: null,
      skNumber: null,
      reliedOn: [round.eventId],
      source: { system: 'sscasn', id: '00000000-0000-4000-8000-000000000001' },
      evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
    });
    expect(own[1]!.data).toMatchObject({
      announcedOn: '2024-09-30',
      criteria: null,
      schedule: null,
      extraTests: null,
      findings: [],
    });
    expect(round.data).toMatchObject({
      kind: 'pppk',
      fiscalYear: 2024,
      ministerDecree: { number: 'B/1/2024', date: '2024-07-30' },
    });
  });

  it('opens one round an agency and looks each agency up once', async () => {
    expect((await facts()).filter(({ type }) => type === 'RecruitmentRoundOpened')).toHaveLength(2);
    expect(register.asked.filter((name) => name === 'Pemerintah Kota Contoh A')).toHaveLength(1);
  });

  it('is the same formation, whichever way the source writes its id', () => {
    expect(importedFormationId('00000000-0000-4000-8000-00000000ABCD')).toBe(
      importedFormationId('0000000000004000800000000000abcd'),
    );
    expect(importedFormationId('8a03859d92235279019223637edc0206')).toBe(
      'cd203433-7492-58e3-8ec2-0d9ac738e2ae',
    );
  });
});

describe('the same rows again', () => {
  const rows = fixture.toString('latin1').split('\n');
  const some = (...lines: number[]): Buffer =>
    Buffer.from(lines.map((line) => rows[line - 1]).join('\n'), 'latin1');

  it.each([
    ['in another order', [32, 9, 1], contoh, {}],
    ['by another officer', [1, 9, 11, 29, 32], officer('contoh-b', '*'), {}],
    ['under another decree', [1, 9], contoh, { decreeNumber: 'B/2/2024' }],
    ['from further down the file', [1], contoh, { firstLine: 500 }],
  ])('are already there: %s', async (_, lines, principal, more) => {
    const before = (await facts()).length;
    const answers = await bring(some(...lines), principal, more);
    expect(answers.map(({ status }) => status)).toEqual(lines.map(() => 'already'));
    expect(answers[0]!.line).toBe('firstLine' in more ? 500 : 1);
    expect(await facts()).toHaveLength(before);
  });

  it('with keys in another order and other spacing are the same content', async () => {
    const row = JSON.parse(rows[0]!) as Record<string, unknown>;
    const turned = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(row).reverse())));
    expect(await bring(turned, contoh)).toMatchObject([{ status: 'already' }]);
  });

  it('under another decree, a new row is refused', async () => {
    const row = { ...(JSON.parse(rows[0]!) as object), formasi_id: '00000000-0000-4000-8000-000000000777' };
    const [answer] = await bring(Buffer.from(JSON.stringify(row)), contoh, { decreeNumber: 'B/2/2024' });
    expect(answer).toMatchObject({
      status: 'refused',
      code: 'import.decree-differs',
      detail: expect.stringContaining('B/1/2024'),
    });
  });
});

describe('a decree whose date is not in the source', () => {
  const rowOf = (id: number): Buffer =>
    Buffer.from(
      JSON.stringify({
        ...(JSON.parse(fixture.toString('latin1').split('\n')[0]!) as object),
        formasi_id: `00000000-0000-4000-8000-0000000009${id}`,
      }),
    );
  const undated = { decreeDate: undefined, announcedOn: '2025-09-30' };
  it('stays null, and the day of the announcement stands for the decision', async () => {
    expect(await bring(rowOf(11), contoh, undated)).toMatchObject([{ status: 'recorded' }]);
    const [round, defined] = (await facts()).slice(-3);
    expect(round!.data).toMatchObject({
      ministerDecree: { number: 'B/1/2024', date: null },
      legalBasis: [{ rule: 'B/1/2024', version: '–' }, {}, {}],
      signatory: null,
      decidedOn: '2025-09-30',
    });
    expect(defined!.data).toMatchObject({ decidedOn: '2025-09-30', signatory: null });
  });
  it('hinders neither the same row nor a new one that comes with the date', async () => {
    const dated = { ...undated, decreeDate: '2025-07-30' };
    expect(await bring(rowOf(11), contoh, dated)).toMatchObject([{ status: 'already' }]);
    expect(await bring(rowOf(12), contoh, dated)).toMatchObject([{ status: 'recorded' }]);
  });
});

it('refuses more than 10,000 rows before it records one', () => {
  const many = Buffer.from('{}\n'.repeat(10_001));
  expect(() =>
    app
      .get(FormationImporter)

      .import({
        query,
        body: { bytes: many, contentType: 'application/x-ndjson' },
        language: 'id',
        request: { principal: contoh, correlationId: '', receivedAt: '' },
      }),
  ).toThrow(Problem);
});
