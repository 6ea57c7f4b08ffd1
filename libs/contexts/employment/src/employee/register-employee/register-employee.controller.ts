import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { RegisterEmployeeDto } from './register-employee.dto.js';
import { registerEmployeeExample } from './register-employee.example.js';
import { RegisterEmployee } from './register-employee.handler.js';

@ApiTags('employment')
@Controller('v1/employment/employees')
export class RegisterEmployeeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Take somebody over who served before the ledger began (pengambilalihan data pegawai)',
    description: 'Its id is the reference of the person. Whoever has the number already keeps the reference.',
  })
  @ApiBody({ type: RegisterEmployeeDto, examples: { example: { value: registerEmployeeExample } } })
  register(@Body() request: RegisterEmployeeDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new RegisterEmployee(request, context));
  }
}
