import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, MinPosition, Problem } from '#app/web';
import { nameIn, sendJson, sendPublic, type Known } from '#views/timeline';
import { SummaryReader, type SummaryView } from '../reading/summary-reader.js';
import { summariesCsv, summaryAnswer } from './answers.js';
import { SummariesAnswer, SummariesQuery, SummaryAnswer } from './summary-answers.dto.js';

const CSV = { content: { 'text/csv': { schema: { type: 'string' } } } } as const;

/** Published summaries for everybody. Read only. */
@ApiTags('appraisal')
@Allow('public')
@Controller('v1/appraisal')
export class SummariesController {
  constructor(private readonly summaries: SummaryReader) {}

  @Get('summaries')
  @ApiOperation({ summary: 'Published summaries of an agency and year (publikasi penilaian kinerja)' })
  @ApiOkResponse({ type: SummariesAnswer })
  async listSummaries(
    @Query() { agency, year }: SummariesQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.summaries.list(agency, year, minPosition);
    return sendJson(request, reply, known, (views) => ({ items: views.map(summaryAnswer) }));
  }

  @Get('summaries.csv')
  @ApiOperation({ summary: 'The same as CSV, safe to open in a spreadsheet' })
  @ApiOkResponse(CSV)
  async listSummariesAsCsv(
    @Query() { agency, year }: SummariesQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.summaries.list(agency, year, minPosition);
    return sendCsv(request, reply, known, `${agency}-${year}`);
  }

  @Get('summaries/:unitId/:year')
  @ApiOperation({ summary: 'The published summary of a unit and year' })
  @ApiOkResponse({ type: SummaryAnswer })
  async readSummary(
    @Param('unitId') unitId: string,
    @Param('year') year: string,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.summaries.one(nameIn(unitId), yearIn(year), minPosition);
    return sendJson(request, reply, known, (view) => summaryAnswer(view) ?? missing());
  }

  @Get('summaries/:unitId/:year/table.csv')
  @ApiOperation({ summary: 'The same as CSV' })
  @ApiOkResponse(CSV)
  async readSummaryAsCsv(
    @Param('unitId') unitId: string,
    @Param('year') year: string,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const known = await this.summaries.one(nameIn(unitId), yearIn(year), minPosition);
    const { value } = known;
    if (!value) return missing();
    return sendCsv(request, reply, { ...known, value: [value] }, `${value.unitId}-${value.year}`);
  }
}

/** A year as four digits; 0, which no summary has, for anything else. */
export const yearIn = (text: string): number => (/^\d{4}$/.test(text) ? Number(text) : 0);

const missing = (): never => {
  throw new Problem('not-found', 404);
};

const sendCsv = (
  request: FastifyRequest,
  reply: FastifyReply,
  known: Known<readonly SummaryView[]>,
  name: string,
): FastifyReply =>
  sendPublic(request, reply, known, {
    contentType: 'text/csv; charset=utf-8; header=present',
    headers: { 'Content-Disposition': `attachment; filename="jejak-appraisals-${name}.csv"` },
    body: () => summariesCsv(known.value),
  });
