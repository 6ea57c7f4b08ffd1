import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import { fold } from '#app/kernel';
import { isKnown, type Moment, type Opens, type RecordedFact } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { post, type LivingPost } from '../post/post.js';
import { PostRow } from './post.entity.js';
import { postsProjection } from './posts.projection.js';

/** A post as it was known at a moment. */
export interface KnownPost {
  readonly living: LivingPost;
  /** Facts recorded by then, oldest first. */
  readonly facts: readonly RecordedFact[];
}

/** Which posts of a unit are asked for. */
export interface PostsQuestion {
  readonly unitId: string;
  /** Those that head it only. */
  readonly heads: boolean;
  /** Post to go on after. */
  readonly after: string;
  readonly limit: number;
  readonly minPosition: string | null;
}

/** Reads posts: which there are says the index, what they are says each post's own stream. */
@Injectable()
export class KnownPosts {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly readModels: ReadModels,
  ) {}

  /** Posts that belong to a unit, or ever did, by id. @throws BehindError */
  async of(question: PostsQuestion): Promise<{ posts: PostRow[]; ledger: Ledger }> {
    const { unitId, heads, after, limit, minPosition } = question;
    const { value, ledger } = await this.readModels.read(postsProjection.name, { minPosition }, (manager) => {
      const query = manager
        .createQueryBuilder(PostRow, 'post')
        .where('post.unitId = :unitId and post.postId > :after', { unitId, after });
      if (heads) query.andWhere('post.headsUnit');
      return query.orderBy('post.postId').limit(limit).getMany();
    });
    return { posts: value, ledger };
  }

  /** The post with its agency; undefined: it is not there. @throws BehindError */
  async one(
    postId: string,
    minPosition: string | null,
  ): Promise<{ post: PostRow | undefined; ledger: Ledger }> {
    const { value, ledger } = await this.readModels.read(postsProjection.name, { minPosition }, (manager) =>
      manager.findOne(PostRow, { where: { postId } }),
    );
    return { post: value ?? undefined, ledger };
  }

  /**
   * The post's stream as it was known at a moment, up to a place of the ledger.
   * @param opens which private values; default: none, and no key is needed
   * @throws VaultError · StoreError
   */
  async replay(
    postId: string,
    knownAt: Moment,
    position: string | null,
    opens: Opens = () => false,
  ): Promise<KnownPost> {
    const facts: RecordedFact[] = [];
    for await (const event of this.store.readStream(`${post.category}-${postId}`)) {
      // The log may be ahead of the read model; the answer says one position, so it shows one.
      if (event.position > (position ?? '')) break;
      const fact = this.codec.decode(event);
      if (isKnown(fact, knownAt)) facts.push(fact);
    }
    const opened = await this.codec.open(facts, opens, position);
    return { facts: opened, living: fold(post, opened as unknown as Parameters<typeof post.evolve>[1][]) };
  }
}
