import { isRuleViolation, type Decider, type DomainEvent } from '#app/kernel';
import { covers, newStreamKey, type CommandContext, type RecordedFact } from '#app/platform';
import { DecisionError } from './decision-error.js';
import type { JsonObject } from './envelope.js';
import type { Concerning, EventCodec } from './event-codec.js';
import type { Appended, EventStore, NewEvent } from './event-store.js';
import { KnownStreams } from './known-streams.js';
import { isConflict, isUnavailable, StoreError, unavailable } from './store-error.js';
import { streamFacts } from './stream-facts.js';

/** A stream, folded. */
export interface Loaded<S> {
  readonly state: S;
  readonly facts: readonly RecordedFact[];
  /** Revision of the last event; null when the stream does not exist. */
  readonly revision: bigint | null;
}

/** One event of a recording, as its sender may see it. */
export interface RecordedPart {
  readonly eventId: string;
  readonly type: string;
  readonly leafId: string;
  /** Public id of the decision, where the event is one. */
  readonly decisionId: string | null;
}

/** What was recorded, or recorded before: the answer to a command. */
export interface Recording {
  readonly stream: string;
  readonly key: string;
  readonly revision: bigint;
  readonly position: string;
  readonly events: readonly RecordedPart[];
  /** True when this command had been recorded before, and this is its first outcome. */
  readonly repeated: boolean;
}

export interface MakeOptions<S = unknown> {
  /** Issuing agency; mandatory for a new stream, otherwise the stream's own. */
  readonly agencyId?: string;
  /** The person concerned. */
  readonly subject?: string;
  /** The stream as it was read just now, for the first attempt: what changed since is told by the log. */
  readonly loaded?: Loaded<S>;
}

const ATTEMPTS = 3;
/** The edge gives up after this many milliseconds; a repeat with the same key clears up what is unknown. */
const DEADLINE_MS = 3_000;
const PAUSE_MS = 50;

/** Load, fold, decide, append: the one way a decision is recorded. */
export class Decisions {
  private readonly known = new KnownStreams();

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** The stream as it stands: all that was acknowledged before it was asked for, by whatever process. */
  async load<S, E extends DomainEvent>(decider: Decider<S, E>, key: string): Promise<Loaded<S>> {
    const stream = `${decider.category}-${key}`;
    const known = this.known.find(stream);
    const last = known?.facts.at(-1);
    const stored: RecordedFact[] = [];
    for await (const event of this.store.readStream(stream, last ? { from: last.revision + 1n } : {}))
      stored.push(this.codec.decode(event));
    const read = await this.opened(stored, decider.unopened ?? []);
    const { facts, state } = this.known.with(stream, decider, known, read);
    return { state, facts, revision: facts.at(-1)?.revision ?? null };
  }

  /**
   * Facts of a stream that were loaded unopened, with these of their fields.
   * @throws VaultError · StoreError
   */
  open(facts: readonly RecordedFact[], fields: readonly string[]): Promise<RecordedFact[]> {
    return this.codec.open(facts, (_, field) => fields.includes(field));
  }

  /** All facts, in their order, those of other types opened. */
  private async opened(stored: RecordedFact[], unopened: readonly string[]): Promise<RecordedFact[]> {
    const asked = stored.filter(({ type }) => !unopened.includes(type));
    if (asked.length === 0) return stored;
    const found = await this.codec.open(asked);
    if (asked.length === stored.length) return found;
    const next = found.values();
    return stored.map((fact) => (unopened.includes(fact.type) ? fact : next.next().value!));
  }

