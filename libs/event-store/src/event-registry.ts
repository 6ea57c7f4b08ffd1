import { Compile, type Validator } from 'typebox/compile';
import type { EventDefinition } from '#app/kernel';
import { partFits, type PartFits } from './part-fits.js';

/** A fact's declaration with the context it belongs to. */
export interface RegisteredEvent {
  readonly context: string;
  readonly definition: EventDefinition;
  /** `<context>.<Type>`. */
  readonly publicName: string;
  readonly validator: Validator;
  /** For each version, from 1 on: whether public values fit it, where these other fields are sealed. */
  readonly forms: readonly PartFits[];
}

/** Every fact the service knows, by its stored name. What is not in here is neither written nor read. */
export class EventRegistry {
  private readonly byType = new Map<string, RegisteredEvent>();

  /** @throws Error when a name is declared twice */
  constructor(families: readonly { readonly name: string; readonly events: readonly EventDefinition[] }[]) {
    for (const { name: context, events } of families)
      for (const definition of events) {
        if (this.byType.has(definition.type))
          throw new Error(`Event name ${definition.type} is declared twice.`);
        const publicName = `${context}.${definition.type}`;
        this.byType.set(definition.type, {
          context,
          definition,
          publicName,
          validator: Compile(definition.schema),
          forms: [...definition.former, definition].map(({ fields }) => partFits(fields)),
        });
      }
  }

  /** The declaration of a stored name. @throws UnknownEventError: the reader must stop, never skip */
  get(type: string): RegisteredEvent {
    const found = this.byType.get(type);
    if (!found) throw new UnknownEventError(`Event type ${type} is unknown to this version of Jejak.`);
    return found;
  }

  /** All declarations, in the order registered. */
  all(): RegisteredEvent[] {
    return [...this.byType.values()];
  }
}

/** A stored event that this version cannot read: an unknown name, a newer schema, a shape that does not fit. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
}
