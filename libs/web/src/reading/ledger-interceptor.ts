import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { LedgerState } from './with-ledger.js';

/** Sets `Ledger-Position` on answers that say how far they had read. */
export class LedgerInterceptor implements NestInterceptor<unknown, unknown> {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      tap((body) => {
        const position = (body as { ledger?: LedgerState } | null | undefined)?.ledger?.position;
        const reply = context.switchToHttp().getResponse<FastifyReply>();
        if (typeof position === 'string' && !reply.raw.headersSent)
          void reply.header('Ledger-Position', position);
      }),
    );
  }
}
