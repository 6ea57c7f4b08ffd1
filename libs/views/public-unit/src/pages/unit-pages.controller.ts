import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { isCivilDate } from '#app/kernel';
import { NOW } from '#app/platform';
import { Allow } from '#app/web';
import {
  addresses,
  nameIn,
  PageAnswering,
  readPageQuery,
  TIMELINE_SETTINGS,
  TimelineReader,
  withCursor,
  type Language,
  type TimelineSettings,
} from '#views/timeline';
import { NamedUnits } from '../naming/named-units.js';
import { momentOfSeveral, type Clocks } from '../reading/clocks.js';
import { UnitReader } from '../reading/unit-reader.js';
import { unitWordsIn } from '../words/unit-words.js';
import { askedQuery } from './day-form.js';
import { UnitContent } from './unit-page.js';
import { UnitsContent } from './units-page.js';

type Given = Readonly<Record<string, unknown>>;
/** Items of its timeline on the page of a unit. */
const ITEMS = '10';

/** The pages of units: Indonesian first, English under /en. Everything is HTML; nothing needs a script. */
@ApiExcludeController()
@Allow('public')
@Controller()
export class UnitPagesController {
  constructor(
    private readonly units: UnitReader,
    private readonly named: NamedUnits,
    private readonly timeline: TimelineReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get(['unit/:unitId', 'en/units/:unitId'])
  async unit(
    @Param('unitId') unitId: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const language = languageOf(request);
    const at = (spoken: Language): string => addresses.unit(spoken, unitId);
    const { cursor, minPosition: position } = given;
    const { query, minPosition, ...read } = readPageQuery({ cursor, minPosition: position, limit: ITEMS });
    const { clocks, bad } = clocksIn(given, read.bad);
    const answering = new PageAnswering(this.settings, language, request, reply, {
      id: at('id'),
      en: at('en'),
    });
    if (bad.length > 0) return answering.badFilters({ typed: {}, bad });
    try {
      const known = await this.named.unit(nameIn(unitId), clocks, minPosition);
      const view = known.value;
      if (view === null) return await answering.missing(known);
      const page = await this.timeline.page(Object.assign(query, { unit: unitId }), minPosition, true);
      const pathAt = (to: string | null) => withCursor(at(language) + askedQuery(clocks), to);
      // The page changes with either of the two read models, with the day, and with what is named.
      const newest = {
        releasedAt: `${known.newest?.releasedAt} ${page.newest?.releasedAt} ${page.newest?.feedId}`,
        feedId: `${known.newest?.feedId} ${page.ledger.position}`,
      };
      return await answering.send(
        { ledger: known.ledger, newest },
        {
          title: view.name,
          children: h(UnitContent, { language, view, knownAt: clocks.knownAt, page: page.value, pathAt }),
          feedQuery: `?${new URLSearchParams({ unit: unitId })}`,
        },
      );
    } catch (error) {
      return answering.failed(error);
    }
  }

  @Get(['instansi/:agencyId/unit', 'en/agencies/:agencyId/units'])
  async unitsOf(
    @Param('agencyId') agencyId: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const language = languageOf(request);
    const at = (spoken: Language): string => addresses.units(spoken, agencyId);
    const { minPosition, ...read } = readPageQuery({ minPosition: given['minPosition'] });
    const { day, bad } = dayIn(given, read.bad);
    const answering = new PageAnswering(this.settings, language, request, reply, {
      id: at('id'),
      en: at('en'),
    });
    if (bad.length > 0) return answering.badFilters({ typed: {}, bad });
    try {
      const known = await this.units.units(nameIn(agencyId), day, minPosition);
      const view = known.value;
      if (view === null) return await answering.missing(known);
      const title = unitWordsIn(language).units(view.agency.name);
      return await answering.send(known, {
        title,
        children: h(UnitsContent, { language, view, asked: day }),
      });
    } catch (error) {
      return answering.failed(error);
    }
  }
}

const languageOf = ({ url }: FastifyRequest): Language => (/^\/en(\/|\?|$)/.test(url) ? 'en' : 'id');

/** The day asked for; null: none. */
function dayIn({ validAt }: Given, bad: readonly string[]): { day: string | null; bad: readonly string[] } {
  if (validAt === undefined || validAt === '') return { day: null, bad };
  const readable = typeof validAt === 'string' && isCivilDate(validAt);
  return readable ? { day: validAt, bad } : { day: null, bad: [...bad, 'validAt'] };
}

/** Both clocks as they were asked for. */
function clocksIn(given: Given, otherBad: readonly string[]): { clocks: Clocks; bad: readonly string[] } {
  const { day: validAt, bad } = dayIn(given, otherBad);
  const text = given['knownAt'];
  const knownAt = typeof text === 'string' && text !== '' ? text : null;
  const moment = momentOfSeveral(knownAt);
  const readable = moment !== undefined && (knownAt !== null || text === undefined || text === '');
  return {
    clocks: { validAt, knownAt, moment: moment ?? NOW },
    bad: readable ? bad : [...bad, 'knownAt'],
  };
}
