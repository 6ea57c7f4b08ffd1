import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteOutcome } from '../operation/outcome.js';
import type { Catalogue } from './catalogue.js';
import { languageOf } from './language.js';
import type { MissingPage } from './missing-page.js';
import { problemBodyOf } from './problem-body.js';
import { refusalOf, type Refusal } from './problem-of.js';
import { Problem } from './problem.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly catalogue: () => Catalogue,
    private readonly missingPage: () => MissingPage | undefined = () => undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers an error; also called for what fails before a route is found. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const stated =
      request.headers['if-match'] !== undefined || request.headers['if-none-match'] !== undefined;
    const refusal = refusalOf(error, stated) ?? new Problem('internal', 500);
    if (refusal.status >= 500)
      request.log.error({ requestId: request.id, err: error, code: refusal.code }, 'refused');
    noteOutcome(request, refusal.code);
    if (reply.raw.headersSent) {
      // a stream that broke half-way cannot become a problem: cut it, so that nobody takes it for complete
      reply.raw.destroy();
      return;
    }
    // a stream's headers, or those of the answer that failed, do not describe the problem
    for (const name of ['content-length', 'content-disposition', 'etag', 'location', 'link', 'last-modified'])
      reply.removeHeader(name);
    // only who looks for a page is shown one: what was sent elsewhere is answered as it would be there
    const looking = request.method === 'GET' || request.method === 'HEAD';
    const page =
      looking && request.is404 && request.headers.accept?.includes('text/html')
        ? this.missingPage()
        : undefined;
    if (page && refusal.status === 404) {
      void reply
        .status(404)
        .header('Cache-Control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(page(request.url));
      return;
    }
    void reply
      .status(refusal.status)
      .headers({
        'Cache-Control': 'no-store',
        'Content-Language': languageOf(request.headers['accept-language']),
        Vary: 'Accept-Language',
        ...refusal.details.headers,
      })
      .type(PROBLEM_TYPE)
      .send(this.textOf(refusal, request));
  }

  /** The body of a refusal in the language the request asks for. */
  textOf(refusal: Refusal, request: FastifyRequest): string {
    return JSON.stringify(
      problemBodyOf(refusal, request.id, this.catalogue(), languageOf(request.headers['accept-language'])),
    );
  }
}
