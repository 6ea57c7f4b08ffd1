import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, MinPosition } from '#app/web';
import { nameIn, sendJson } from '#views/timeline';
import { UnitReader, type UnitView } from '../reading/unit-reader.js';
import { PublicUnitAnswer, UnitQuery } from './unit-answers.dto.js';

/** Units for everybody. Read only. */
@ApiTags('organisation')
@Allow('public')
@Controller('v1/organisation/units')
export class PublicUnitsController {
  constructor(private readonly units: UnitReader) {}

  @Get(':unitId')
  @ApiOperation({
    summary: 'A unit on a day: where it stands, its posts, open selections, published appraisals',
    description: 'Holders are told by their decisions alone. By what is known now.',
  })
  @ApiOkResponse({ type: PublicUnitAnswer })
  async readUnit(
    @Param('unitId') unitId: string,
    @Query() { validAt }: UnitQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.units.unit(nameIn(unitId), validAt ?? null, minPosition);
    return sendJson(request, reply, known, unitAnswer);
  }
}

/** A unit as JSON, spelled out member by member. */
function unitAnswer(view: UnitView): PublicUnitAnswer {
  const { unitId, validAt, agency, name, on, parent, children, posts, counted, selections, summaries } = view;
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
      ...{ holder: post.holder, acting: post.acting },
      ...{ daysVacant: post.daysVacant, daysActing: post.daysActing },
      history: [...history],
      fallen: [...fallen],
    })),
    ...{ counted: [...counted], selections: [...selections], summaries: [...summaries] },
  };
}
