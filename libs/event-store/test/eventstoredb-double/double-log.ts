/** An event as the double keeps it; its bytes as they came. */
export interface Kept {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Commit and prepare position are the same, and sparse. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Proposed = Pick<Kept, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = bigint | 'no_stream' | 'any' | 'stream_exists';

/** What becomes of an append; −1 stands for a missing stream. */
export type Verdict =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong'; readonly current: bigint }
  | { readonly kind: 'too_large' }
  /** A repeat whose original is not shown yet: the server says nothing to it, ever. */
  | { readonly kind: 'dropped' };

/** Bytes of an append, summed: the server's own limit. */
export const MAX_APPEND_BYTES = 1_048_576;

/** The log that the nodes of a double share, with the server's rules of what an append comes to. */
export class DoubleLog {
  readonly records: Kept[] = [];
  private readonly streams = new Map<string, Kept[]>();
  private readonly listeners = new Set<() => void>();
  private end = 1_000n;
  private shownUpTo: bigint | undefined;
  private readonly whenShown: (() => void)[] = [];
  /** The server's clock; a test may turn it. */
  now: () => number = () => Date.now();

  /** The events of a stream; undefined: it does not exist. */
  stream(name: string): readonly Kept[] | undefined {
    return this.streams.get(name);
  }

  /** The events of a stream that readers see. */
  shownStream(name: string): readonly Kept[] | undefined {
    const shown = this.streams.get(name)?.filter((kept) => this.isShown(kept.position));
    return shown && shown.length > 0 ? shown : undefined;
  }

  /** What readers of everything see. */
  get shown(): readonly Kept[] {
    return this.shownUpTo === undefined
      ? this.records
      : this.records.filter(({ position }) => this.isShown(position));
  }

  /**
   * As between the write of a record and its index: what stands behind a position, or is written from now on, counts for
   * expected revisions, and is neither read nor acknowledged. Until `show`.
   */
  hide(behind: bigint = this.end): void {
    this.shownUpTo = behind;
  }

  show(): void {
    this.shownUpTo = undefined;
    for (const answer of this.whenShown.splice(0)) answer();
    for (const listener of this.listeners) listener();
  }

  /** Calls when the records up to a position are shown. */
  onceShown(position: bigint, answer: () => void): void {
    if (this.isShown(position)) answer();
    else this.whenShown.push(answer);
  }

  private isShown(position: bigint): boolean {
    return this.shownUpTo === undefined || position <= this.shownUpTo;
  }

  /** Calls at every append. @returns what ends it */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Verdict {
    const bytes = events.reduce((sum, event) => sum + event.data.length, 0);
    if (bytes > MAX_APPEND_BYTES) return { kind: 'too_large' };
    const own = this.streams.get(stream) ?? [];
    const current = BigInt(own.length) - 1n;
    if (typeof expected === 'bigint' || expected === 'no_stream') {
      const revision = expected === 'no_stream' ? -1n : expected;
      if (revision > current) return { kind: 'wrong', current };
      if (revision < current) return this.repeated(own, revision, events) ?? { kind: 'wrong', current };
    }
    if (expected === 'stream_exists' && current < 0n) return { kind: 'wrong', current };
    if (events.length === 0)
      return { kind: 'written', revision: current < 0n ? 0n : current, position: this.end };
    this.streams.set(stream, own);
    for (const event of events) {
      // A record takes as much of the log as it is long.
      this.end += BigInt(100 + event.data.length + event.metadata.length);
      const kept = {
        ...event,
        stream,
        revision: BigInt(own.length),
        position: this.end,
        created: this.now(),
      };
      own.push(kept);
      this.records.push(kept);
    }
    for (const listener of this.listeners) listener();
    return { kind: 'written', revision: own.at(-1)!.revision, position: own.at(-1)!.position };
  }

  /** The first answer again, when the ids behind the expected revision are these; a beginning of them will do. */
  private repeated(own: readonly Kept[], expected: bigint, events: readonly Proposed[]): Verdict | undefined {
    const first = Number(expected) + 1;
    if (events.length === 0 || !events.every(({ id }, index) => own[first + index]?.id === id))
      return undefined;
    const { revision, position } = own[first + events.length - 1]!;
    return this.isShown(position) ? { kind: 'written', revision, position } : { kind: 'dropped' };
  }
}
