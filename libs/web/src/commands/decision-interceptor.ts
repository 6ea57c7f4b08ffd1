import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { finalize, map, type Observable } from 'rxjs';
import type { Recording } from '#app/event-store';
import type { Clock } from '#app/platform';
import { noteOutcome } from '../operation/outcome.js';
import { Problem } from '../problems/problem.js';
import { commandContextOf, pathOf } from './command-context-of.js';
import { setCommandContext } from './command-from.js';
import { DECISION_ROUTE, type DecisionRouteOptions } from './decision-route.js';
import { recordedAnswerOf } from './recorded-answer.js';

/** Makes the command's context before a decision route's handler, and its answer after it. */
export class DecisionInterceptor implements NestInterceptor<unknown, unknown> {
  /** Commands being handled by this process; another process is stopped by the store, which recognises the command. */
  private readonly inFlight = new Set<string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
    private readonly paged: ReadonlySet<string>,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const options = this.reflector.get<DecisionRouteOptions | undefined>(
      DECISION_ROUTE,
      context.getHandler(),
    );
    if (!options) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const command = commandContextOf(request, options.creates, this.clock);
    setCommandContext(request, command);
    if (this.inFlight.has(command.commandId))
      throw new Problem('command.in-flight', 409, { headers: { 'Retry-After': '1' } });
    this.inFlight.add(command.commandId);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((handled) => {
        const recording = handled as Recording;
        sayInHeaders(recording, options.creates, request, reply);
        return recordedAnswerOf(recording, this.paged);
      }),
      finalize(() => this.inFlight.delete(command.commandId)),
    );
  }
}

function sayInHeaders(
  recording: Recording,
  creates: boolean,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  noteOutcome(request, recording.repeated ? 'repeated' : 'recorded');
  void reply.headers({
    ETag: `"${recording.revision}"`,
    'Ledger-Position': recording.position,
    ...(creates ? { Location: `${pathOf(request)}/${recording.key}` } : {}),
    ...(recording.repeated ? { 'Idempotency-Hit': 'true' } : {}),
  });
}
