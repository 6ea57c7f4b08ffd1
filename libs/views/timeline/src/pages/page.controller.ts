import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Allow } from '#app/web';
import { TimelineReader } from '../reading/timeline-reader.js';
import { withCursor } from '../reading/with-cursor.js';
import { TIMELINE_SETTINGS, type TimelineSettings } from '../settings.js';
import { headlineIn } from '../words/headline.js';
import type { Language } from '../words/language.js';
import { wordsIn } from '../words/words.js';
import { addresses } from './addresses.js';
import { AgencyContent } from './agency-page.js';
import { DecisionContent } from './decision-page.js';
import { HomeContent } from './home-page.js';
import { PageAnswering } from './page-answering.js';
import { filterQuery, readPageQuery } from './page-query.js';
import { TimelineContent } from './timeline-page.js';

type Given = Readonly<Record<string, unknown>>;
/** Items on the first page. */
const NEWEST = 10;
const ID = /^[A-Za-z0-9_-]{1,80}$/;

/** The pages for people: Indonesian first, English under /en. Everything is HTML; nothing needs a script. */
@ApiExcludeController()
@Allow('public')
@Controller()
export class PageController {
  constructor(
    private readonly timeline: TimelineReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get(['/', 'linimasa'])
  linimasa(
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.timelinePage('id', given, request, reply);
  }

  @Get(['en', 'en/timeline'])
  timelineInEnglish(
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.timelinePage('en', given, request, reply);
  }

  @Get('keputusan/:id')
  keputusan(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.decisionPage('id', id, given, request, reply);
  }

  @Get('en/decisions/:id')
  decision(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.decisionPage('en', id, given, request, reply);
  }

  @Get('instansi/:id')
  instansi(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.agencyPage('id', id, given, request, reply);
  }

  @Get('en/agencies/:id')
  agency(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return this.agencyPage('en', id, given, request, reply);
  }

  private async timelinePage(
    language: Language,
    given: Given,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const home = ['/', '/en'].includes(request.url.split('?', 1)[0]!);
    const paths = home ? addresses.home : addresses.timeline;
    const answering = new PageAnswering(this.settings, language, request, reply, {
      id: paths('id'),
      en: paths('en'),
    });
    const { query, minPosition, bad, typed } = readPageQuery(given);
    if (bad.length > 0) return answering.badFilters({ typed, bad });
    try {
      const known = await this.timeline.page(query, minPosition, true);
      const kinds = await this.timeline.kinds();
      const pathAt = (cursor: string | null) =>
        withCursor(`${addresses.timeline(language)}${filterQuery(typed)}`, cursor);
      const { q, agency, kind, from, to, unit, batch } = typed;
      const filters = Object.fromEntries(
        Object.entries({ q, agency, kind, from, to, unit, batch }).filter(([, value]) => value !== undefined),
      );
      // Filters make a timeline of the first page, so that its links stay what they were.
      const children =
        home && query.cursor === undefined && filterQuery(typed) === ''
          ? h(HomeContent, {
              language,
              kinds,
              totals: await this.timeline.totals(),
              items: known.value.items.slice(0, NEWEST),
            })
          : h(TimelineContent, { language, typed: filters, kinds, page: known.value, pathAt });
      const words = wordsIn(language);
      return await answering.send(known, {
        title: home ? words.name : words.timeline,
        children,
        feedQuery: filterQuery(typed),
      });
    } catch (error) {
      return answering.failed(error, typed);
    }
  }

  private async decisionPage(
    language: Language,
    id: string,
    given: Given,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const paths = { id: addresses.decision('id', id), en: addresses.decision('en', id) };
    const answering = new PageAnswering(this.settings, language, request, reply, paths);
    const { minPosition, bad, typed } = readPageQuery(given);
    if (bad.length > 0) return answering.badFilters({ typed, bad });
    try {
      const known = await this.timeline.decision(ID.test(id) ? id : '', minPosition);
      if (known.value === null) return await answering.missing(known);
      const children = h(DecisionContent, { language, view: known.value, base: answering.base });
      return await answering.send(known, { title: headlineIn(language, known.value.item), children });
    } catch (error) {
      return answering.failed(error);
    }
  }

  private async agencyPage(
    language: Language,
    id: string,
    given: Given,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const paths = { id: addresses.agency('id', id), en: addresses.agency('en', id) };
    const answering = new PageAnswering(this.settings, language, request, reply, paths);
    const { query, minPosition, bad, typed } = readPageQuery({
      limit: given['limit'],
      cursor: given['cursor'],
      minPosition: given['minPosition'],
    });
    if (bad.length > 0) return answering.badFilters({ typed, bad });
    try {
      const known = await this.timeline.agency(ID.test(id) ? id : '', minPosition);
      if (known.value === null) return await answering.missing(known);
      const page = await this.timeline.page(Object.assign(query, { agency: id }), minPosition, true);
      const pathAt = (cursor: string | null) => withCursor(addresses.agency(language, id), cursor);
      const children = h(AgencyContent, { language, view: known.value, page: page.value, pathAt });
      return await answering.send(page, {
        title: known.value.agency.name,
        children,
        feedQuery: `?${new URLSearchParams({ agency: id })}`,
      });
    } catch (error) {
      return answering.failed(error);
    }
  }
}
