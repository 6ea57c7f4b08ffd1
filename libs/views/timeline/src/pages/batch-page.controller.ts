import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Allow } from '#app/web';
import { nameIn } from '../feeds/json-answering.js';
import { TimelineReader } from '../reading/timeline-reader.js';
import { TIMELINE_SETTINGS, type TimelineSettings } from '../settings.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses } from './addresses.js';
import { BatchContent } from './batch-page.js';
import { PageAnswering } from './page-answering.js';
import { readPageQuery } from './page-query.js';

/** The page of a batch: many decisions under one SK. */
@ApiExcludeController()
@Allow('public')
@Controller()
export class BatchPageController {
  constructor(
    private readonly timeline: TimelineReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get(['bundel/:id', 'en/batches/:id'])
  async batch(
    @Param('id') id: string,
    @Query() given: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const language: Language = request.url.startsWith('/en/') ? 'en' : 'id';
    const paths = { id: addresses.batch('id', id), en: addresses.batch('en', id) };
    const answering = new PageAnswering(this.settings, language, request, reply, paths);
    const { minPosition, bad, typed } = readPageQuery(given);
    if (bad.length > 0) return answering.badFilters({ typed, bad });
    try {
      const known = await this.timeline.batch(nameIn(id), minPosition);
      if (known.value === null) return await answering.missing(known);
      const children = h(BatchContent, { language, id, ...known.value });
      const title = `${wordsIn(language).batch}: ${known.value.items[0]!.agency.name}`;
      return await answering.send(known, { title, children });
    } catch (error) {
      return answering.failed(error);
    }
  }
}
