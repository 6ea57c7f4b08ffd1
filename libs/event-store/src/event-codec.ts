import type { DomainEvent } from '#app/kernel';
import { eventIdOf, randomId, type CommandContext, type Opens, type RecordedFact } from '#app/platform';
import type { Vault } from '#app/vault';
import { categoryOf, keyOf, type JsonObject, type JsonValue } from './envelope.js';
import { EventRegistry, UnknownEventError } from './event-registry.js';
import type { NewEvent, RecordedEvent } from './event-store.js';
import { openedFacts, sealedIn } from './opened-facts.js';
import { upcast } from './upcast.js';

/** What the envelope takes from the decision and not from the request. */
export interface Concerning {
  /** Stream in which the event is recorded; its key seals what concerns nobody. */
  readonly stream: string;
  readonly agencyId: string;
  /** The person concerned, or null. */
  readonly subject: string | null;
}

/**
 * Between facts as the rules see them (flat) and facts as they are stored: `{ pub, sealed }`, split by the declared
 * visibility. Log format 1: what is not public is stored as a commitment and an opening that only its owner's key opens.
 */
export class EventCodec {
  /** @param vault absent: this codec neither seals nor opens, and needs no key */
  constructor(
    readonly registry: EventRegistry,
    private readonly vault?: Vault,
  ) {}

  /**
   * @throws Error when the data does not fit the declared schema: a defect of the rules, never of the client ·
   *   RuleViolation `privacy.person-erased` · VaultError
   */
  async encode(
    event: DomainEvent,
    index: number,
    context: CommandContext,
    { stream, agencyId, subject }: Concerning,
  ): Promise<NewEvent> {
    const { definition, pub, hidden } = this.parted(event);
    const leafId = randomId();
    const sealed = await this.keys().seal({ leafId, stream, subject }, hidden);
    const effectiveFrom = pub['effectiveFrom'];
    const commandDigest = await this.keys().commandDigest({ stream, subject }, context);
    return {
      id: eventIdOf(context.commandId, index),
      type: definition.type,
      schemaVersion: definition.schemaVersion,
      data: { pub, sealed: sealed as unknown as JsonObject },
      metadata: {
        occurredAt: context.occurredAt,
        validAt: typeof effectiveFrom === 'string' ? effectiveFrom : null,
        agencyId,
        subject,
        actor: context.actor,
        commandId: context.commandId,
        commandDigest,
        $correlationId: context.correlationId,
        $causationId: context.causationId,
        visibility: definition.visibility,
        leafId,
      },
    };
  }

  /** Tells that an event could be encoded, and seals nothing; the key that seals it is there afterwards. @throws as `encode` */
  async assertSealable(event: DomainEvent, { stream, subject }: Concerning): Promise<void> {
    await this.keys().assertSealable({ stream, subject }, this.parted(event).hidden);
  }

  /**
   * The fact with its public values; the others stay sealed. No key is needed.
   * @throws UnknownEventError when this version does not know the event's name, schema version or shape
   */
  decode(event: RecordedEvent): RecordedFact {
    const { definition, publicName, forms } = this.registry.get(event.type);
    const { schemaVersion } = event;
    const form = forms[schemaVersion - 1];
    if (!form)
      throw new UnknownEventError(
        `${event.type} version ${schemaVersion} is unknown to this version of Jejak, which knows 1 to ${definition.schemaVersion}.`,
      );
    const { pub = {}, sealed = {} } = event.data as { pub?: JsonObject; sealed?: JsonObject };
    if (!form(pub, sealed) || !sealedIn(sealed))
      throw new UnknownEventError(`${event.type} at position ${event.position} does not fit its schema.`);
    const { metadata } = event;
    const { data, visibility } = upcast(definition, schemaVersion, {
      data: pub,
      visibility: metadata.visibility,
    });
    // Member by member: an object that is spread and then grown is kept as a dictionary, slow to make and to read.
    return {
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
      occurredAt: metadata.occurredAt,
      validAt: metadata.validAt,
      agencyId: metadata.agencyId,
      leafId: metadata.leafId,
      commandId: metadata.commandId,
      commandDigest: metadata.commandDigest,
      correlationId: metadata.$correlationId,
      causationId: metadata.$causationId,
      actor: metadata.actor,
      subject: metadata.subject,
      visibility,
      data,
      stored: schemaVersion < definition.schemaVersion ? pub : undefined,
      sealed,
      erasure: null,
    };
  }

  /**
   * The facts with the values that were asked for. What was erased stays sealed, and the fact says why.
   * @param opens which fields, by their pinned visibility; default: all
   * @param position place of the log that the answer goes to: every erasure up to there counts
   * @throws VaultError when a key is missing or a field does not open · UnknownEventError
   */
  open(
    facts: readonly RecordedFact[],
    opens?: Opens,
    position: string | null = null,
  ): Promise<RecordedFact[]> {
    return openedFacts(this.registry, this.keys(), facts, opens, position);
  }

  /** Whether a fact was recorded by this very command, saying the same. @throws VaultError · StoreError */
  isOf(fact: RecordedFact, command: CommandContext): Promise<boolean> {
    return fact.commandId === command.commandId
      ? this.keys().isCommandDigest(fact, command, fact.commandDigest)
      : Promise.resolve(false);
  }

  /** The values of an event that fits its schema, by who may see them. */
  private parted(event: DomainEvent) {
    const { definition, validator } = this.registry.get(event.type);
    if (!validator.Check(event.data)) {
      const where = validator.Errors(event.data).map((e) => `${e.instancePath || '/'} ${e.message}`);
      throw new Error(`${event.type} does not fit its schema: ${where.join('; ')}`);
    }
    const pub: Record<string, JsonValue> = {};
    const hidden: Record<string, JsonValue> = {};
    for (const [name, value] of Object.entries(event.data))
      (definition.visibility[name] === 'P' ? pub : hidden)[name] = value as JsonValue;
    return { definition, pub, hidden };
  }

  private keys(): Vault {
    if (!this.vault) throw new Error('This process has no keys: it neither seals nor opens.');
    return this.vault;
  }
}
