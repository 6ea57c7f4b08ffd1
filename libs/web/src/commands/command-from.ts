import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '#app/platform';

const contexts = new WeakMap<object, CommandContext>();

/** Keeps the context the decision interceptor made. */
export const setCommandContext = (request: FastifyRequest, context: CommandContext): void =>
  void contexts.set(request, context);

/** The command's context, or undefined outside a decision route. */
export const commandContextIn = (request: FastifyRequest): CommandContext | undefined =>
  contexts.get(request);

/** The command's context: who, from where, which key, which revision. Works on a `@DecisionRoute` only. */
export const CommandFrom = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const command = commandContextIn(context.switchToHttp().getRequest<FastifyRequest>());
  if (!command) throw new Error('@CommandFrom() stands on a route without @DecisionRoute().');
  return command;
});
