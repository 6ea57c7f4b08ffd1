import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

const POSITION = /^[0-9A-Za-z:._-]{1,64}$/;

const documented: ParameterDecorator = (target, method) => {
  const handler = Object.getOwnPropertyDescriptor(target, method!)!;
  ApiQuery({
    name: 'minPosition',
    required: false,
    type: String,
    description: 'Answer no earlier than this `Ledger-Position`.',
  })(target, method!, handler);
};

/**
 * `?minPosition=`: the ledger position the answer must have reached, so that one reads what one wrote; null: any.
 * @throws Problem 400 `position.invalid`
 */
export const MinPosition = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => {
    const { query } = context
      .switchToHttp()
      .getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const position = query['minPosition'];
    if (position === undefined) return null;
    if (typeof position !== 'string' || !POSITION.test(position))
      throw new Problem('position.invalid', 400, {
        errors: [{ pointer: '#/minPosition', code: 'position.invalid' }],
      });
    return position;
  },
  [documented],
);
