import { Module, UseInterceptors } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { calendar } from './calendar/calendar.js';
import { DeclareWorkingDaysController } from './calendar/declare-working-days/declare-working-days.controller.js';
import { DeclareWorkingDaysHandler } from './calendar/declare-working-days/declare-working-days.handler.js';
import { AwaitRules } from './known/await-rules.interceptor.js';
import { CalendarsController } from './listing/calendars.controller.js';
import { RulesetsController } from './listing/rulesets.controller.js';
import { PublishRulesetController } from './ruleset/publish-ruleset/publish-ruleset.controller.js';
import { PublishRulesetHandler } from './ruleset/publish-ruleset/publish-ruleset.handler.js';
import { ruleset } from './ruleset/ruleset.js';

const rulesetLife = decisionLifeRoutes(ruleset, 'v1/ruleset/rulesets', 'ruleset');
const calendarLife = decisionLifeRoutes(calendar, 'v1/ruleset/calendars', 'ruleset');
const lives = [...rulesetLife.controllers, ...calendarLife.controllers];
for (const controller of lives) UseInterceptors(AwaitRules)(controller);

/** Commands on rules and calendars over HTTP, and the public lists of both. */
@Module({
  imports: [CqrsModule],
  controllers: [
    PublishRulesetController,
    DeclareWorkingDaysController,
    RulesetsController,
    CalendarsController,
    ...lives,
  ],
  providers: [
    PublishRulesetHandler,
    DeclareWorkingDaysHandler,
    ...rulesetLife.providers,
    ...calendarLife.providers,
  ],
})
export class RulesetModule {}
