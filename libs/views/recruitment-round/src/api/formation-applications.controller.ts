import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, MinPosition, Paging } from '#app/web';
import { nameIn, sendJson } from '#views/timeline';
import { RoundReader } from '../reading/round-reader.js';
import { applicationAnswer } from './answers.js';
import { ApplicationsAnswer } from './application-answers.dto.js';

/** Applications of a formation by number: everything that is needed to compute its rankings again. */
@ApiTags('recruitment')
@Allow('public')
@Controller('v1/recruitment/formations')
export class FormationApplicationsController {
  constructor(private readonly rounds: RoundReader) {}

  @Get(':id/applications')
  @ApiOperation({
    summary: 'Applications of a formation by number, with every public score and place',
    description: 'An application is listed once something was told of it by number.',
  })
  @ApiOkResponse({ type: ApplicationsAnswer })
  async listApplications(
    @Param('id') id: string,
    @Query() query: Paging,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.applications(nameIn(id), query, minPosition);
    const body = ({ items }: NonNullable<typeof known.value>) => ({ items: items.map(applicationAnswer) });
    return sendJson(request, reply, known, body, known.value?.next ?? null);
  }
}
