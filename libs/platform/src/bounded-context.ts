import type { Type } from '@nestjs/common';
import type { Decider, EventDefinition, RuleShapes, Ruleset } from '#app/kernel';
import type { Projection } from './projection.js';
import type { Publication, Sentences } from './publication.js';

/** A context's face: all that the house needs to know of it. Adding one is a folder and a line in the list. */
export interface BoundedContext {
  /** First part of its categories and of its events' public names. */
  readonly name: string;
  /** Controllers and command handlers, for processes that take commands. */
  readonly module: Type;
  readonly events: readonly EventDefinition[];
  /**
   * Its aggregates, so that replay folds any stream with the rules that also decide. One a stream category; those whose
   * decisions have a life are made by `living` of decision-life.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each aggregate has its own state and facts
  readonly deciders: readonly Decider<any, any>[];
  readonly projections: readonly Projection[];
  readonly publication: Publication;
  /** Dated rules that come with the program; what the log publishes is added to them. */
  readonly rulesets: readonly Ruleset[];
  /**
   * The shape of the values of each of its rules: no version is published that does not have it. A shape may grow wider, never
   * narrower: what was published is read for ever.
   */
  readonly ruleShapes: RuleShapes;
  readonly sentences: Sentences;
}
