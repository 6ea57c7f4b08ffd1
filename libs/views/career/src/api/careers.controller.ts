import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { dateInJakarta, OPAQUE_ID } from '#app/kernel';
import { CLOCK, exceptVault, type Clock } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  knownAtOfSeveral,
  logInspection,
  MinPosition,
  Problem,
  TwoClocks,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import { Careers } from '../reading/careers.js';
import { careerAnswer } from './answers.js';
import { CareerAnswer } from './career.dto.js';

/** Careers for the inspectorate and for the officers of the agencies concerned. */
@ApiTags('inspection')
@Controller('v1/careers')
@Allow('inspector', 'officer')
export class CareersController {
  constructor(
    private readonly careers: Careers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':personRef')
  @ApiOperation({
    summary: 'The career of a person as it was known at a moment, in the law of a day (riwayat kepegawaian)',
    description: 'Service, ranks, posts and ratings, with every decision. Numbers of persons stay closed.',
  })
  @ApiOkResponse({ type: CareerAnswer })
  async readCareer(
    @Param('personRef') personRef: string,
    @Query() { knownAt, validAt }: TwoClocks,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<WithLedger<CareerAnswer>> {
    const moment = knownAtOfSeveral(knownAt);
    if (!OPAQUE_ID.test(personRef)) throw new Problem('not-found', 404);
    const { decisions, later, recorded, ledger } = await this.careers.of({
      ...{ personRef, knownAt: moment, scope: principal.scope, minPosition, opens: exceptVault },
    });
    logInspection(request, principal, {
      ...{ stream: null, person: personRef, knownAt, validAt, found: recorded },
    });
    if (!recorded) throw new Problem('not-found', 404);
    const day = validAt ?? dateInJakarta(this.clock.now());
    const asked = { personRef, validAt: day, knownAt: knownAt ?? null, shows: exceptVault };
    return withLedger(careerAnswer(asked, decisions, later), ledger);
  }
}
