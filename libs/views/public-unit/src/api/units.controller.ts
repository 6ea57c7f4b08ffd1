import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, MinPosition } from '#app/web';
import { nameIn, sendJson } from '#views/timeline';
import { NamedUnits, type PostShown, type UnitShown } from '../naming/named-units.js';
import { askedClocks, PublicUnitAnswer, UnitQuery } from './unit-answers.dto.js';

/** Units for everybody. Read only. */
@ApiTags('organisation')
@Allow('public')
@Controller('v1/organisation/units')
export class PublicUnitsController {
  constructor(private readonly units: NamedUnits) {}

  @Get(':unitId')
  @ApiOperation({
    summary: 'A unit on a day: where it stands, its posts, open selections, published appraisals',
    description:
      'Holders are told by their decisions; those of senior posts (JPT) by name too, while a recorded basis covers them.',
  })
  @ApiOkResponse({ type: PublicUnitAnswer })
  async readUnit(
    @Param('unitId') unitId: string,
    @Query() query: UnitQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.units.unit(nameIn(unitId), askedClocks(query), minPosition);
    return sendJson(request, reply, known, unitAnswer);
  }
}

/** A unit as JSON, spelled out member by member. */
function unitAnswer(view: UnitShown): PublicUnitAnswer {
  const { unitId, validAt, agency, name, on, parent, children, posts, namesAway } = view;
  const { counted, selections, summaries } = view;
  return {
    ...{ unitId, validAt, agency, name },
    since: on?.since ?? null,
    kind: on?.kind ?? null,
    ended: on?.ended ?? null,
    parent,
    children: [...children],
    posts: posts.map(({ history, fallen, ...post }) => ({
      ...{ postId: post.postId, title: post.title, level: post.level, echelon: post.echelon },
      ...{ headsUnit: post.headsUnit, status: post.status, since: post.since },
      ...{ holder: holderAnswer(post), acting: post.acting },
      ...{ daysVacant: post.daysVacant, daysActing: post.daysActing },
      history: [...history],
      fallen: [...fallen],
    })),
    namesAway,
    ...{ counted: [...counted], selections: [...selections], summaries: [...summaries] },
  };
}

const holderAnswer = ({
  holder,
  named,
}: Pick<PostShown, 'holder' | 'named'>): PublicUnitAnswer['posts'][number]['holder'] =>
  holder && {
    ...{ since: holder.since, kind: holder.kind, decisionId: holder.decisionId },
    ...{ name: named?.name ?? null, basisDecisionId: named?.basisDecisionId ?? null },
  };
