import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, decodeCursor, encodeCursor, MinPosition, Paging, Problem } from '#app/web';
import { nameIn, sendJson, sendPublic } from '#views/timeline';
import { RoundReader } from '../reading/round-reader.js';
import { applicationAnswer, factAnswer, objectionAnswer, roundAnswer, summaryAnswer } from './answers.js';
import { ApplicationTrailAnswer } from './application-answers.dto.js';
import { funnelCsv } from './funnel-csv.js';
import { ObjectionsAnswer } from './objection-answers.dto.js';
import { ObjectionsQuery, RoundsQuery } from './queries.dto.js';
import { RoundAnswer, RoundsAnswer } from './round-answers.dto.js';

/** Recruitment rounds for everybody: figures, trails by number, objections. Read only. */
@ApiTags('recruitment')
@Allow('public')
@Controller('v1/recruitment/rounds')
export class RoundsController {
  constructor(private readonly rounds: RoundReader) {}

  @Get()
  @ApiOperation({ summary: 'Recruitment rounds, the last opened first (pengadaan)' })
  @ApiOkResponse({ type: RoundsAnswer })
  async listRounds(
    @Query() query: RoundsQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.rounds(query, minPosition);
    const body = ({ items }: typeof known.value) => ({ items: items.map(summaryAnswer) });
    return sendJson(request, reply, known, body, known.value.next);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'A round with its funnel, formation by formation (corong seleksi)',
    description: 'The list of formations is paged; the total is over all of them.',
  })
  @ApiOkResponse({ type: RoundAnswer })
  async readRound(
    @Param('id') id: string,
    @Query() { limit, cursor }: Paging,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.round(nameIn(id), minPosition);
    const all = known.value?.formations ?? [];
    const after = cursor === undefined ? null : decodeCursor(cursor, 1)[0];
    const from = after === null ? 0 : all.findIndex(({ formationId }) => formationId === after) + 1;
    const shown = all.slice(from, from + limit);
    const next = from + limit < all.length ? encodeCursor([shown.at(-1)!.formationId]) : null;
    return sendJson(request, reply, known, (view) => roundAnswer(view, shown), next);
  }

  @Get(':id/funnel.csv')
  @ApiOperation({ summary: 'The funnel of a round as CSV, safe to open in a spreadsheet' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async readFunnel(
    @Param('id') id: string,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.round(nameIn(id), minPosition);
    const { value } = known;
    if (!value) throw new Problem('not-found', 404);
    return sendPublic(request, reply, known, {
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'Content-Disposition': `attachment; filename="jejak-round-${value.round.roundId}.csv"` },
      body: () => funnelCsv(value),
    });
  }

  @Get(':id/applications/:applicationNo')
  @ApiOperation({
    summary: 'An application by its public number, with every public fact about it in order',
    description: 'It is there once something was told of it by number; before that it is only counted.',
  })
  @ApiOkResponse({ type: ApplicationTrailAnswer })
  async readApplication(
    @Param('id') id: string,
    @Param('applicationNo') applicationNo: string,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.application(nameIn(id), nameIn(applicationNo), minPosition);
    return sendJson(request, reply, known, ({ application, postTitle }) => ({
      ...applicationAnswer(application),
      postTitle,
      trail: application.trail.map(factAnswer),
    }));
  }

  @Get(':id/objections')
  @ApiOperation({
    summary: 'The register of objections of a round with their clocks (sanggah)',
    description: 'Those whose clock runs come first, by the day they are due.',
  })
  @ApiOkResponse({ type: ObjectionsAnswer })
  async listObjections(
    @Param('id') id: string,
    @Query() query: ObjectionsQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.rounds.objections(nameIn(id), query, minPosition);
    return sendJson(
      request,
      reply,
      known,
      ({ counts, page, today }) => ({ today, counts, items: page.items.map(objectionAnswer) }),
      known.value?.page.next ?? null,
    );
  }
}
