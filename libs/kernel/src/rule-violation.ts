/** What a refusal names besides its code. */
export interface RuleViolationDetails {
  /** Rule id, such as `promotion.tmt-calendar`. */
  readonly rule?: string;
  /** The dated ruleset it was judged by, `<rule>@<validFrom>`. */
  readonly version?: string;
  /** Values for the placeholders of the sentence in the catalogue. Never a private value. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** RFC 6901 pointer to the offending field, such as `/effectiveFrom`. */
  readonly pointer?: string;
  /** True where the refusal says that something is already taken: the edge answers "conflict", not "unprocessable". */
  readonly taken?: boolean;
  /** Catalogue entry that says it, where one code has several sentences; default: the code. */
  readonly sentence?: string;
}

/** The only way a rule refuses. The sentence stands in a catalogue, in Indonesian and English. */
export class RuleViolation extends Error {
  readonly kind = 'rule-violation';

  constructor(
    readonly code: string,
    readonly details: RuleViolationDetails = {},
  ) {
    super(code);
    this.name = 'RuleViolation';
  }
}

/** True for a refusal by a rule, also one that came from another copy of this package. */
export const isRuleViolation = (error: unknown): error is RuleViolation =>
  error instanceof Error && (error as { kind?: unknown }).kind === 'rule-violation';
