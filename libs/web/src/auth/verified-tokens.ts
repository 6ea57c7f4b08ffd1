import type { Principal } from './principal.js';

const KEPT_MS = 30_000;
const MOST = 1_000;

/**
 * Tokens verified a moment ago: a client sends the same one with each of many requests, and checking a signature costs
 * as much as handling one. Kept for half a minute at most, and never past the token's own end.
 */
export class VerifiedTokens {
  private readonly byToken = new Map<string, { readonly principal: Principal; readonly until: number }>();

  find(token: string): Principal | undefined {
    const entry = this.byToken.get(token);
    if (!entry || entry.until > Date.now()) return entry?.principal;
    this.byToken.delete(token);
    return undefined;
  }

  /** @param end when the token ends, leeway included, in ms since 1970 */
  keep(token: string, principal: Principal, end: number): void {
    const oldest = this.byToken.keys().next().value;
    if (this.byToken.size >= MOST && oldest !== undefined) this.byToken.delete(oldest);
    this.byToken.set(token, { principal, until: Math.min(end, Date.now() + KEPT_MS) });
  }
}
