import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { ContractPppkDto } from './contract-pppk.dto.js';
import { contractPppkExample } from './contract-pppk.example.js';
import { ContractPppk } from './contract-pppk.handler.js';

@ApiTags('employment')
@Controller('v1/employment/pppk-contracts')
export class ContractPppkController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Take somebody on by contract, or renew the contract (perjanjian kerja PPPK)',
    description:
      'Its id is the reference of the person. A renewal states that reference: its number (NI PPPK) is another one.',
  })
  @ApiBody({ type: ContractPppkDto, examples: { example: { value: contractPppkExample } } })
  contract(@Body() request: ContractPppkDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new ContractPppk(request, context));
  }
}
