/** The read model has not yet applied the position that the reader asked for. Ask again, or without `minPosition`. */
export class BehindError extends Error {
  readonly kind = 'behind';

  constructor(
    readonly projection: string,
    readonly minPosition: string | null,
    /** How far it is; null: nothing applied yet. */
    readonly position: string | null,
  ) {
    super(
      `${projection} is at ${position ?? 'its beginning'}, not yet at ${minPosition ?? 'a state that can be served'}.`,
    );
    this.name = 'BehindError';
  }
}

/** The position asked for lies beyond the end of the log: nothing was ever recorded there. */
export class BeyondLogError extends Error {
  readonly kind = 'beyond-log';

  constructor(readonly minPosition: string) {
    super(`${minPosition} lies beyond the end of the log.`);
    this.name = 'BeyondLogError';
  }
}

/** True for an error of this kind, also one from another copy of the package. */
export const isBehindError = (error: unknown): error is BehindError =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'behind';
