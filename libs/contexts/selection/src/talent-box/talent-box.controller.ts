import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { dateInJakarta, isUnconfirmed, Rulebook, SURENESS, versionOf, type Sureness } from '#app/kernel';
import { CLOCK, type Clock } from '#app/platform';
import { Allow, Problem } from '#app/web';
import { TalentBoxQuery } from './talent-box-query.dto.js';
import { talentBox } from './talent-box.js';

class TalentBoxAnswer {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 9, example: 9 })
  box: number;

  @ApiProperty({ type: String, example: 'talent.box@2020-01-01' })
  version: string;

  @ApiProperty({ type: String, example: 'PermenPANRB 3/2020' })
  legalBasis: string;

  @ApiProperty({ enum: SURENESS })
  sureness: Sureness;

  @ApiProperty({ type: Boolean, description: 'True: not confirmed, or a choice of ours.' })
  unconfirmed: boolean;
}

/** The nine boxes of the talent pool. Nobody's box is recorded: the rule is public, who stands in which box is not asked here. */
@ApiTags('selection')
@Controller('v1/selection/talent-box')
export class TalentBoxController {
  constructor(
    private readonly rulebook: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('public')
  @ApiOperation({
    summary: 'The box of the talent pool that performance and potential give (kotak manajemen talenta)',
  })
  @ApiOkResponse({ type: TalentBoxAnswer })
  box(@Query() { performance, potential, validAt }: TalentBoxQuery): TalentBoxAnswer {
    const day = validAt ?? dateInJakarta(this.clock.now());
    const found = talentBox(performance, potential, day, this.rulebook.now());
    if (!found) throw new Problem('not-found', 404);
    const { legalBasis, sureness } = found.ruleset;
    return {
      box: found.box,
      ...{ version: versionOf(found.ruleset), legalBasis, sureness, unconfirmed: isUnconfirmed(sureness) },
    };
  }
}
