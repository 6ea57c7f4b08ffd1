import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MoreThan } from 'typeorm';
import { ReadModels } from '#app/read-model';
import {
  Allow,
  decodeCursor,
  encodeCursor,
  linkHeader,
  MinPosition,
  Paging,
  withLedger,
  type WithLedger,
} from '#app/web';
import { AgencyRow } from './agency.entity.js';

class AgencyAnswer {
  @ApiProperty({ type: String, example: 'kota-contoh-a' })
  agencyId: string;

  @ApiProperty({ type: String, example: 'Pemerintah Kota Contoh A' })
  name: string;

  @ApiProperty({ type: [String] })
  formerNames: string[];
}

class AgenciesAnswer {
  @ApiProperty({ type: [AgencyAnswer] })
  items: AgencyAnswer[];
}

@ApiTags('organisation')
@Controller('v1/organisation/agencies')
export class AgenciesController {
  constructor(private readonly readModels: ReadModels) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Agencies of the register, by id' })
  @ApiOkResponse({ type: AgenciesAnswer })
  async listAgencies(
    @Query() paging: Paging,
    @MinPosition() minPosition: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithLedger<AgenciesAnswer>> {
    const after = paging.cursor === undefined ? '' : decodeCursor(paging.cursor, 1)[0]!;
    const { value, ledger } = await this.readModels.read('agencies', { minPosition }, (manager) =>
      manager.find(AgencyRow, {
        where: { agencyId: MoreThan(after) },
        order: { agencyId: 'ASC' },
        take: paging.limit + 1,
      }),
    );
    const shown = value.slice(0, paging.limit);
    const next = value.length > paging.limit ? encodeCursor([shown.at(-1)!.agencyId]) : null;
    void reply.header('Link', linkHeader(request.url, { next }));
    return withLedger(
      { items: shown.map(({ agencyId, name, formerNames }) => ({ agencyId, name, formerNames })) },
      ledger,
    );
  }
}
