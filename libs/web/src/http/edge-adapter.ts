import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { logOptions, type LogSettings } from '../log/log-options.js';
import type { Catalogue } from '../problems/catalogue.js';
import { problemBodyOf } from '../problems/problem-body.js';
import { PROBLEM_TYPE, type ProblemFilter } from '../problems/problem-filter.js';
import { Problem } from '../problems/problem.js';
import { requestIdOf } from './request-identity.js';

export const JSON_BYTES = 64 * 1024;
const HEADER_BYTES = 16 * 1024;
const HEADERS_MS = 10_000;
const REQUEST_MS = 60_000;
/** How often Node looks for requests that are overdue. */
const OVERDUE_CHECK_MS = 2_000;

type SecurityHook = Parameters<FastifyAdapter['registerSecurityHook']>[0];

/** Fastify with this service's limits; what fails before a route is found is answered as a problem, too. */
export class EdgeAdapter extends FastifyAdapter {
  private readonly edge: { securityHook?: SecurityHook };

  constructor(log: LogSettings, filter: ProblemFilter, catalogue: () => Catalogue) {
    const edge: { securityHook?: SecurityHook } = {};
    const options: FastifyServerOptions & { http: object; skipMiddie: true } = {
      bodyLimit: JSON_BYTES,
      requestTimeout: REQUEST_MS,
      http: {
        maxHeaderSize: HEADER_BYTES,
        headersTimeout: HEADERS_MS,
        connectionsCheckingInterval: OVERDUE_CHECK_MS,
        requestTimeout: REQUEST_MS,
      },
      routerOptions: { maxParamLength: 200 },
      genReqId: (message) => requestIdOf(message as Parameters<typeof requestIdOf>[0]),
      requestIdHeader: false,
      logger: logOptions(log),
      logController: new LogController({ disableRequestLogging: true }),
      // A logger of its own for each request costs more than the one line it writes, which names the request anyway.
      childLoggerFactory: (logger) => logger,
      // Nest would run an empty chain of Express middleware before every request.
      skipMiddie: true,
      // Nest answers requests that arrive while closing, before Fastify would
      return503OnClosing: false,
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        edge.securityHook?.(request, reply.raw);
        void reply.header('X-Request-Id', request.id);
        filter.answer(error, request, reply);
      },
      clientErrorHandler: (error, socket) => answerGarbage(error, socket, catalogue()),
    };
    super(options as FastifyServerOptions);
    this.edge = edge;
  }

  override registerSecurityHook(hook: SecurityHook): void {
    this.edge.securityHook = hook;
    super.registerSecurityHook(hook);
  }
}

const statusOf: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'request.headers-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.timeout'],
};

/** Bytes that are no HTTP request never reach Fastify's replies. */
function answerGarbage(error: Error & { code?: string }, socket: Socket, catalogue: Catalogue): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code] = statusOf[error.code ?? ''] ?? [400, 'request.malformed'];
  const requestId = requestIdOf({ headers: {} } as Parameters<typeof requestIdOf>[0]);
  const body = JSON.stringify(problemBodyOf(new Problem(code, status), requestId, catalogue, 'id'));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Language: id',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
