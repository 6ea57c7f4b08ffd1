import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ModuleRef, NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Rulebook } from '#app/kernel';
import { CLOCK, systemClock, type Clock } from '#app/platform';
import { AuthGuard } from '../auth/auth-guard.js';
import { checkPolicies, type ServedRoute } from '../auth/policy-check.js';
import type { TokenVerifier } from '../auth/token-verifier.js';
import { DecisionInterceptor } from '../commands/decision-interceptor.js';
import { PUBLIC_PAGES } from '../commands/public-pages.js';
import type { LogSettings } from '../log/log-options.js';
import { NestLogger } from '../log/nest-logger.js';
import { serveDocs } from '../openapi/openapi.js';
import { MetricsController, OperationController } from '../operation/operation.controller.js';
import { READINESS_CHECKS, READINESS_SOURCE, type ReadinessCheck } from '../operation/readiness.js';
import { Catalogue, CATALOGUE } from '../problems/catalogue.js';
import { MISSING_PAGE, type MissingPage } from '../problems/missing-page.js';
import { ProblemFilter } from '../problems/problem-filter.js';
import { ProblemPageController } from '../problems/problem-page.controller.js';
import { SENTENCES, type SentenceCatalogue } from '../problems/sentences.js';
import { LedgerInterceptor } from '../reading/ledger-interceptor.js';
import { RequestPipe } from '../reading/request-pipe.js';
import { useStrictBodies } from './body-parsers.js';
import { addEdgeHooks } from './edge-hooks.js';
import { EdgeAdapter } from './edge-adapter.js';
import { Provided } from './provided.js';
import { RouteTable } from './route-table.js';
import { securityHeaders } from './security-headers.js';

export interface HttpAppOptions {
  readonly verifier: TokenVerifier;
  /** Default: level `info`, one JSON object a line. */
  readonly log?: LogSettings;
  /** Serves `/metrics` beside the API: on loopback only. */
  readonly metrics?: boolean;
  /** Serves `/docs` and `/docs-json`. */
  readonly docs?: boolean;
  /** Addresses served to anyone without a handler of ours, such as static files; a trailing `*` stands for all below. */
  readonly open?: readonly string[];
  /** Last chance to register plugins, such as static files, before the routes are fixed. */
  readonly prepare?: (app: NestFastifyApplication) => void | Promise<void>;
}

@Module({})
class HttpRoot {}

/**
 * The HTTP service around a module: limits, strict JSON, access, problems, health, logs. It is ready and not yet listening.
 * The module's process provides `SENTENCES`, `Rulebook`, `CLOCK` and `READINESS_CHECKS` where it has them.
 * @throws Error when a route has no policy
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  options: HttpAppOptions,
): Promise<NestFastifyApplication> {
  const provided = new Provided();
  let known: Catalogue | undefined;
  const catalogue = (): Catalogue =>
    (known ??= new Catalogue(provided.find<SentenceCatalogue>(SENTENCES), provided.find(Rulebook)));
  const checks = (): readonly ReadinessCheck[] =>
    provided.find<readonly ReadinessCheck[]>(READINESS_CHECKS) ?? [];

  const filter = new ProblemFilter(catalogue, () => provided.find<MissingPage>(MISSING_PAGE));
  const adapter = new EdgeAdapter(options.log ?? { level: 'info', format: 'json' }, filter, catalogue);
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  const served: ServedRoute[] = [];
  instance.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat()) served.push({ method: name, url });
  });
  const routes = new RouteTable();
  addEdgeHooks(instance, routes, filter);
  useStrictBodies(instance);

  const root: DynamicModule = {
    module: HttpRoot,
    imports: [module],
    controllers: [
      OperationController,
      ProblemPageController,
      ...(options.metrics ? [MetricsController] : []),
    ],
    providers: [
      { provide: CATALOGUE, useValue: catalogue },
      { provide: READINESS_SOURCE, useValue: checks },
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: new NestLogger(instance.log),
    return503OnClosing: true,
    routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
    abortOnError: false,
  });
  provided.lookIn(app.get(ModuleRef));
  const reflector = app.get(Reflector);
  app.useSecurityHeaders(securityHeaders);
  app.useGlobalGuards(new AuthGuard(reflector, options.verifier));
  app.useGlobalInterceptors(
    new DecisionInterceptor(
      reflector,
      provided.find<Clock>(CLOCK) ?? systemClock,
      provided.find<ReadonlySet<string>>(PUBLIC_PAGES) ?? new Set(),
    ),
    new LedgerInterceptor(),
  );
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(filter);
  if (options.docs) serveDocs(app);
  await options.prepare?.(app);
  await app.init();
  await instance.ready();
  routes.learn(checkPolicies(app, served, [...(options.open ?? []), ...(options.docs ? ['/docs*'] : [])]));
  return app;
}
