import { Body, Controller, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { AwaitRules } from '../../known/await-rules.interceptor.js';
import { PublishRulesetDto } from './publish-ruleset.dto.js';
import { publishRulesetExample } from './publish-ruleset.example.js';
import { PublishRuleset } from './publish-ruleset.handler.js';

@ApiTags('ruleset')
@Controller('v1/ruleset/rulesets')
@UseInterceptors(AwaitRules)
export class PublishRulesetController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @DecisionRoute({ creates: true })
  @ApiOperation({
    summary: 'Publish a dated version of a rule (penetapan aturan)',
    description:
      'For officers of `pengelola-aturan`, or of all agencies. The version before it ends on the day before; decisions recorded afterwards are judged by it, those recorded before keep the version that they cite.',
  })
  @ApiBody({ type: PublishRulesetDto, examples: { example: { value: publishRulesetExample } } })
  publishRuleset(@Body() dto: PublishRulesetDto, @CommandFrom() context: CommandContext): Promise<Recording> {
    return this.commands.execute(new PublishRuleset(dto, context));
  }
}
