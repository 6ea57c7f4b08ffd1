/** Who acts: the authenticated recorder of a command (`petugas pencatat`), never the official who decided. */
export interface Actor {
  /** Stable opaque reference of the person; never a NIP. */
  readonly personRef: string;
  /** Office held at that time, or null. */
  readonly office: string | null;
  /** Agency the actor belongs to; `*` for a local token over all agencies. */
  readonly agencyId: string;
  readonly role: 'officer' | 'inspector' | 'system';
  readonly onBehalfOf: string | null;
  /** Authentication level (`acr`) as the issuer stated it, or null. */
  readonly authenticationLevel: string | null;
  /** The issuer that vouched for the actor. */
  readonly issuer: string;
}

/** The agencies an actor may act for: a list of slugs, or all of them. */
export type AgencyScope = '*' | readonly string[];

/** True when the scope covers the agency. */
export const covers = (scope: AgencyScope, agencyId: string): boolean =>
  scope === '*' || scope.includes(agencyId);

/** Everything a command carries besides its own data. Made once, at the edge. */
export interface CommandContext {
  /** UUIDv5 of principal, route and idempotency key (`design record 0006`). */
  readonly commandId: string;
  /** SHA-256, hex, of the canonical command. Never stored as it is: what it says could be guessed. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: Actor;
  readonly scope: AgencyScope;
  /** What the client believes the stream's revision to be; null when it did not say. */
  readonly expectedRevision: 'no_stream' | bigint | null;
  /** When the command was received, RFC 3339 UTC with milliseconds, from the platform clock. */
  readonly occurredAt: string;
}
