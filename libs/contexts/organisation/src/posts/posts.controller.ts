import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dateInJakarta, Rulebook } from '#app/kernel';
import { CLOCK, covers, exceptVault, type Clock } from '#app/platform';
import {
  Allow,
  CurrentPrincipal,
  decodeCursor,
  encodeCursor,
  IsCivilDate,
  IsOpaqueId,
  KNOWN_AT,
  knownAtOf,
  knownAtOfSeveral,
  linkHeader,
  logInspection,
  MaxLength,
  MinPosition,
  Paging,
  Problem,
  TwoClocks,
  withLedger,
  type Principal,
  type WithLedger,
} from '#app/web';
import { UnitDesk } from '../unit/unit-desk.js';
import { historyAnswer } from './history-answer.js';
import { PostHistoryAnswer } from './history-answers.js';
import { KnownPosts } from './known-posts.js';
import { postAnswer } from './post-answer.js';
import { PostAnswer } from './post-answers.js';

/** Query of the posts of a unit. */
class PostsQuery extends Paging {
  /** @example "4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11" */
  @IsOpaqueId()
  unitId: string;

  @ApiPropertyOptional({ type: String, description: KNOWN_AT })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  /** In the law of which day; default: today. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}

class PostsAnswer {
  @ApiProperty({ type: [PostAnswer] })
  items: PostAnswer[];
}

const streamOf = (postId: string): string => `organisation.post-${postId}`;

/** Posts and who is in them, for officers and inspectors of the agency. */
@ApiTags('organisation')
@Controller('v1/organisation/posts')
@Allow('officer', 'inspector')
export class PostsController {
  constructor(
    private readonly known: KnownPosts,
    private readonly units: UnitDesk,
    private readonly rulebook: Rulebook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Posts of a unit on a day, as known at a moment, with who is in them' })
  @ApiOkResponse({ type: PostsAnswer })
  async listPosts(
    @Query() { unitId, knownAt, validAt, limit, cursor }: PostsQuery,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<PostsAnswer>> {
    const moment = knownAtOfSeveral(knownAt);
    const after = cursor === undefined ? '' : decodeCursor(cursor, 1)[0]!;
    const { posts, ledger } = await this.known.of({
      unitId,
      heads: false,
      after,
      limit: limit + 1,
      minPosition,
    });
    const day = validAt ?? dateInJakarta(this.clock.now());
    const shown = posts.slice(0, limit).filter(({ agencyId }) => covers(principal.scope, agencyId));
    const items = await Promise.all(
      shown.map(async ({ postId }) =>
        postAnswer(await this.known.replay(postId, moment, ledger.position), day),
      ),
    );
    for (const { postId } of shown)
      logInspection(request, principal, {
        stream: streamOf(postId),
        knownAt,
        validAt,
        found: true,
      });
    const next = posts.length > limit ? encodeCursor([posts[limit - 1]!.postId]) : null;
    void reply.header('Link', linkHeader(request.url, { next }));
    return withLedger(
      { items: items.filter((item) => item?.unitId === unitId).map((item) => item!) },
      ledger,
    );
  }

  @Get(':postId/history')
  @ApiOperation({
    summary: 'Who was in a post, stretch by stretch, with days vacant and days acting, as known at a moment',
    description: 'As far as `validAt`; default: today.',
  })
  @ApiOkResponse({ type: PostHistoryAnswer })
  async history(
    @Param('postId') postId: string,
    @Query() { knownAt, validAt }: TwoClocks,
    @MinPosition() minPosition: string | null,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<WithLedger<PostHistoryAnswer>> {
    const moment = knownAtOf(knownAt);
    const { post, ledger } = await this.known.one(postId, minPosition);
    const found = post !== undefined && covers(principal.scope, post.agencyId);
    logInspection(request, principal, { stream: streamOf(postId), knownAt, validAt, found });
    if (!found) throw new Problem('not-found', 404);
    const [known, unit] = await Promise.all([
      this.known.replay(postId, moment, ledger.position, exceptVault),
      this.units.load(post.unitId),
    ]);
    const answer = historyAnswer(known, {
      asOf: validAt ?? dateInJakarta(this.clock.now()),
      unitKind: unit.state.state.established?.kind ?? null,
      rulebook: this.rulebook.now(),
    });
    if (!answer) throw new Problem('not-found', 404);
    return withLedger(answer, ledger);
  }
}
