import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { Allow } from '#app/web';
import { BatchReport } from './batch-report.js';

/** A route that decides in many streams: for officers, idempotent step by step. Answers a report, also when rows are refused. */
export const BatchRoute = (): MethodDecorator =>
  applyDecorators(
    Allow('officer'),
    HttpCode(200),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Chosen by the client, one a batch; the same request again goes on where it broke off. 1–128 of A–Z a–z 0–9 . _ : -',
      schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
      example: '7b0c9d2e-6f0f-4c62-9a3e-0d8a4f1f2c12',
    }),
    ApiOkResponse({ type: BatchReport }),
  );
