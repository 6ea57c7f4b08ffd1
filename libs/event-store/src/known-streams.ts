import type { Decider, DomainEvent } from '#app/kernel';
import type { RecordedFact } from '#app/platform';

/** Streams that the commands of a busy day rely on, such as its open rounds and their agencies. */
const MOST_STREAMS = 1_000;
/** And the length of their texts: a ranking may have 400 KiB. */
const MOST_CHARACTERS = 8_000_000;
/** An envelope, about. */
const ENVELOPE_CHARACTERS = 1_000;

/** A stream as far as it was read. */
export interface KnownStream {
  /** Opened. */
  readonly facts: readonly RecordedFact[];
  readonly decider: object;
  /** The facts, folded by that decider. */
  readonly state: unknown;
  readonly characters: number;
}

/**
 * Streams read lately, opened and folded: of these only what was recorded since has to be read. A stream only grows, so what
 * was read stays true whoever else writes; the least used go first. One that concerns a person is not kept: what was opened
 * must not outlive the person's key.
 */
export class KnownStreams {
  private readonly known = new Map<string, KnownStream>();
  private characters = 0;

  constructor(
    private readonly mostStreams = MOST_STREAMS,
    private readonly mostCharacters = MOST_CHARACTERS,
  ) {}

  /** What is known of a stream. */
  find(stream: string): KnownStream | undefined {
    const known = this.known.get(stream);
    if (known) {
      this.known.delete(stream);
      this.known.set(stream, known);
    }
    return known;
  }

  /**
   * The stream with what was read behind the known part.
   * @param before what `find` gave when the reading began
   * @param read opened
   */
  with<S, E extends DomainEvent>(
    stream: string,
    decider: Decider<S, E>,
    before: KnownStream | undefined,
    read: readonly RecordedFact[],
  ): { readonly facts: readonly RecordedFact[]; readonly state: S } {
    const isFolded = before?.decider === decider;
    if (before && isFolded && read.length === 0) return before as KnownStream & { readonly state: S };
    const facts = before ? [...before.facts, ...read] : read;
    let state = isFolded ? (before.state as S) : decider.initialState;
    for (const fact of isFolded ? read : facts) state = decider.evolve(state, fact as unknown as E);
    // Of two who read at the same time, the one who read further may have come first.
    if (facts.length > 0 && facts.length >= (this.known.get(stream)?.facts.length ?? 0))
      this.keep(stream, { facts, decider, state, characters: (before?.characters ?? 0) + lengthOf(read) });
    return { facts, state };
  }

  private keep(stream: string, known: KnownStream): void {
    this.drop(stream);
    if (known.facts.some(({ subject }) => subject !== null)) return;
    this.known.set(stream, known);
    this.characters += known.characters;
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.mostStreams && this.characters <= this.mostCharacters) break;
      this.drop(oldest);
    }
  }

  private drop(stream: string): void {
    this.characters -= this.known.get(stream)?.characters ?? 0;
    this.known.delete(stream);
  }
}

const lengthOf = (facts: readonly RecordedFact[]): number =>
  facts.reduce((sum, { data }) => sum + ENVELOPE_CHARACTERS + JSON.stringify(data).length, 0);
