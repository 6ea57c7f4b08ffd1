import type { DomainEvent } from '#app/kernel';
import { eventIdOf, randomId, type CommandContext, type RecordedFact } from '#app/platform';
import { categoryOf, keyOf, type JsonObject, type JsonValue } from './envelope.js';
import { EventRegistry, UnknownEventError } from './event-registry.js';
import type { NewEvent, RecordedEvent } from './event-store.js';
import { upcast } from './upcast.js';

/** What the envelope takes from the decision and not from the request. */
export interface Concerning {
  readonly agencyId: string;
  /** The person concerned, or null. */
  readonly subject: string | null;
}

/**
 * Between facts as the rules see them (flat) and facts as they are stored: `{ pub, sealed }`, split by the declared
 * visibility. Log format 0 stores `sealed` in clear and therefore holds invented people only.
 */
export class EventCodec {
  constructor(readonly registry: EventRegistry) {}

  /** @throws Error when the data does not fit the declared schema: a defect of the rules, never of the client */
  encode(event: DomainEvent, index: number, context: CommandContext, concerning: Concerning): NewEvent {
    const { definition, validator } = this.registry.get(event.type);
    if (!validator.Check(event.data)) {
      const where = validator.Errors(event.data).map((e) => `${e.instancePath || '/'} ${e.message}`);
      throw new Error(`${event.type} does not fit its schema: ${where.join('; ')}`);
    }
    const pub: Record<string, JsonValue> = {};
    const sealed: Record<string, JsonValue> = {};
    for (const [name, value] of Object.entries(event.data))
      (definition.visibility[name] === 'P' ? pub : sealed)[name] = value as JsonValue;
    const effectiveFrom = event.data['effectiveFrom'];
    return {
      id: eventIdOf(context.commandId, index),
      type: definition.type,
      schemaVersion: definition.schemaVersion,
      data: { pub, sealed },
      metadata: {
        occurredAt: context.occurredAt,
        validAt: typeof effectiveFrom === 'string' ? effectiveFrom : null,
        agencyId: concerning.agencyId,
        subject: concerning.subject,
        actor: context.actor,
        commandId: context.commandId,
        commandDigest: context.commandDigest,
        $correlationId: context.correlationId,
        $causationId: context.causationId,
        visibility: definition.visibility,
        leafId: randomId(),
      },
    };
  }

  /** @throws UnknownEventError when this version does not know the event's name, schema version or shape */
  decode(event: RecordedEvent): RecordedFact {
    const { definition, publicName, validator, formerValidators } = this.registry.get(event.type);
    const { schemaVersion } = event;
    const isCurrent = schemaVersion === definition.schemaVersion;
    const fitting = isCurrent ? validator : formerValidators[schemaVersion - 1];
    if (!fitting)
      throw new UnknownEventError(
        `${event.type} version ${schemaVersion} is unknown to this version of Jejak, which knows 1 to ${definition.schemaVersion}.`,
      );
    const { pub, sealed } = event.data as { pub?: JsonObject; sealed?: JsonObject };
    const stored = { data: { ...pub, ...sealed }, visibility: event.metadata.visibility };
    if (!fitting.Check(stored.data))
      throw new UnknownEventError(`${event.type} at position ${event.position} does not fit its schema.`);
    const { data, visibility } = isCurrent ? stored : upcast(definition, schemaVersion, stored);
    if (!isCurrent && !validator.Check(data))
      throw new UnknownEventError(
        `${event.type} at position ${event.position} cannot be read as version ${definition.schemaVersion}.`,
      );
    const { $correlationId, $causationId, ...metadata } = event.metadata;
    return {
      ...metadata,
      visibility,
      eventId: event.id,
      stream: event.stream,
      category: categoryOf(event.stream),
      key: keyOf(event.stream),
      revision: event.revision,
      position: event.position,
      type: event.type,
      publicName,
      schemaVersion,
      recordedAt: event.recordedAt,
      correlationId: $correlationId,
      causationId: $causationId,
      data,
    };
  }
}
