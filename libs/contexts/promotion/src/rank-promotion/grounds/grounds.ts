import type { RankPromotionProposed } from '../rank-promotion.events.js';

/** What a promotion is judged by, as known on its TMT. Null: not known, and not judged. */
export type PromotionGrounds = NonNullable<RankPromotionProposed['data']['grounds']>;

/** What the ledger cannot know by itself, as an officer states it. */
export interface StatedGrounds {
  /** Credit brought along from before the years that are counted. */
  readonly creditBefore: string | null;
  /** Credit set by the assessors (PAK); it counts where the ledger cannot compute it. */
  readonly credit: string | null;
  /** True: a heavy disciplinary case is open. */
  readonly heavyDisciplineOpen: boolean | null;
}

/** Whose promotion, of which kind, from which rank and day. */
export interface Promoted {
  readonly personRef: string;
  /** Agency that promotes: only of its own people anything is looked up. */
  readonly agencyId: string;
  readonly kind: string;
  readonly fromGolongan: string;
  /** TMT. */
  readonly effectiveFrom: string;
}

/** Grounds with the events of other streams that they rest on. */
export interface KnownGrounds {
  readonly grounds: PromotionGrounds;
  readonly reliedOn: readonly string[];
}

/** Where a promotion's grounds are looked up. Nest token: the class. */
export abstract class GroundsRegister {
  /** @throws BehindError when an index of the log does not catch up in time · VaultError */
  abstract groundsOf(promoted: Promoted, stated: StatedGrounds): Promise<KnownGrounds>;
}

/** Grounds of somebody about whom nothing is known but what was stated. */
export const statedOnly = ({
  creditBefore,
  credit,
  heavyDisciplineOpen,
}: StatedGrounds): PromotionGrounds => ({
  rankSince: null,
  monthsInRank: null,
  postLevel: null,
  echelon: null,
  functionalLevel: null,
  monthsInPost: null,
  education: null,
  superiorGolongan: null,
  creditBefore,
  credit,
  ratings: [],
  heavyDisciplineOpen,
});
