import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Decisions } from '#app/event-store';
import type { Decider, DomainEvent } from '#app/kernel';
import { createHttpApp, LocalKey, localVerifier } from '#app/web';
import { RecruitmentApp } from './recruitment-app.fixture.js';

/** What the service answered. */
export interface Answer {
  readonly status: number;
  /** True when the command had been recorded before. */
  readonly repeated: boolean;
  readonly text: string;
  readonly body: { id: string; decisionId: string; code: string; revision: string; detail: string };
}

/** The context over HTTP, over the memory log. */
export class ServedRecruitment {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly directory: string,
    /** Token of an officer of the invented agency. */
    readonly token: string,
    /** Token of an officer of another one. */
    readonly foreign: string,
  ) {}

  static async start(): Promise<ServedRecruitment> {
    const directory = await mkdtemp(join(tmpdir(), 'jejak-recruitment-'));
    const key = await LocalKey.open(directory);
    const tokenOf = (person: string, agency: string): Promise<string> =>
      key.issue({ role: 'officer', ttlSeconds: 3600, person, agency: [agency] });
    const app = await createHttpApp(RecruitmentApp, {
      verifier: localVerifier(key),
      log: { level: 'silent', format: 'json' },
    });
    await app.listen(0, '127.0.0.1');
    const foreign = await tokenOf('p-002', 'kota-contoh-b');
    return new ServedRecruitment(app, directory, await tokenOf('p-001', 'kota-contoh-a'), foreign);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.directory, { recursive: true, force: true });
  }

  get decisions(): Decisions {
    return this.app.get(Decisions);
  }

  /** Sends a command. @param path under `/v1/recruitment/` */
  async send(
    path: string,
    body: object,
    revision?: number,
    { by = this.token, key = randomUUID() as string } = {},
  ): Promise<Answer> {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/recruitment/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${by}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        'accept-language': 'en',
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      repeated: response.headers.get('idempotency-hit') === 'true',
      text,
      body: JSON.parse(text) as Answer['body'],
    };
  }

  /** Records a fact in a stream that is there, past HTTP. */
  async record<S, E extends DomainEvent>(decider: Decider<S, E>, key: string, event: E): Promise<void> {
    const actor = {
      personRef: 'p-001',
      office: null,
      agencyId: 'kota-contoh-a',
      role: 'officer',
      onBehalfOf: null,
      authenticationLevel: null,
      issuer: 'test',
    } as const;
    const context = {
      commandId: randomUUID(),
      commandDigest: '0'.repeat(64),
      correlationId: randomUUID(),
      causationId: null,
      actor,
      scope: '*',
      expectedRevision: null,
      occurredAt: '2025-01-05T02:00:00.000Z',
    } as const;
    await this.decisions.make(decider, key, context, () => [event]);
  }
}
