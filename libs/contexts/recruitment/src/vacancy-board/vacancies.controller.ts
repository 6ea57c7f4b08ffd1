import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { In, type EntityManager } from 'typeorm';
import { ReadModels } from '#app/read-model';
import {
  Allow,
  decodeCursor,
  encodeCursor,
  linkHeader,
  MinPosition,
  Problem,
  withLedger,
  type WithLedger,
} from '#app/web';
import { VacanciesQuery } from './vacancies-query.dto.js';
import { VacanciesAnswer, VacancyAnswer, vacancyAnswerOf } from './vacancy-answer.js';
import { VacancyRoundRow, VacancyRow } from './vacancy.entity.js';

@ApiTags('recruitment')
@Controller('v1/recruitment/vacancies')
export class VacanciesController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Vacancies, the last announced first (papan lowongan)' })
  @ApiOkResponse({ type: VacanciesAnswer })
  async listVacancies(
    @Query() query: VacanciesQuery,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<VacanciesAnswer>> {
    const { value, ledger } = await this.readModels.read(
      'vacancy-board',
      { minPosition },
      async (manager) => {
        const rows = await page(manager, query);
        return { rows, rounds: await roundsOf(manager, rows) };
      },
    );
    const shown = value.rows.slice(0, query.limit);
    const last = value.rows.length > query.limit ? shown.at(-1)! : null;
    void reply.header(
      'Link',
      linkHeader(request.url, { next: last && encodeCursor([last.announcedOn, last.formationId]) }),
    );
    return withLedger(
      { items: shown.map((row) => vacancyAnswerOf(row, value.rounds.get(row.roundId))) },
      ledger,
    );
  }

  @Get(':id')
  @Allow('public')
  @ApiOperation({ summary: 'One vacancy' })
  @ApiOkResponse({ type: VacancyAnswer })
  async readVacancy(
    @Param('id') id: string,
    @MinPosition() minPosition: string | null,
  ): Promise<WithLedger<VacancyAnswer>> {
    const { value, ledger } = await this.readModels.read(
      'vacancy-board',
      { minPosition },
      async (manager) => {
        const row = await manager.findOneBy(VacancyRow, { formationId: id });
        return row && { row, rounds: await roundsOf(manager, [row]) };
      },
    );
    if (!value || value.row.status === 'none') throw new Problem('not-found', 404);
    return withLedger(vacancyAnswerOf(value.row, value.rounds.get(value.row.roundId)), ledger);
  }
}

/** One row more than asked for, so that it is known whether there is a next page. */
function page(
  manager: EntityManager,
  { agency, kind, status, cursor, limit }: VacanciesQuery,
): Promise<VacancyRow[]> {
  const rows = manager.createQueryBuilder(VacancyRow, 'vacancy').where(`vacancy.status <> 'none'`);
  if (agency !== undefined) rows.andWhere('vacancy.agencyId = :agency', { agency });
  if (status !== undefined) rows.andWhere('vacancy.status = :status', { status });
  if (kind !== undefined)
    rows.innerJoin(VacancyRoundRow, 'round', 'round.roundId = vacancy.roundId and round.kind = :kind', {
      kind,
    });
  if (cursor !== undefined) {
    const [day, id] = decodeCursor(cursor, 2);
    rows.andWhere(
      '(vacancy.announcedOn < :day or (vacancy.announcedOn = :day and vacancy.formationId > :id))',
      { day, id },
    );
  }
  return rows
    .orderBy('vacancy.announcedOn', 'DESC')
    .addOrderBy('vacancy.formationId', 'ASC')
    .limit(limit + 1)
    .getMany();
}

async function roundsOf(
  manager: EntityManager,
  rows: readonly VacancyRow[],
): Promise<Map<string, VacancyRoundRow>> {
  const ids = [...new Set(rows.map(({ roundId }) => roundId))];
  const rounds = ids.length === 0 ? [] : await manager.findBy(VacancyRoundRow, { roundId: In(ids) });
  return new Map(rounds.map((round) => [round.roundId, round]));
}
