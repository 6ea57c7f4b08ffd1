import type { FastifyServerOptions } from 'fastify';
import { plainLine } from './plain-line.js';

/** How the service logs. */
export interface LogSettings {
  /** pino's levels, or `silent`. */
  readonly level: string;
  /** `json`: one object a line; `plain`: one short line for people. */
  readonly format: 'json' | 'plain';
  /** Where lines go; default standard output. */
  readonly write?: (line: string) => void;
}

/** Never in a log, wherever it turns up. */
const REDACTED = ['authorization', 'cookie', 'token', 'password', 'body', 'nip', 'nik', 'name'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

/** Fastify's logger options: UTC times, level names, nothing private, nothing about the host. */
export function logOptions(settings: LogSettings): NonNullable<FastifyServerOptions['logger']> {
  const write = settings.write ?? ((line: string) => void process.stdout.write(line));
  return {
    level: settings.level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { req: (request) => ({ id: request.id, method: request.method }) },
    stream: { write: settings.format === 'json' ? write : (line: string) => write(plainLine(line)) },
  };
}
