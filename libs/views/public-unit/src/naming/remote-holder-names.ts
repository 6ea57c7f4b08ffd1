import type { HolderName, HolderNames, HoldersQuestion } from './holder-names.js';

/** A page waits no longer for names. */
const PATIENCE_MS = 2_000;

/** Asks a process that keeps keys: `GET /v1/organisation/units/{unitId}/holder-names`. Whatever it cannot answer is not told. */
export class RemoteHolderNames implements HolderNames {
  /** @param address of that process, such as `http://api:3000`; null: nobody can be asked */
  constructor(private readonly address: string | null) {}

  async of(question: HoldersQuestion): Promise<readonly HolderName[] | null> {
    const { unitId, validAt, knownAt, minPosition, holders } = question;
    if (this.address === null) return null;
    const query = new URLSearchParams({ validAt });
    if (knownAt !== null) query.set('knownAt', knownAt);
    if (minPosition !== null) query.set('minPosition', minPosition);
    const path = `/v1/organisation/units/${encodeURIComponent(unitId)}/holder-names`;
    try {
      const answer = await fetch(`${this.address}${path}?${query}`, {
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) return null;
      const { items } = (await answer.json()) as { items: readonly HolderName[] };
      // what was asked about here, should the two processes know different things
      const asked = new Set(holders.map(({ postId, decisionId }) => `${postId} ${decisionId}`));
      return items.filter(({ postId, decisionId }) => asked.has(`${postId} ${decisionId}`));
    } catch {
      return null;
    }
  }
}
