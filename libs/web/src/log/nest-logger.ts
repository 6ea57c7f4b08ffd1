import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Nest's start-up talk, one line for each route and module. */
const TALK: ReadonlySet<string> = new Set([
  'RoutesResolver',
  'RouterExplorer',
  'InstanceLoader',
  'NestFactory',
  'NestApplication',
]);

/** Nest's logger, writing to the service's one log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: FastifyBaseLogger) {}

  log(message: unknown, ...parameters: unknown[]): void {
    const context = contextOf(parameters);
    if (TALK.has(context)) this.logger.debug({ context }, String(message));
    else this.logger.info({ context }, String(message));
  }

  error(message: unknown, ...parameters: unknown[]): void {
    const context = contextOf(parameters);
    if (message instanceof Error) this.logger.error({ context, err: message }, message.message);
    else this.logger.error({ context }, String(message));
  }

  warn(message: unknown, ...parameters: unknown[]): void {
    this.logger.warn({ context: contextOf(parameters) }, String(message));
  }

  debug(message: unknown, ...parameters: unknown[]): void {
    this.logger.debug({ context: contextOf(parameters) }, String(message));
  }

  verbose(message: unknown, ...parameters: unknown[]): void {
    this.logger.trace({ context: contextOf(parameters) }, String(message));
  }

  fatal(message: unknown, ...parameters: unknown[]): void {
    this.logger.fatal({ context: contextOf(parameters) }, String(message));
  }
}

const contextOf = (parameters: readonly unknown[]): string => {
  const last = parameters.at(-1);
  return typeof last === 'string' ? last : 'nest';
};
