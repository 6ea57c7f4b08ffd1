import type { BoundedContext } from '#app/platform';
import { WorkingDaysDeclared } from './calendar/calendar.events.js';
import { calendar } from './calendar/calendar.js';
import { publication } from './publication.js';
import { RulesetPublished } from './ruleset/ruleset.events.js';
import { ruleset as rulesetDecider } from './ruleset/ruleset.js';
import { RulesetModule } from './ruleset.module.js';
import { sentences } from './sentences.js';

export { KnownRules, type Shipped } from './known/known-rules.js';
export { RULE_KEEPER } from './rule-keeper.js';
export { shippedCalendars } from './shipped-calendars.js';

/** Dated rules and working days (aturan dan hari kerja): loading one is an event, not a deployment. */
export const ruleset: BoundedContext = {
  name: 'ruleset',
  module: RulesetModule,
  events: [RulesetPublished, WorkingDaysDeclared],
  deciders: [rulesetDecider, calendar],
  projections: [],
  publication,
  rulesets: [],
  ruleShapes: {},
  sentences,
};
