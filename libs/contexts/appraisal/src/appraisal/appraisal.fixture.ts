import { decisionRulesets } from '#app/decision-life';
import { Rulebook, type DecisionData } from '#app/kernel';
import { decided } from '#app/testing';
import { rulesets } from '../rulesets.js';
import type { StatedAnswer } from './answering.js';
import type {
  AnnualRatingDecided,
  PerformancePlanAgreed,
  PeriodicRatingGiven,
  RatingFollowUpDecided,
} from './appraisal.events.js';
import { FakePosts, section } from './posts.fixture.js';
import type { KnownPosts } from './raters.js';

export const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);

export const decisionOf = (decidedOn: string, decisionId = 'decision-1'): DecisionData =>
  decided(decisionId, decidedOn, { legalBasis: [{ rule: 'PermenPANRB 6/2022', version: '2022' }] });

const whose = { personRef: 'p-contoh-a', year: 2025 } as const;
const unitId = 'dinas-kesehatan';

export const ratingOf = (
  changes: Partial<AnnualRatingDecided['data']> = {},
): AnnualRatingDecided['data'] => ({
  ...whose,
  unitId,
  outcome: 'sesuai',
  behaviour: 'sesuai',
  predicate: 'B',
  receivedOn: null,
  raterPostId: null,
  ...decisionOf('2026-01-05'),
  ...changes,
});

export const planOf = (
  changes: Partial<PerformancePlanAgreed['data']> = {},
): PerformancePlanAgreed['data'] => ({
  ...whose,
  unitId,
  postId: 'analis-1',
  raterPostId: 'kasi-1',
  results: ['Laporan'],
  agreedOn: '2025-01-06',
  recordedAsTaken: false,
  findings: [],
  ...changes,
});

export const periodOf = (
  changes: Partial<PeriodicRatingGiven['data']> = {},
): PeriodicRatingGiven['data'] => ({
  ...whose,
  period: 6,
  periods: 12,
  unitId,
  raterPostId: 'kasi-1',
  outcome: 'sesuai',
  behaviour: 'sesuai',
  predicate: 'B',
  ratedOn: '2025-06-30',
  recordedAsTaken: false,
  findings: [],
  ...changes,
});

export const answerOf = (changes: Partial<StatedAnswer> = {}): StatedAnswer => ({
  ...whose,
  changed: null,
  deciderPostId: 'kadis',
  heardBoth: true,
  ...decisionOf('2026-02-05', 'decision-answer'),
  ...changes,
});

export const followUpOf = (
  changes: Partial<RatingFollowUpDecided['data']> = {},
): Omit<RatingFollowUpDecided['data'], 'refDecisionId' | 'unitId'> => ({
  ...whose,
  kind: 'training',
  caseReference: null,
  ...decisionOf('2026-03-01', 'decision-follow-up'),
  ...changes,
});

/** The posts of the invented section on a day. */
export async function postsOn(day: string, own: string | null, rater: string): Promise<KnownPosts> {
  const posts = new FakePosts(section);
  return {
    own: own === null ? undefined : await posts.postOn(own, day),
    rater: await posts.postOn(rater, day),
  };
}
