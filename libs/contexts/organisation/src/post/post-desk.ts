import { Injectable } from '@nestjs/common';
import { decisionData, recordWithSkNumber, type DecisionDto } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook, type DecisionData } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import type { PostFact } from './occupancy.js';
import { post, type LivingPost } from './post.js';
import { postRulesets } from './post-rules.js';

/** A decision about a post to record. */
export interface RecordedOnPost {
  readonly postId: string;
  readonly context: CommandContext;
  readonly decide: (living: LivingPost) => readonly PostFact[];
  /** The decision as stated, whose SK number it takes; left out: the act is no decision. */
  readonly dto?: Pick<DecisionDto, 'skNumber' | 'decidedOn' | 'batchId'>;
  /** Whom it concerns. */
  readonly subject?: string;
  /** Issuing agency of a new post. */
  readonly agencyId?: string;
  /** Read just now. */
  readonly loaded?: Loaded<LivingPost>;
}

/** Decides about a post. */
@Injectable()
export class PostDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  /** The post as it stands, from the log. */
  load(postId: string): Promise<Loaded<LivingPost>> {
    return this.decisions.load(post, postId);
  }

  /** @throws what `decide` throws · RuleViolation `decision.sk-duplicate` · DecisionError · StoreError */
  record({ postId, context, decide, dto, ...options }: RecordedOnPost): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const number = dto
      ? { skNumber: dto.skNumber ?? null, decidedOn: dto.decidedOn, batchId: dto.batchId ?? null }
      : null;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      { decider: post, key: postId, context, decide, sk: () => number, ...options },
    );
  }

  /** The decision fields of a stated decision, citing the rules of its day and naming what it relied on. */
  decisionOf(type: PostFact['type'], dto: DecisionDto, reliedOn: readonly string[] = []): DecisionData {
    const rulesets = postRulesets(type, dto.decidedOn, this.rulebook);
    return decisionData(dto, { findings: [], reliedOn, rulesets });
  }
}
