/** One bad field of a request: where (`#/…`, RFC 6901) and which sentence of the catalogue says what is wrong. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  /** Catalogue entry that says it; default: the code. */
  readonly sentence?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a problem says besides code and status. Values fill the sentence's placeholders and are never private. */
export interface ProblemDetails {
  /** Catalogue entry that says it; default: the code. */
  readonly sentence?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly FieldProblem[];
  /** Response headers, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the body beside the standard ones, such as `currentRevision`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** A refusal by the edge itself. Its sentence stands in a catalogue under `code`; the problem filter answers it. */
export class Problem extends Error {
  readonly kind = 'problem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
  }
}

/** True for a refusal by the edge, also one from another copy of this library. */
export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'problem';
