import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Global, HttpCode, Inject, Module, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  ValidateNested,
} from 'class-validator';
import type { Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { CLOCK, SettableClock, type CommandContext } from '#app/platform';
import {
  Allow,
  CommandFrom,
  createHttpApp,
  CurrentPrincipal,
  DecisionRoute,
  IsCivilDate,
  LocalKey,
  localVerifier,
  MinPosition,
  PUBLIC_PAGES,
  Paging,
  READINESS_CHECKS,
  SENTENCES,
  withLedger,
  type Principal,
  type ReadinessCheck,
} from '../src/index.js';

export const create = '/v1/test/vacancies';
export const amend = '/v1/test/vacancies/k1/amend';

class CriterionDto {
  @IsString()
  @Length(1, 10)
  name: string;
}

class VacancyDto {
  @IsString()
  @Length(1, 20)
  title: string;

  @IsInt()
  @Max(9)
  seats: number;

  @IsOptional()
  @IsIn(['PNS', 'PPPK'])
  kind?: string;

  @IsOptional()
  @IsCivilDate()
  on?: string;

  @ValidateNested({ each: true })
  @ArrayMaxSize(3)
  @Type(() => CriterionDto)
  criteria: CriterionDto[];

  @ValidateNested()
  @Type(() => CriterionDto)
  main: CriterionDto;
}

/** A body that fits `VacancyDto`. */
export const good = { title: 'Perawat', seats: 2, criteria: [{ name: 'STR' }], main: { name: 'D3' } };

/** What the test handlers answer unless told otherwise. */
export const recording = (context: CommandContext): Recording => ({
  stream: 'test.vacancy-k1',
  key: 'k1',
  revision: 4n,
  position: '0000000000000000007',
  repeated: false,
  events: [{ eventId: context.commandId, type: 'VacancyAnnounced', leafId: 'l', decisionId: 'd1' }],
});

type Handle = (context: CommandContext) => Promise<Recording>;
const HANDLE = Symbol('HANDLE');

@Controller('v1/test/vacancies')
class VacancyController {
  constructor(@Inject(HANDLE) private readonly handle: Handle) {}

  @Post()
  @DecisionRoute({ creates: true })
  create(@Body() _: VacancyDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.handle(context);
  }

  @Post(':id/amend')
  @DecisionRoute({ creates: false })
  amend(
    @Param('id') _: string,
    @Body() __: VacancyDto,
    @CommandFrom() context: CommandContext,
  ): Promise<Recording> {
    return this.handle(context);
  }

  @Get()
  @Allow('public')
  list(@Query() paging: Paging, @MinPosition() minPosition: string | null): object {
    return withLedger(
      { limit: paging.limit, minPosition },
      { position: '0000000000000000007', recordedAt: null, status: 'live' },
    );
  }

  @Get('mine/:id')
  @Allow('inspector')
  mine(@Param('id') id: string, @CurrentPrincipal() principal: Principal): object {
    return { id, person: principal.personRef };
  }

  @Post('anything')
  @Allow('public')
  @HttpCode(200)
  anything(@Body() body: unknown): object {
    return { body };
  }
}

@Global()
@Module({})
class TestModule {}

const rulebook = new Rulebook([
  {
    rule: 'promotion.tmt-calendar',
    validFrom: '2025-10-01',
    validTo: null,
    values: {},
    legalBasis: 'PerBKN 4/2025',
    sureness: 'B',
  },
]);
const sentences = {
  'rank.tmt-calendar': {
    id: '{date} bukan tanggal kenaikan pangkat.',
    en: '{date} is not a promotion date.',
  },
  'rank.tmt-calendar#next': { id: 'Pakai {next}.', en: 'Use {next}.' },
};

/** A small service over real HTTP, and what its handlers saw. */
export class WebService {
  handled: CommandContext[] = [];
  outcome: Handle = (context) => Promise.resolve(recording(context));
  readonly lines: string[] = [];
  private readonly checks: ReadinessCheck[] = [];
  private keys = 0;

  private constructor(
    readonly directory: string,
    readonly key: LocalKey,
    readonly officer: string,
    readonly inspector: string,
  ) {}

  app: NestFastifyApplication;

  static async start(): Promise<WebService> {
    const directory = await mkdtemp(join(tmpdir(), 'jejak-web-'));
    const key = await LocalKey.open(directory);
    const officer = await key.issue({
      person: 'p-001',
      role: 'officer',
      agency: ['kota-contoh-a'],
      ttlSeconds: 3600,
      office: 'Kepala Bidang',
    });
    const inspector = await key.issue({ person: 'p-009', role: 'inspector', agency: '*', ttlSeconds: 3600 });
    const web = new WebService(directory, key, officer, inspector);
    await web.listen();
    return web;
  }

  private async listen(): Promise<void> {
    const handle: Handle = (context) => {
      this.handled.push(context);
      return this.outcome(context);
    };
    const module = {
      module: TestModule,
      controllers: [VacancyController],
      providers: [
        { provide: HANDLE, useValue: handle },
        { provide: CLOCK, useValue: new SettableClock('2024-03-22T02:00:00.000Z') },
        { provide: Rulebook, useValue: rulebook },
        { provide: READINESS_CHECKS, useValue: this.checks },
        { provide: SENTENCES, useValue: sentences },
        { provide: PUBLIC_PAGES, useValue: new Set(['VacancyAnnounced']) },
      ],
    };
    const log = {
      level: 'info',
      format: 'json',
      write: (line: string) => void this.lines.push(line),
    } as const;
    this.app = await createHttpApp(module, { verifier: localVerifier(this.key), metrics: true, log });
    await this.app.listen(0, '127.0.0.1');
  }

  /** Where it listens. */
  get port(): number {
    return (this.app.getHttpServer().address() as AddressInfo).port;
  }

  /** Forgets what the last test arranged. */
  reset(): void {
    this.handled = [];
    this.check();
    this.outcome = (context) => Promise.resolve(recording(context));
  }

  /** Sets the readiness checks. */
  check(...checks: readonly ReadinessCheck[]): void {
    this.checks.splice(0, this.checks.length, ...checks);
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${path}`, init);
  }

  /** Posts JSON as the officer, with a key of its own. */
  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.officer}`,
        'idempotency-key': `k-${this.keys++}`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** A problem's body. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly rule?: string;
  readonly currentRevision?: string | null;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** Reads an answer that must be a problem. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = (await response.json()) as ProblemBody;
  expect(body.status).toBe(response.status);
  expect(body.instance).toBe(`urn:uuid:${response.headers.get('x-request-id')}`);
  return body;
}
