import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { ErasePersonalDataDto } from './erase-personal-data.dto.js';
import { erasePersonalDataExample } from './erase-personal-data.example.js';
import { ErasePersonalData } from './erase-personal-data.handler.js';

@ApiTags('privacy')
@Controller('v1/privacy/erasures')
export class ErasePersonalDataController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: "Erase a person's data for good: their key is destroyed (menghapus data pribadi)",
  })
  @ApiBody({ type: ErasePersonalDataDto, examples: { request: { value: erasePersonalDataExample } } })
  erase(@Body() request: ErasePersonalDataDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new ErasePersonalData(request, context));
  }
}
