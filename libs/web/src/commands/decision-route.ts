import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Allow } from '../auth/allow.js';
import { PROBLEM_ANSWER, RecordedAnswer } from './recorded-answer.js';

export const DECISION_ROUTE = 'jejak:decision-route';

/** What a decision route says of itself. */
export interface DecisionRouteOptions {
  /** True: the command makes a new stream and answers 201; false: it decides about one, needs `If-Match`, answers 200. */
  readonly creates: boolean;
}

/**
 * A route that records a decision: for officers, idempotent, with preconditions. The handler returns its `Recording`;
 * status, `ETag`, `Location`, `Ledger-Position` and `Idempotency-Hit` follow from it.
 */
export const DecisionRoute = (options: DecisionRouteOptions): MethodDecorator =>
  applyDecorators(
    SetMetadata(DECISION_ROUTE, options),
    Allow('officer'),
    HttpCode(options.creates ? 201 : 200),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'Chosen by the client, one a command; a repeat answers the first outcome. 1–128 of A–Z a–z 0–9 . _ : -',
      schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$' },
      example: '7b0c9d2e-6f0f-4c62-9a3e-0d8a4f1f2c11',
    }),
    options.creates
      ? ApiHeader({
          name: 'If-None-Match',
          required: false,
          schema: { type: 'string', enum: ['*'] },
          description: 'May be *: it must be new.',
        })
      : ApiHeader({
          name: 'If-Match',
          required: true,
          description: 'The revision the decision was made on, in quotes: the ETag of the last answer.',
          schema: { type: 'string', pattern: '^"[0-9]+"$' },
          example: '"0"',
        }),
    ApiResponse({
      status: options.creates ? 201 : 200,
      type: RecordedAnswer,
      headers: answerHeaders(options.creates),
    }),
    ...[400, 401, 403, 404, 409, 412, 413, 415, 422, ...(options.creates ? [] : [428]), 503].map((status) =>
      ApiResponse({ status, description: PROBLEM_ANSWER[status]!, content: problemContent }),
    ),
  );

const problemContent = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemAnswer' } },
};

const textHeader = (description: string) => ({ description, schema: { type: 'string' as const } });
const answerHeaders = (creates: boolean) => ({
  ETag: textHeader('Revision of the stream after the decision, in quotes.'),
  'Ledger-Position': textHeader('Place of its last event in the ledger.'),
  'Idempotency-Hit': textHeader('"true" when this was recorded before and nothing new was recorded.'),
  ...(creates ? { Location: textHeader('Address of what was created.') } : {}),
});
