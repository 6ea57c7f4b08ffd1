import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Allow, decodeCursor, encodeCursor } from '#app/web';
import {
  addresses,
  nameIn,
  PageAnswering,
  TIMELINE_SETTINGS,
  type Language,
  type TimelineSettings,
} from '#views/timeline';
import { RoundReader, type FormationInRound } from '../reading/round-reader.js';
import { roundWordsIn } from '../words/round-words.js';
import { ApplicantContent } from './applicant-page.js';
import { FormationContent, type FormationViewName, type Shown } from './formation-page.js';
import { ObjectionsContent } from './objections-page.js';
import { readPageQuery, withQuery, type PageQuery } from './page-query.js';
import { roundName } from './parts.js';
import { RoundContent } from './round-page.js';
import { RoundsContent } from './rounds-page.js';

type Given = Readonly<Record<string, unknown>>;
/** Rounds, formations, objections on a page for people; places and applications. */
const ITEMS = 20;
const PLACES = 50;

/** The pages of recruitment: Indonesian first, English under /en. Everything is HTML; nothing needs a script. */
@ApiExcludeController()
@Allow('public')
@Controller()
export class RoundPagesController {
  constructor(
    private readonly rounds: RoundReader,
    @Inject(TIMELINE_SETTINGS) private readonly settings: TimelineSettings,
  ) {}

  @Get(['pengadaan', 'en/recruitment'])
  list(@Query() given: Given, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.page(request, reply, given, addresses.rounds, async (asked, answering) => {
      const known = await this.rounds.rounds({ limit: ITEMS, cursor: asked.cursor }, asked.minPosition);
      const { language } = answering;
      const pathAt = (cursor: string | null) => withQuery(addresses.rounds(language), { cursor });
      const children = h(RoundsContent, { language, page: known.value, begun: begun(asked), pathAt });
      return answering.send(known, { title: roundWordsIn(language).rounds, children });
    });
  }

  @Get(['pengadaan/:id', 'en/recruitment/:id'])
  round(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = (language: Language) => addresses.round(language, id);
    return this.page(request, reply, given, path, async (asked, answering) => {
      const { language } = answering;
      const known = await this.rounds.round(nameIn(id), asked.minPosition);
      const view = known.value;
      if (view === null) return answering.missing(known);
      if (await this.isThere(view.round.roundId, asked))
        return reply.redirect(addresses.applicant(language, id, asked.number!), 303);
      const after = asked.cursor === undefined ? null : decodeCursor(asked.cursor, 1)[0];
      const from =
        after === null ? 0 : view.formations.findIndex(({ formationId }) => formationId === after) + 1;
      const formations = view.formations.slice(from, from + ITEMS);
      const more = from + ITEMS < view.formations.length;
      const children = h(RoundContent, {
        ...{ language, view, formations, begun: begun(asked), missing: asked.number },
        next: more ? encodeCursor([formations.at(-1)!.formationId]) : null,
        pathAt: (cursor) => withQuery(path(language), { cursor }),
      });
      return answering.send(known, { title: roundName(view), children });
    });
  }

  @Get(['pengadaan/:id/pelamar/:applicationNo', 'en/recruitment/:id/applicants/:applicationNo'])
  applicant(
    @Param('id') id: string,
    @Param('applicationNo') applicationNo: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = (language: Language) => addresses.applicant(language, id, applicationNo);
    return this.page(request, reply, given, path, async (asked, answering) => {
      const { language } = answering;
      const known = await this.rounds.application(nameIn(id), nameIn(applicationNo), asked.minPosition);
      if (known.value === null) return answering.missing(known);
      const title = `${roundWordsIn(language).applicant} ${known.value.application.applicationNo}`;
      return answering.send(known, {
        title,
        children: h(ApplicantContent, { language, view: known.value }),
      });
    });
  }

  @Get(['pengadaan/:id/sanggah', 'en/recruitment/:id/objections'])
  objections(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = (language: Language) => addresses.objections(language, id);
    return this.page(request, reply, given, path, async (asked, answering) => {
      const { language } = answering;
      const { state, cursor } = asked;
      const known = await this.rounds.objections(
        nameIn(id),
        { limit: ITEMS, cursor, state },
        asked.minPosition,
      );
      const register = known.value;
      if (register === null) return answering.missing(known);
      const pathAt = (next: string | null) => withQuery(path(language), { state, cursor: next });
      const children = h(ObjectionsContent, { language, register, state, begun: begun(asked), pathAt });
      const title = `${roundWordsIn(language).objections}: ${roundName(register.head)}`;
      return answering.send(known, { title, children });
    });
  }

  @Get(['formasi/:id', 'en/formations/:id'])
  formation(
    @Param('id') id: string,
    @Query() given: Given,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const path = (language: Language) => addresses.formation(language, id);
    return this.page(request, reply, given, path, async (asked, answering) => {
      const { language } = answering;
      const known = await this.rounds.formation(nameIn(id), asked.minPosition);
      const view = known.value;
      if (view === null) return answering.missing(known);
      const { roundId } = view.row;
      if (await this.isThere(roundId, asked))
        return reply.redirect(addresses.applicant(language, roundId, asked.number!), 303);
      const shown = await this.shownOf(view, asked);
      const pathAt = (cursor: string | null) => withQuery(path(language), { view: shown.view, cursor });
      const children = h(FormationContent, {
        ...{ language, view, shown, pathAt, begun: begun(asked), missing: asked.number },
      });
      return answering.send(known, { title: view.formation.postTitle, children });
    });
  }

  /** The table asked for, or the one that says most. */
  private async shownOf({ row }: FormationInRound, { view, cursor, minPosition }: PageQuery): Promise<Shown> {
    const decisions = { result: row.finalResult, final: row.finalRanking, skd: row.skdRanking };
    const order = ['result', 'final', 'skd'] as const;
    const name: FormationViewName =
      view ?? order.find((own) => own !== 'result' && decisions[own] !== null) ?? 'applications';
    const asked = { limit: PLACES, cursor };
    const decision = name === 'applications' ? null : decisions[name];
    if (name === 'applications' || decision === null) {
      const known = await this.rounds.applications(row.formationId, asked, minPosition);
      return { view: 'applications', page: known.value ?? { items: [], next: null } };
    }
    const known = await this.rounds.places(row.roundId, decision, asked, minPosition);
    return { view: name, page: known.value };
  }

  /** Whether the number that is looked up has a page. */
  private async isThere(roundId: string, { number, minPosition }: PageQuery): Promise<boolean> {
    if (number === null || nameIn(number) === '') return false;
    return (await this.rounds.application(roundId, number, minPosition)).value !== null;
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    given: Given,
    path: (language: Language) => string,
    answer: (asked: PageQuery, answering: PageAnswering) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const language = /^\/en(\/|\?|$)/.test(request.url) ? 'en' : 'id';
    const paths = { id: path('id'), en: path('en') };
    const answering = new PageAnswering(this.settings, language, request, reply, paths);
    const asked = readPageQuery(given);
    if (asked.bad.length > 0) return answering.badFilters({ typed: {}, bad: asked.bad });
    try {
      return await answer(asked, answering);
    } catch (error) {
      return answering.failed(error);
    }
  }
}

/** True where it is not the first part of a list. */
const begun = ({ cursor }: PageQuery): boolean => cursor !== undefined;
