import type { Rulebook } from '#app/kernel';
import type { Moment } from './moment.js';

/**
 * What a context may ask about the rules as they were known, for answers in two clocks; what is decided now is judged by
 * `Rulebook`. Nest token: the class. The context `ruleset` provides it.
 */
export abstract class RuleHistory {
  /** The rulebook as known at a moment of the whole log. @throws StoreError */
  abstract rulesKnownAt(moment: Moment): Promise<Rulebook>;
}
