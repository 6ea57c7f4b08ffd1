import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { KnownRules } from '../../known/known-rules.js';
import { assertKeeper, RULE_KEEPER } from '../../rule-keeper.js';
import { publishRuleset, type Publishing } from '../publishing.js';
import { checkValues, ruleset } from '../ruleset.js';
import type { PublishRulesetDto } from './publish-ruleset.dto.js';

/** Publishes a version of a rule. */
export class PublishRuleset extends Command<Recording> {
  constructor(
    readonly dto: PublishRulesetDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishRuleset)
export class PublishRulesetHandler implements ICommandHandler<PublishRuleset> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: KnownRules,
  ) {}

  // async: what is refused here is the command's outcome, not a defect
  async execute({ dto, context }: PublishRuleset): Promise<Recording> {
    assertKeeper(context);
    const { decisions, claims, rules } = this;
    const rulebook = rules.rulebook.now();
    checkValues({ rule: dto.rule, values: dto.values }, rulebook);
    const { rule, validFrom } = dto;
    const publishing: Publishing = {
      ...decisionData(dto, { findings: [] }),
      effectiveFrom: validFrom,
      effectiveUntil: dto.validTo ?? null,
      rule,
      validFrom,
      validTo: dto.validTo ?? null,
      values: dto.values,
      sureness: dto.sureness,
    };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: ruleset,
        key: rule,
        context,
        agencyId: RULE_KEEPER,
        sk: () => publishing,
        decide: (living) => publishRuleset(living, publishing, rules.shippedOf(rule), rulebook),
      },
    );
  }
}
