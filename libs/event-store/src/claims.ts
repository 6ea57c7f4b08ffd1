import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fold, type Decider, type RuleViolation } from '#app/kernel';
import { derivedCommandId, type CommandContext, type RecordedFact } from '#app/platform';
import { claimEvents, type ClaimEvent } from './claim.events.js';
import type { EventCodec } from './event-codec.js';
import type { EventStore } from './event-store.js';
import { isConflict } from './store-error.js';
import { streamFacts } from './stream-facts.js';

type Holder = ClaimEvent['data'];

/** Who holds a claim: one command, or several of one batch. */
const claim: Decider<readonly Holder[], ClaimEvent> = {
  category: 'decision.claim',
  events: claimEvents,
  initialState: [],
  evolve(holders, event) {
    switch (event.type) {
      case 'ClaimMade':
        return [...holders, event.data];
      case 'ClaimTransferred':
        return [event.data];
    }
  },
};

/** What is claimed, by whom, and how a rule refuses when it is taken. */
export interface ClaimRequest {
  /** What is unique, such as `sk-number`; lower-case words joined by hyphens. */
  readonly kind: string;
  /** The value that may be held once; only its digest is stored. */
  readonly key: string;
  /** Stream in which the command will record. */
  readonly targetStream: string;
  /** Commands of one batch share a claim; null: the command stands alone. */
  readonly batchId: string | null;
  readonly context: CommandContext;
  /** Issuing agency. */
  readonly agencyId: string;
  /** Thrown when it is taken; `details.taken` makes it a conflict at the edge. */
  readonly refusal: RuleViolation;
}

/** A claim this old, whose command recorded nothing, belongs to a command that died. */
const ABANDONED_MS = 10_000;
/** Longer than any command may take: a claim watched this long is abandoned, even on a clock that stands still. */
const PATIENCE_MS = 3_500;
const LOOK_AGAIN_MS = 25;
/** Batches whose claims are remembered; one is recorded at a time, or a few. */
const MOST_REMEMBERED = 100;

/**
 * Makes something unique over all streams: a stream a key, named by the key's digest. A claim counts once the command that
 * made it is found in its target stream; one whose command never recorded is taken over, so that a crash locks nobody out.
 * Judge a command by the other rules first: a claim whose command is refused makes the next one wait.
 */
export class Claims {
  /** Claims found to count, with a batch that shares them: what was recorded stays so, and thousands of rows ask again. */
  private readonly counting = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {}

  /**
   * Claims for a command, before it records. The same command, and another of the same batch, may claim again.
   * @throws the request's refusal when another command holds it · StoreError
   */
  async claim(request: ClaimRequest): Promise<void> {
    const { kind, key, context, batchId } = request;
    const stream = streamOf(kind, key);
    if (batchId !== null && this.counting.get(stream) === batchId) return;
    const patience = performance.now() + this.patienceMs;
    for (;;) {
      const facts = await this.facts(stream);
      const holders = fold(claim, facts as unknown as ClaimEvent[]);
      if (holders.some((h) => h.commandId === context.commandId)) return;
      const last = facts.at(-1);
      if (last) {
        const recorded = await this.anyRecorded(holders);
        const shared = batchId !== null && holders.some((h) => h.batchId === batchId);
        if (recorded && shared) return this.remember(stream, batchId);
        if (recorded && !(await this.holds(request.targetStream, context.commandId))) throw request.refusal;
        if (recorded) return;
        const ageMs = Date.parse(context.occurredAt) - Date.parse(last.recordedAt);
        if (!shared && ageMs < ABANDONED_MS && performance.now() < patience) {
          await sleep(LOOK_AGAIN_MS);
          continue;
        }
        // A batch's commands stand beside each other: whichever of them records makes the claim count.
        if (await this.record(stream, last.revision, shared ? 'ClaimMade' : 'ClaimTransferred', request))
          return;
      } else if (await this.record(stream, 'no_stream', 'ClaimMade', request)) return;
    }
  }

  /** Streams in which the commands that hold a claim record, or died before they did; empty: nobody claimed. @throws StoreError */
  async targetsOf(kind: string, key: string): Promise<string[]> {
    const facts = await this.facts(streamOf(kind, key));
    return fold(claim, facts as unknown as ClaimEvent[]).map(({ targetStream }) => targetStream);
  }

  private remember(stream: string, batchId: string): void {
    this.counting.set(stream, batchId);
    const oldest = this.counting.keys().next().value;
    if (this.counting.size > MOST_REMEMBERED && oldest !== undefined) this.counting.delete(oldest);
  }

  /** False when another command was faster: look again. */
  private async record(
    stream: string,
    expected: 'no_stream' | bigint,
    type: ClaimEvent['type'],
    request: ClaimRequest,
  ): Promise<boolean> {
    const { kind, targetStream, batchId, context, agencyId } = request;
    const data = { kind, targetStream, commandId: context.commandId, batchId };
    const own = {
      ...context,
      commandId: derivedCommandId(context.commandId, stream),
      // What the command says about a person is not for a key that is never destroyed.
      commandDigest: context.commandId,
      causationId: context.commandId,
    };
    // A command that lost its claim and claims again makes another event, with another id.
    const index = expected === 'no_stream' ? 0 : Number(expected) + 1;
    const event = await this.codec.encode({ type, data }, index, own, { stream, agencyId, subject: null });
    try {
      await this.store.append(stream, expected, [event]);
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }

  private async anyRecorded(holders: readonly Holder[]): Promise<boolean> {
    for (const { targetStream, commandId } of holders)
      if (await this.holds(targetStream, commandId)) return true;
    return false;
  }

  private async holds(stream: string, commandId: string): Promise<boolean> {
    for await (const event of this.store.readStream(stream))
      if (event.metadata.commandId === commandId) return true;
    return false;
  }

  private async facts(stream: string): Promise<RecordedFact[]> {
    return this.codec.open(await streamFacts(this.store, this.codec, stream));
  }
}

const streamOf = (kind: string, key: string): string =>
  `${claim.category}-${kind}.${createHash('sha256').update(key).digest('hex')}`;