  /**
   * Decides and records. The same command again gives its first outcome and decides nothing. `[]` records nothing.
   * @throws RuleViolation from `decide` · DecisionError `command_mismatch`, `not_found`, `out_of_scope` · StoreError
   *   `conflict` when the client stated a revision that is not the current one (without one, it is tried three times)
   */
  async make<S, E extends DomainEvent>(
    decider: Decider<S, E>,
    key: string,
    context: CommandContext,
    decide: (state: S) => readonly E[],
    options: MakeOptions<S> = {},
  ): Promise<Recording> {
    const stream = `${decider.category}-${key}`;
    const until = performance.now() + DEADLINE_MS;
    // A stream whose key follows from this command exists only where this command was recorded before: it is looked at
    // when the log or a rule objects, and not otherwise.
    let assumedNew = key === newStreamKey(context.commandId);
    for (let attempt = 1; ; attempt++) {
      const known = attempt === 1 ? options.loaded : undefined;
      const loaded = known ?? (assumedNew ? absent(decider) : await this.load(decider, key));
      const first = await this.firstOutcome(stream, key, loaded.facts, context);
      if (first) return first;
      const agencyId = loaded.facts[0]?.agencyId ?? options.agencyId;
      this.admit(stream, agencyId, loaded.revision, context);
      const subject = options.subject ?? loaded.facts[0]?.subject ?? null;
      try {
        const concerning = { stream, agencyId: agencyId!, subject };
        const events = await Promise.all(
          decide(loaded.state).map((e, i) => this.codec.encode(e, i, context, concerning)),
        );
        if (events.length === 0) return nothing(stream, key, loaded);
        const appended = await this.append(stream, loaded.revision ?? 'no_stream', events, until);
        return appended.repeated
          ? await this.stored(stream, key, context)
          : fresh(stream, key, appended, events);
      } catch (error) {
        if (assumedNew && (isConflict(error) || isRuleViolation(error))) {
          assumedNew = false;
          continue;
        }
        if (!isConflict(error) || context.expectedRevision !== null || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Tells that events could be sealed: for who acts elsewhere before recording, and must not when they cannot be.
   * @throws RuleViolation `privacy.person-erased` · VaultError
   */
  async assertSealable(events: readonly DomainEvent[], concerning: Concerning): Promise<void> {
    await Promise.all(events.map((event) => this.codec.assertSealable(event, concerning)));
  }

  /** Absent and foreign streams look the same to who may not see them. */
  private admit(
    stream: string,
    agencyId: string | undefined,
    revision: bigint | null,
    context: CommandContext,
  ): void {
    const actual = revision ?? 'no_stream';
    if (agencyId === undefined || (revision !== null && !covers(context.scope, agencyId)))
      throw new DecisionError('not_found', `${stream} does not exist.`);
    if (!covers(context.scope, agencyId))
      throw new DecisionError('out_of_scope', `${agencyId} is outside the officer's agencies.`);
    const expected = context.expectedRevision;
    if (expected !== null && expected !== actual)
      throw new StoreError(
        { code: 'conflict', stream, expected, actual },
        `${stream} is at ${actual}, not ${expected}.`,
      );
  }

  /**
   * Repeats an append until the deadline: the same ids are recognised. Once an outcome was unknown, it stays so until the
   * log answers, whatever the last attempt said.
   */
  private async append(
    stream: string,
    expected: 'no_stream' | bigint,
    events: readonly NewEvent[],
    until: number,
  ): Promise<Appended> {
    let inDoubt = false;
    for (;;) {
      try {
        const deadlineMs = Math.max(1, until - performance.now());
        return await this.store.append(stream, expected, events, { deadlineMs });
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        inDoubt ||= error.body.outcome === 'unknown';
        if (!error.body.retryable || performance.now() + PAUSE_MS >= until)
          throw inDoubt && error.body.outcome !== 'unknown'
            ? unavailable('unknown', error.message, { retryable: error.body.retryable, cause: error })
            : error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  /** The outcome of an append that had happened before: the stored events count, not the ones we sent. */
  private async stored(stream: string, key: string, context: CommandContext): Promise<Recording> {
    const facts = await streamFacts(this.store, this.codec, stream);
    const first = await this.firstOutcome(stream, key, facts, context);
    if (!first)
      throw new Error(`${stream} reports command ${context.commandId} as repeated but does not hold it.`);
    return first;
  }

  private async firstOutcome(
    stream: string,
    key: string,
    facts: readonly RecordedFact[],
    context: CommandContext,
  ): Promise<Recording | undefined> {
    const own = facts.filter((fact) => fact.commandId === context.commandId);
    const last = own.at(-1);
    if (!last) return undefined;
    if (!(await this.codec.isOf(last, context)))
      throw new DecisionError('command_mismatch', 'This Idempotency-Key was used for another request.');
    const events = own.map((f) => part(f.eventId, f.type, f.leafId, f.data));
    return { stream, key, revision: last.revision, position: last.position, events, repeated: true };
  }
}

const absent = <S>(decider: Decider<S>): Loaded<S> => ({
  state: decider.initialState,
  facts: [],
  revision: null,
});

const part = (
  eventId: string,
  type: string,
  leafId: string,
  data: Readonly<Record<string, unknown>>,
): RecordedPart => ({
  eventId,
  type,
  leafId,
  decisionId: typeof data['decisionId'] === 'string' ? data['decisionId'] : null,
});

const fresh = (stream: string, key: string, appended: Appended, events: readonly NewEvent[]): Recording => ({
  stream,
  key,
  revision: appended.revision,
  position: appended.position,
  events: events.map((e) => part(e.id, e.type, e.metadata.leafId, e.data['pub'] as JsonObject)),
  repeated: false,
});

function nothing(stream: string, key: string, loaded: Loaded<unknown>): Recording {
  const last = loaded.facts.at(-1);
  return {
    stream,
    key,
    revision: last?.revision ?? -1n,
    position: last?.position ?? '',
    events: [],
    repeated: false,
  };
}
