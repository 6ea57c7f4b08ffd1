import { Injectable } from '@nestjs/common';
import { recordWithSkNumber, type DecisionDto } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { PostRegister, type CommandContext, type PostOn } from '#app/platform';
import type { AppraisalEvent } from './appraisal.events.js';
import { appraisal, appraisalKey, type Appraisal, type LivingAppraisal } from './appraisal.js';
import { plannedPost, type KnownPosts } from './raters.js';

/** Something to record in a person's year. */
export interface ForYear {
  readonly key: string;
  readonly context: CommandContext;
  readonly loaded: Loaded<LivingAppraisal>;
  readonly decide: (state: Appraisal) => readonly AppraisalEvent[];
  /** The decision as stated, whose SK number it takes; left out: the act is no decision. */
  readonly dto?: DecisionDto;
  /** Issuing agency and person, where the stream may be new. */
  readonly begins?: { readonly agencyId: string; readonly personRef: string };
}

/** What whoever records many at one time has read already. */
export interface ReadBefore {
  /** The person's year, as it was read just now. */
  readonly loaded: Loaded<LivingAppraisal>;
  /** Posts, each read once. */
  readonly postOn: PostRegister['postOn'];
}

/** Records in a person's year, and asks the register of posts. */
@Injectable()
export class AppraisalDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
    private readonly posts: PostRegister,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  load(key: string): Promise<Loaded<LivingAppraisal>> {
    return this.decisions.load(appraisal, key);
  }

  /** Key of a person's year, with what is recorded in it. */
  async year(
    personRef: string,
    year: number,
    before?: ReadBefore,
  ): Promise<{ key: string; loaded: Loaded<LivingAppraisal> }> {
    const key = appraisalKey(personRef, year);
    return { key, loaded: before?.loaded ?? (await this.load(key)) };
  }

  /** The post on a civil day; undefined: not stated, or not known. */
  postOn(postId: string | null, day: string, before?: ReadBefore): Promise<PostOn | undefined> {
    if (postId === null) return Promise.resolve(undefined);
    return before ? before.postOn(postId, day) : this.posts.postOn(postId, day);
  }

  /**
   * Posts of the person and of the rater on a day. The person's is the one the plan states, unless somebody else is known to
   * hold it by then.
   */
  async postsOf(
    state: Appraisal,
    { personRef, raterPostId, day }: { personRef: string; raterPostId: string | null; day: string },
    before?: ReadBefore,
  ): Promise<KnownPosts> {
    if (raterPostId === null) return { own: undefined, rater: undefined };
    const [own, rater] = await Promise.all([
      this.postOn(plannedPost(state, day), day, before),
      this.postOn(raterPostId, day, before),
    ]);
    const left = (own?.holder?.personRef ?? personRef) !== personRef;
    return { own: left ? undefined : own, rater };
  }

  /** @throws RuleViolation what `decide` throws, `decision.sk-duplicate` · DecisionError · StoreError */
  record({ key, context, loaded, decide, dto, begins }: ForYear): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: appraisal,
        key,
        context,
        loaded,
        decide: ({ state }) => decide(state),
        sk: () =>
          dto
            ? { skNumber: dto.skNumber ?? null, decidedOn: dto.decidedOn, batchId: dto.batchId ?? null }
            : null,
        ...(begins && { agencyId: begins.agencyId, subject: begins.personRef }),
      },
    );
  }
}

/** Person and year that a stream's key names; the year follows the last point. */
export function personAndYear(key: string): { personRef: string; year: number } {
  const at = key.lastIndexOf('.');
  return { personRef: key.slice(0, at), year: Number(key.slice(at + 1)) };
}
