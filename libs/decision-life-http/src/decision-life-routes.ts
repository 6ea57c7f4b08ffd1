import { Body, Controller, Param, Post, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LivingDecider } from '#app/decision-life';
import type { Recording } from '#app/event-store';
import type { DomainEvent } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { CommandFrom, DecisionRoute } from '#app/web';
import { correctionOf, endingOf, type Ending, type EndingCommand } from './life-commands.js';
import { CorrectDecisionDto, EndDecisionDto } from './life.dto.js';
import { annulDecisionExample, correctDecisionExample, endDecisionExample } from './life.example.js';

/** What a module lists to let the decisions of one aggregate be corrected, revoked and annulled. */
export interface DecisionLifeRoutes {
  readonly controllers: Type[];
  readonly providers: Type[];
  /** The command that ends a decision of the aggregate, by how it ends: for who ends many in one request. */
  readonly endings: Readonly<Record<Ending, EndingCommand>>;
}

/**
 * Routes `POST <path>/:id/correct-decision`, `…/revoke-decision` and `…/annul-decision` over an aggregate.
 * @param path such as `v1/recruitment/rounds`
 * @param tag of the OpenAPI description
 */
export function decisionLifeRoutes<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
  path: string,
  tag: string,
): DecisionLifeRoutes {
  const correction = correctionOf(decider);
  const revocation = endingOf(decider, 'DecisionRevoked');
  const annulment = endingOf(decider, 'DecisionAnnulledByAuthority');

  @ApiTags(tag)
  @Controller(path)
  class DecisionLifeController {
    constructor(private readonly commands: CommandBus) {}

    @Post(':id/correct-decision')
    @DecisionRoute({ creates: false })
    @ApiOperation({ summary: 'Correct a clerical error in a decision (ralat)' })
    @ApiBody({ type: CorrectDecisionDto, examples: { example: { value: correctDecisionExample } } })
    correctDecision(
      @Param('id') id: string,
      @Body() dto: CorrectDecisionDto,
      @CommandFrom() context: CommandContext,
    ): Promise<Recording> {
      return this.commands.execute(new correction.command(id, context, dto));
    }

    @Post(':id/revoke-decision')
    @DecisionRoute({ creates: false })
    @ApiOperation({ summary: 'Revoke a decision, as its issuer (pencabutan)' })
    @ApiBody({ type: EndDecisionDto, examples: { example: { value: endDecisionExample } } })
    revokeDecision(
      @Param('id') id: string,
      @Body() dto: EndDecisionDto,
      @CommandFrom() context: CommandContext,
    ): Promise<Recording> {
      return this.commands.execute(new revocation.command(id, context, dto));
    }

    @Post(':id/annul-decision')
    @DecisionRoute({ creates: false })
    @ApiOperation({ summary: 'Record that an outside authority annulled a decision (pembatalan)' })
    @ApiBody({ type: EndDecisionDto, examples: { example: { value: annulDecisionExample } } })
    annulDecision(
      @Param('id') id: string,
      @Body() dto: EndDecisionDto,
      @CommandFrom() context: CommandContext,
    ): Promise<Recording> {
      return this.commands.execute(new annulment.command(id, context, dto));
    }
  }
  // OpenAPI names operations by class and method: each aggregate's must have its own
  Object.defineProperty(DecisionLifeController, 'name', {
    value: `DecisionLifeOf_${decider.category.replace('.', '_')}`,
  });
  return {
    controllers: [DecisionLifeController],
    providers: [correction.handler, revocation.handler, annulment.handler],
    endings: { DecisionRevoked: revocation.command, DecisionAnnulledByAuthority: annulment.command },
  };
}
