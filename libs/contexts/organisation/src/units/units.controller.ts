import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { dateInJakarta } from '#app/kernel';
import { CLOCK, covers, type Clock } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  IsAgencySlug,
  knownAtOfSeveral,
  logInspection,
  MinPosition,
  Problem,
  TwoClocks,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import { KnownPosts } from '../posts/known-posts.js';
import { postAnswer } from '../posts/post-answer.js';
import { PostAnswer } from '../posts/post-answers.js';
import { KnownUnits } from './known-units.js';
import { treeOf, UnitNode } from './unit-tree.js';

/** Posts that may head one unit at a time: more than any unit ever had. */
const MOST_HEADS = 50;

class UnitsQuery extends TwoClocks {
  /** @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;
}

class UnitsAnswer {
  validAt: string;

  @ApiProperty({ type: [UnitNode], description: 'Units at the top, each with the units under it.' })
  units: UnitNode[];
}

class HeadAnswer {
  unitId: string;
  validAt: string;

  @ApiProperty({ type: String, nullable: true })
  knownAt: string | null;

  @ApiProperty({ type: [PostAnswer], description: 'The posts that head the unit: one, as a rule.' })
  posts: PostAnswer[];
}

/** The organisation on any day, as known at any moment. */
@ApiTags('organisation')
@Controller('v1/organisation/units')
export class UnitsController {
  constructor(
    private readonly units: KnownUnits,
    private readonly posts: KnownPosts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: "An agency's units as a tree, on a day, as known at a moment" })
  @ApiOkResponse({ type: UnitsAnswer })
  async tree(
    @Query() { agencyId, knownAt, validAt }: UnitsQuery,
    @MinPosition() minPosition: string | null,
  ): Promise<WithLedger<UnitsAnswer>> {
    const day = validAt ?? this.today();
    const question = { knownAt: knownAtOfSeveral(knownAt), day, minPosition };
    const { units, ledger } = await this.units.standing(agencyId, question);
    return withLedger({ validAt: day, units: treeOf(units) }, ledger);
  }

  @Get(':unitId/head')
  @Allow('officer', 'inspector')
  @ApiOperation({ summary: 'Who headed a unit on a day, as known at a moment' })
  @ApiOkResponse({ type: HeadAnswer })
  async head(
    @Param('unitId') unitId: string,
    @Query() { knownAt, validAt }: TwoClocks,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<WithLedger<HeadAnswer>> {
    const moment = knownAtOfSeveral(knownAt);
    const day = validAt ?? this.today();
    const found = await this.posts.of({ unitId, heads: true, after: '', limit: MOST_HEADS, minPosition });
    const own = found.posts.filter(({ agencyId }) => covers(principal.scope, agencyId));
    const clocks = { validAt: day, knownAt };
    for (const { postId } of own)
      logInspection(request, principal, { stream: `organisation.post-${postId}`, ...clocks, found: true });
    if (own.length === 0) throw new Problem('not-found', 404);
    const posts = await Promise.all(
      own.map(async ({ postId }) =>
        postAnswer(await this.posts.replay(postId, moment, found.ledger.position), day),
      ),
    );
    const heading = posts.flatMap((post) => (post?.unitId === unitId && post.headsUnit ? [post] : []));
    return withLedger({ unitId, validAt: day, knownAt: knownAt ?? null, posts: heading }, found.ledger);
  }

  private today(): string {
    return dateInJakarta(this.clock.now());
  }
}
