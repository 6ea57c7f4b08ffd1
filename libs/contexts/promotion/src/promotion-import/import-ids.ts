import { v5 } from 'uuid';
import type { Vault } from '#app/vault';

/** Namespace of imported promotions. A permanent constant. */
const PROMOTION_NAMESPACE = '2d6a0c5e-93b4-5c1f-8f27-6a656a616b05';
/** Namespace of batches of imported grants. A permanent constant. */
const BATCH_NAMESPACE = '2d6a0c5e-93b4-5c1f-8f27-6a656a616b06';

/** What tells one imported proposal from all others. */
export interface ImportedProposal {
  readonly personRef: string;
  readonly kind: string;
  readonly toGolongan: string;
  readonly intendedFrom: string;
}

/**
 * Id of an imported proposal: the same row is the same promotion, whoever brings it. Nobody without the keys can tell whose.
 * @throws VaultError
 */
export async function importedPromotionId(
  vault: Vault,
  agencyId: string,
  { personRef, kind, toGolongan, intendedFrom }: ImportedProposal,
): Promise<string> {
  const stated = JSON.stringify([agencyId, personRef, kind, toGolongan, intendedFrom]);
  return v5(await vault.numberDigest('imported-promotion', stated), PROMOTION_NAMESPACE);
}

/** The batch of grants under one SK of an agency. */
export const grantBatchOf = (agencyId: string, decidedOn: string, skNumber: string): string =>
  v5(JSON.stringify([agencyId, decidedOn, skNumber]), BATCH_NAMESPACE);
