import type { FastifyInstance } from 'fastify';
import { isPublic } from '../auth/auth-guard.js';
import { pathOf } from '../commands/command-context-of.js';
import { logRequest } from '../log/request-log.js';
import { measureRequest } from '../operation/measure-request.js';
import { PROBLEM_TYPE, type ProblemFilter } from '../problems/problem-filter.js';
import { Problem } from '../problems/problem.js';
import { ROW_TYPES } from './body-parsers.js';
import type { RouteTable } from './route-table.js';

const ADDRESS_BYTES = 2_048;
/** How often a stopping service ends connections on which nothing is asked any more. */
const IDLE_CHECK_MS = 50;
/** U+0000, raw or encoded: no name holds it, and PostgreSQL refuses it. */
// eslint-disable-next-line no-control-regex -- raw control characters are what is looked for
const UNFIT_ADDRESS = /%00|[\u0000-\u0020\u007f]/i;

/** The interface documentation runs its own inline styles. */
const DOCS_POLICY =
  "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self';connect-src 'self';base-uri 'none';frame-ancestors 'none';form-action 'none'";

/** What Nest answers, by itself, to a request that arrives while the service stops. */
const NEST_CLOSING = JSON.stringify({
  error: 'Service Unavailable',
  message: 'Service Unavailable',
  statusCode: 503,
});

/** Sets what every answer carries, and refuses addresses no route may see. */
export function addEdgeHooks(instance: FastifyInstance, routes: RouteTable, filter: ProblemFilter): void {
  instance.addHook('onRequest', (request, reply, done) => {
    const address = request.raw.url ?? '';
    if (address.length > ADDRESS_BYTES) return done(new Problem('request.address-too-long', 414));
    if (UNFIT_ADDRESS.test(address)) return done(new Problem('request.address', 400));
    // 16 MiB are read for those only who at least say who they are
    const type = request.headers['content-type']?.toLowerCase();
    if (ROW_TYPES.some((one) => type?.startsWith(one)) && !request.headers.authorization)
      return done(
        new Problem('auth.missing', 401, { headers: { 'WWW-Authenticate': 'Bearer realm="jejak"' } }),
      );
    if (!request.is404) return done();
    const methods = routes.methodsAt(pathOf(request));
    if (methods.length === 0 || methods.includes(request.method)) return done();
    const allow = [...methods, 'OPTIONS'].join(', ');
    if (request.method !== 'OPTIONS')
      return done(new Problem('request.method', 405, { headers: { Allow: allow } }));
    const open = routes.isOpen(pathOf(request));
    void reply
      .status(204)
      .headers({
        Allow: allow,
        ...(open
          ? {
              'Access-Control-Allow-Origin': '*',
              'Access-Control-Allow-Methods': 'GET, HEAD',
              'Access-Control-Max-Age': '86400',
            }
          : {}),
      })
      .send();
  });

  instance.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('X-Request-Id', request.id);
    if (isPublic(request)) {
      if (request.method === 'GET' || request.method === 'HEAD')
        void reply.headers({
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Expose-Headers': 'ETag, Ledger-Position, Link, X-Request-Id',
        });
    } else if (request.routeOptions.url?.startsWith('/docs'))
      void reply.header('Content-Security-Policy', DOCS_POLICY);
    else if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
    if (reply.statusCode === 503 && payload === NEST_CLOSING) {
      const problem = new Problem('service.unavailable', 503);
      // a client that keeps its connection and keeps asking would keep the service from ending
      void reply.type(PROBLEM_TYPE).headers({ 'Retry-After': '1', Connection: 'close' });
      return done(null, filter.textOf(problem, request));
    }
    const type = String(reply.getHeader('Content-Type') ?? '');
    if (/^(text\/|application\/json$)/.test(type) && !type.includes('charset'))
      void reply.type(`${type}; charset=utf-8`);
    done(null, payload);
  });

  instance.addHook('preClose', (done) => {
    // Node ends what is idle once, at the beginning; a connection whose last answer is still under way would stay open
    const ending = setInterval(() => instance.server.closeIdleConnections(), IDLE_CHECK_MS).unref();
    instance.server.once('close', () => clearInterval(ending));
    done();
  });

  instance.addHook('onResponse', (request, reply, done) => {
    measureRequest(request, reply);
    logRequest(request, reply);
    done();
  });
}
