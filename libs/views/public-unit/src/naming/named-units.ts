import { Injectable } from '@nestjs/common';
import type { Known } from '#views/timeline';
import type { NamedPost } from '../reading/posts.js';
import type { Clocks } from '../reading/clocks.js';
import { UnitReader, type UnitView } from '../reading/unit-reader.js';
import { HolderNames, type HolderName } from './holder-names.js';

/** A post with the name of its holder; null: `N/D`, or nobody holds it. */
export interface PostShown extends NamedPost {
  readonly named: HolderName | null;
}

/** A unit with the names that a basis covers. */
export interface UnitShown extends Omit<UnitView, 'posts'> {
  readonly posts: readonly PostShown[];
  /** True: whether names are covered could not be read now. */
  readonly namesAway: boolean;
}

/** Units with the names of holders. Of what is named nothing is kept: each answer asks anew. */
@Injectable()
export class NamedUnits {
  constructor(
    private readonly units: UnitReader,
    private readonly names: HolderNames,
  ) {}

  /** A unit in both clocks; null where nothing was ever published of it, or not by then. @throws BehindError */
  async unit(unitId: string, clocks: Clocks, minPosition: string | null): Promise<Known<UnitShown | null>> {
    const { value: view, ledger, newest } = await this.units.unit(unitId, clocks, minPosition);
    if (view === null) return { value: null, ledger, newest };
    const { validAt, agency, posts } = view;
    const holders = heldIn(posts);
    const names =
      holders.length === 0
        ? []
        : await this.names.of({
            ...{ unitId, validAt, minPosition, holders, agencyId: agency.id },
            ...{ knownAt: clocks.knownAt, moment: clocks.moment, position: ledger.position },
          });
    const named = new Map(names?.map((name) => [name.postId, name]));
    const value = {
      ...view,
      posts: posts.map((post) => ({ ...post, named: named.get(post.postId) ?? null })),
      namesAway: names === null,
    };
    // An answer changes with what is named too: by which basis says it, and no name enters a validator.
    const bases =
      names === null ? 'away' : names.map((name) => `${name.postId} ${name.basisDecisionId}`).join();
    return { value, ledger, newest: newest && { ...newest, feedId: `${newest.feedId} ${bases}` } };
  }
}

/** Who is in the posts, by their decisions. */
export const heldIn = (posts: readonly NamedPost[]) =>
  posts.flatMap(({ postId, level, holder }) =>
    holder ? [{ postId, level, decisionId: holder.decisionId }] : [],
  );
