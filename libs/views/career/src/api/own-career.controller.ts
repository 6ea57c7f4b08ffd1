import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { dateInJakarta } from '#app/kernel';
import { CLOCK, type Clock } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  knownAtOfSeveral,
  MinPosition,
  TwoClocks,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import { visibleToSubject } from '#views/decision-history';
import { Careers } from '../reading/careers.js';
import { careerAnswer } from './answers.js';
import { CareerAnswer } from './career.dto.js';

/** A person's own career. Whose it is follows from the token and nothing else. */
@ApiTags('career')
@Controller('v1/me/career')
@Allow('person')
export class OwnCareerController {
  constructor(
    private readonly careers: Careers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The career of the person who asks (riwayat kepegawaian saya)',
    description:
      'What the person concerned sees is open here; numbers of persons never are. Empty where nothing is recorded.',
  })
  @ApiOkResponse({ type: CareerAnswer })
  async readOwnCareer(
    @Query() { knownAt, validAt }: TwoClocks,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() { personRef }: Principal,
  ): Promise<WithLedger<CareerAnswer>> {
    const moment = knownAtOfSeveral(knownAt);
    const { decisions, later, ledger } = await this.careers.of({
      ...{ personRef, knownAt: moment, scope: '*', minPosition, opens: visibleToSubject },
    });
    const day = validAt ?? dateInJakarta(this.clock.now());
    const asked = { personRef, validAt: day, knownAt: knownAt ?? null, shows: visibleToSubject };
    return withLedger(careerAnswer(asked, decisions, later), ledger);
  }
}
