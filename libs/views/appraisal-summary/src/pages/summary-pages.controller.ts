import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Allow } from '#app/web';
import {
  addresses,
  nameIn,
  PageAnswering,
  TIMELINE_SETTINGS,
  type Language,
  type TimelineSettings,
} from '#views/timeline';
import { yearIn } from '../api/summaries.controller.js';
import { SummaryReader } from '../reading/summary-reader.js';
import { summaryWordsIn } from '../words/summary-words.js';
import { SummaryContent } from './summary-page.js';

/** The page of a unit's summary: Indonesian first, English under /en. Everything is HTML; nothing needs a script. */
@ApiExcludeController()
@Allow('public')
@Controller()
export class SummaryPagesController {
  constructor(
    private readonly summaries: SummaryReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get(['penilaian/:unitId/:year', 'en/appraisals/:unitId/:year'])
  async summary(
    @Param('unitId') unitId: string,
    @Param('year') year: string,
    @Query() given: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const language = /^\/en(\/|\?|$)/.test(request.url) ? 'en' : 'id';
    const at = (spoken: Language): string => addresses.appraisals(spoken, unitId, yearIn(year));
    const paths = { id: at('id'), en: at('en') };
    const answering = new PageAnswering(this.settings, language, request, reply, paths);
    const position = given['minPosition'];
    if (position !== undefined && !(typeof position === 'string' && /^[0-9A-Za-z:._-]{1,64}$/.test(position)))
      return answering.badFilters({ typed: {}, bad: ['minPosition'] });
    try {
      const known = await this.summaries.one(nameIn(unitId), yearIn(year), position ?? null);
      const view = known.value;
      if (view === null) return await answering.missing(known);
      const title = summaryWordsIn(language).title(view.unitName, view.year);
      return await answering.send(known, { title, children: h(SummaryContent, { language, view }) });
    } catch (error) {
      return answering.failed(error);
    }
  }
}
