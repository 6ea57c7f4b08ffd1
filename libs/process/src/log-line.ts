import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LogLine } from '#app/read-model';

/** Structured lines of the parts behind the HTTP edge, in the same log as its requests. */
export const logLineOf =
  (app: NestFastifyApplication): LogLine =>
  (level, message, fields) =>
    app.getHttpAdapter().getInstance().log[level](fields, message);
