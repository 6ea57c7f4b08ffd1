import type { Type } from '@nestjs/common';
import type { EventDefinition, Ruleset } from '#app/kernel';
import type { Projection } from './projection.js';
import type { Publication, Sentences } from './publication.js';

/** A context's face: all that the house needs to know of it. Adding one is a folder and a line in the list. */
export interface BoundedContext {
  /** First part of its categories and of its events' public names. */
  readonly name: string;
  /** Controllers and command handlers, for processes that take commands. */
  readonly module: Type;
  readonly events: readonly EventDefinition[];
  readonly projections: readonly Projection[];
  readonly publication: Publication;
  readonly rulesets: readonly Ruleset[];
  readonly sentences: Sentences;
}
