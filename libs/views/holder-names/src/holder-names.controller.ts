import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow, MinPosition, Problem, withLedger, type WithLedger } from '#app/web';
import { askedClocks, heldIn, HolderNames, UnitQuery, UnitReader } from '#views/public-unit';
import { nameIn } from '#views/timeline';

class HolderNameAnswer {
  @ApiProperty()
  postId: string;

  @ApiProperty({ description: 'The decision under which the post is held.' })
  decisionId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'The basis by which the name is published.' })
  basisDecisionId: string;
}

class HolderNamesAnswer {
  @ApiProperty({ type: [HolderNameAnswer] })
  items: HolderNameAnswer[];
}

/** Names for whoever shows the page of a unit without keys, and for everybody else: they are public while a basis covers them. */
@ApiTags('organisation')
@Allow('public')
@Controller('v1/organisation/units')
export class HolderNamesController {
  constructor(
    private readonly units: UnitReader,
    private readonly names: HolderNames,
  ) {}

  @Get(':unitId/holder-names')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Names of the holders of senior posts in a unit, of those whom a recorded basis covers',
    description: 'Who is not in it is `N/D`.',
  })
  @ApiOkResponse({ type: HolderNamesAnswer })
  async holderNames(
    @Param('unitId') unitId: string,
    @Query() query: UnitQuery,
    @MinPosition() minPosition: string | null,
  ): Promise<WithLedger<HolderNamesAnswer>> {
    const clocks = askedClocks(query);
    const { value: view, ledger } = await this.units.unit(nameIn(unitId), clocks, minPosition);
    if (view === null) throw new Problem('not-found', 404);
    const { validAt, agency, posts } = view;
    const items = await this.names.of({
      ...{ unitId, validAt, minPosition, agencyId: agency.id, holders: heldIn(posts) },
      ...{ knownAt: clocks.knownAt, moment: clocks.moment, position: ledger.position },
    });
    if (items === null) throw new Problem('keys.unavailable', 503);
    return withLedger(
      {
        items: items.map(({ postId, decisionId, name, basisDecisionId }) => ({
          ...{ postId, decisionId, name, basisDecisionId },
        })),
      },
      ledger,
    );
  }
}
