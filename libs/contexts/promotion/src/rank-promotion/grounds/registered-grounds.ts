import { Injectable } from '@nestjs/common';
import { Rulebook, wholeMonths } from '#app/kernel';
import type {
  Echelon,
  EducationLevel,
  FunctionalLevel,
  Golongan,
  PostLevel,
  Predicate,
} from '#app/personnel';
import { CareerRegister, PostRegister, type Career, type PostOn } from '#app/platform';
import { computedCredit, creditYears } from './credit.js';
import {
  statedOnly,
  type GroundsRegister,
  type KnownGrounds,
  type Promoted,
  type PromotionGrounds,
  type StatedGrounds,
} from './grounds.js';

/** Years of ratings that a promotion can name. */
const MOST_RATINGS = 10;

/** Looks a promotion's grounds up in the careers and posts of the ledger, as they stood in law on the TMT. */
@Injectable()
export class RegisteredGrounds implements GroundsRegister {
  constructor(
    private readonly careers: CareerRegister,
    private readonly posts: PostRegister,
    private readonly rulebook: Rulebook,
  ) {}

  /** @throws BehindError · VaultError */
  async groundsOf(promoted: Promoted, stated: StatedGrounds): Promise<KnownGrounds> {
    const { personRef, effectiveFrom } = promoted;
    const career = await this.careers.careerOn(personRef, effectiveFrom);
    // a refusal must not tell an agency about the people of another
    if (career?.agencyId !== promoted.agencyId) return { grounds: statedOnly(stated), reliedOn: [] };
    const own = rankAndEducation(career, promoted);
    const post = await this.postOf(career, effectiveFrom);
    const superior = await this.superiorOf(post, effectiveFrom);
    const rated = ratingsOf(career, own.grounds.rankSince, promoted);
    const grounds = {
      ...statedOnly(stated),
      ...own.grounds,
      ...postGrounds(career, post, effectiveFrom),
      superiorGolongan: superior.golongan,
      ratings: rated,
    };
    const credit = computedCredit(grounds, effectiveFrom, this.rulebook.now()) ?? stated.credit;
    const held = post ? [career.post!.eventId, post.eventId] : [];
    const reliedOn = [...own.reliedOn, ...held, ...superior.reliedOn, ...rated.map(({ eventId }) => eventId)];
    return { grounds: { ...grounds, credit }, reliedOn: [...new Set(reliedOn)] };
  }

  private async postOf({ post }: Career, day: string): Promise<PostOn | undefined> {
    return post ? this.posts.postOn(post.value, day) : undefined;
  }

  /** The rank of who holds the superior's post; who only acts in it is no superior by rank. */
  private async superiorOf(post: PostOn | undefined, day: string) {
    const nobody = { golongan: null, reliedOn: [] };
    const above = post?.superiorPostId ? await this.posts.postOn(post.superiorPostId, day) : undefined;
    if (!above?.holder) return nobody;
    const golongan = (await this.careers.careerOn(above.holder.personRef, day))?.golongan;
    if (!golongan) return nobody;
    return {
      golongan: golongan.value as Golongan,
      reliedOn: [above.eventId, above.holder.eventId, golongan.eventId],
    };
  }
}

/** Since when the rank is held counts only where the ledger knows the rank that the promotion leaves. */
function rankAndEducation({ golongan, education }: Career, { fromGolongan, effectiveFrom }: Promoted) {
  const rank = golongan?.value === fromGolongan ? golongan : null;
  const rankSince = rank?.since ?? null;
  return {
    grounds: {
      rankSince,
      monthsInRank: rankSince === null ? null : Math.max(0, wholeMonths(rankSince, effectiveFrom)),
      education: (education?.value ?? null) as EducationLevel | null,
    },
    reliedOn: [rank, education].flatMap((fact) => (fact ? [fact.eventId] : [])),
  };
}

function postGrounds({ post: held }: Career, post: PostOn | undefined, day: string) {
  const since = post ? (held?.since ?? null) : null;
  return {
    postLevel: (post?.level ?? null) as PostLevel | null,
    echelon: (post?.echelon ?? null) as Echelon | null,
    functionalLevel: (post?.functionalLevel ?? null) as FunctionalLevel | null,
    monthsInPost: since === null ? null : Math.max(0, wholeMonths(since, day)),
  };
}

/** The ratings of the two years before, and of every year that gives credit. */
function ratingsOf(
  { ratings }: Career,
  rankSince: string | null,
  { kind, effectiveFrom }: Promoted,
): PromotionGrounds['ratings'] {
  const tmtYear = Number(effectiveFrom.slice(0, 4));
  const counted =
    kind === 'pilihan-functional' && rankSince !== null ? creditYears(rankSince, effectiveFrom) : [];
  const years = new Set([tmtYear - 1, tmtYear - 2, ...counted]);
  return ratings
    .filter(({ year }) => years.has(year))
    .slice(-MOST_RATINGS)
    .map(({ year, predicate, eventId }) => ({ year, predicate: predicate as Predicate, eventId }));
}
