import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Allow,
  CurrentPrincipal,
  knownAtOf,
  logInspection,
  MinPosition,
  Problem,
  TwoClocks,
  withLedger,
  type Principal,
} from '#app/web';
import { OPAQUE_ID } from '#app/kernel';
import { DecisionHistory } from './decision-history.js';

@ApiTags('inspection')
@Controller('v1/decisions')
@Allow('inspector')
export class DecisionsController {
  constructor(private readonly history: DecisionHistory) {}

  @Get(':id')
  @ApiOperation({
    summary:
      'A decision as it was known at a moment, in the law of a day: the fact, its corrections, its end, the state it stood in.',
  })
  async decision(
    @Param('id') id: string,
    @Query() query: TwoClocks,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const question = { knownAt: knownAtOf(query.knownAt), validAt: query.validAt ?? null };
    if (!OPAQUE_ID.test(id)) throw new Problem('not-found', 404);
    const { value, ledger } = await this.history.decision(id, question, {
      scope: principal.scope,
      minPosition,
    });
    const { knownAt, validAt } = query;
    logInspection(request, principal, {
      stream: value?.stream ?? null,
      decisionId: id,
      knownAt,
      validAt,
      found: value !== undefined,
    });
    if (!value) throw new Problem('not-found', 404);
    return withLedger({ ...value, knownAt: knownAt ?? null, validAt: validAt ?? null }, ledger);
  }
}
