import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bulkSentences } from '#app/bulk';
import { decisionRulesets, lifeEvents, lifeSentences, outsideEvents } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { CareerRegister, CLOCK, PostRegister, RuleHistory, systemClock } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { promotion } from './index.js';

const appOf = () => {
  const store = new MemoryEventStore();
  const vault = new Vault(new MemoryKeyStore(), noErasures);
  const codec = new EventCodec(
    new EventRegistry([
      promotion,
      { name: 'decision', events: [...lifeEvents, ...outsideEvents, ...claimEvents] },
    ]),
    vault,
  );
  const rulebook = new Rulebook([...decisionRulesets, ...promotion.rulesets]);
  const provided = [
    { provide: Decisions, useValue: new Decisions(store, codec) },
    { provide: Claims, useValue: new Claims(store, codec) },
    { provide: Vault, useValue: vault },
    { provide: Rulebook, useValue: rulebook },
    // nobody's career or post is known here: what a command states is all there is
    { provide: CareerRegister, useValue: { careerOn: async () => undefined } satisfies CareerRegister },
    { provide: PostRegister, useValue: { postOn: async () => undefined } satisfies PostRegister },
    { provide: CLOCK, useValue: systemClock },
    { provide: RuleHistory, useValue: { rulesKnownAt: async () => rulebook } satisfies RuleHistory },
    { provide: SENTENCES, useValue: { ...lifeSentences, ...bulkSentences, ...promotion.sentences } },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
  class Core {}
  @Module({ imports: [Core, promotion.module] })
  class PromotionApp {}
  return PromotionApp;
};

/** What became of a row. */
export interface Row {
  readonly line: number;
  readonly status: string;
  readonly code?: string;
  readonly pointer?: string;
  readonly detail?: string;
  readonly promotionId?: string;
}

/** The context over HTTP, over the memory log. */
export class ServedPromotion {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly directory: string,
    readonly token: string,
    /** Token of an officer of another agency. */
    readonly foreign: string,
    /** Token of another officer of the same agency. */
    readonly colleague: string,
  ) {}

  static async start(): Promise<ServedPromotion> {
    const directory = await mkdtemp(join(tmpdir(), 'jejak-promotion-'));
    const key = await LocalKey.open(directory);
    const tokenOf = (person: string, agency: string): Promise<string> =>
      key.issue({ role: 'officer', ttlSeconds: 3600, person, agency: [agency] });
    const log = { level: 'silent', format: 'json' } as const;
    const app = await createHttpApp(appOf(), { verifier: localVerifier(key), log });
    await app.listen(0, '127.0.0.1');
    const tokens = [
      await tokenOf('p-001', 'kota-contoh-a'),
      await tokenOf('p-002', 'kota-contoh-b'),
      await tokenOf('p-003', 'kota-contoh-a'),
    ] as const;
    return new ServedPromotion(app, directory, ...tokens);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  /** Sends a request. @param path under `/v1/promotion/` */
  async send(path: string, body?: object | string, { revision, by = this.token }: Sending = {}) {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const isRows = typeof body === 'string';
    const response = await fetch(`http://127.0.0.1:${port}/v1/promotion/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${by}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': isRows ? 'text/csv' : 'application/json' }),
        ...(!isRows && body !== undefined && { 'idempotency-key': randomUUID() }),
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      },
      ...(body !== undefined && { body: isRows ? body : JSON.stringify(body) }),
    });
    return {
      status: response.status,
      location: response.headers.get('location'),
      text: await response.text(),
    };
  }

  /** Sends rows. @throws Error when they are not answered one by one */
  async rows(path: string, csv: string, by = this.token): Promise<Row[]> {
    const { status, text } = await this.send(path, csv, { by });
    if (status !== 200) throw new Error(`${status}: ${text}`);
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  }
}

interface Sending {
  readonly revision?: number;
  readonly by?: string;
}
