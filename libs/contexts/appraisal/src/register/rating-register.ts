import { Injectable } from '@nestjs/common';
import { Decisions } from '#app/event-store';
import { fold, Rulebook } from '#app/kernel';
import { isKnown, UnitTree, type Moment } from '#app/platform';
import type { Ledger } from '#app/read-model';
import { clocksOf } from '../appraisal/clocks.js';
import { distributionFlags } from '../summary/distribution.js';
import { summary } from '../summary/summary.js';
import { familyOf } from '../summary/unit-family.js';
import { AppraisalYears, type AppraisalYear } from '../unit-ratings/appraisal-years.js';
import { countsOf } from '../unit-ratings/counted-ratings.js';
import type { DistributionAnswer, RegisteredYear } from './ratings-answer.dto.js';

type SummaryFact = Parameters<typeof summary.evolve>[1];

/** What of the register is asked for. */
export interface AskedRatings {
  readonly agencyId: string;
  readonly year: number;
  readonly unitId: string | null;
  readonly overdue: 'deadline' | 'followUp' | null;
  /** The day on which the clocks are read. */
  readonly today: string;
  readonly knownAt: Moment;
  /** In the law of which day; null: whatever the living decisions say. */
  readonly validAt: string | null;
  readonly minPosition: string | null;
}

/** Everybody's year in an agency, with its clocks; of one unit also how it rates. */
@Injectable()
export class RatingRegister {
  constructor(
    private readonly years: AppraisalYears,
    private readonly decisions: Decisions,
    private readonly rules: Rulebook,
    private readonly units: UnitTree,
  ) {}

  /** All that fit, by id. @throws BehindError · VaultError */
  async of(asked: AskedRatings): Promise<{
    items: readonly RegisteredYear[];
    distribution: DistributionAnswer | null;
    ledger: Ledger;
  }> {
    const { year, unitId, overdue, today } = asked;
    const { years, ledger } = await this.years.of(asked);
    const rulebook = this.rules.now();
    const items = years
      .filter((one) => unitId === null || one.unitId === unitId)
      .map((one) => registered(one, year, today, rulebook))
      .filter(({ clocks }) => overdue === null || clocks[overdue]?.state === 'overdue');
    const distribution =
      unitId === null ? null : await this.distribution({ ...asked, unitId }, years, rulebook);
    return { items, distribution, ledger };
  }

  private async distribution(
    { agencyId, year, unitId, knownAt }: AskedRatings & { readonly unitId: string },
    years: readonly AppraisalYear[],
    rulebook: Rulebook,
  ): Promise<DistributionAnswer> {
    const [tree, { facts }] = await Promise.all([
      this.units.unitsOn(agencyId, `${year}-12-31`, knownAt),
      this.decisions.load(summary, `${unitId}.${year}`),
    ]);
    const { counts } = familyOf(unitId, tree, countsOf(years)).get(unitId)!.all;
    const known = facts.filter((fact) => isKnown(fact, knownAt)) as unknown as SummaryFact[];
    const published = facts[0]?.agencyId === agencyId ? fold(summary, known).state : null;
    const flags = published
      ? distributionFlags(published.orgPredicate, counts, published.decidedOn, rulebook)
      : [];
    return { orgPredicate: published?.orgPredicate ?? null, counts, flags };
  }
}

function registered(
  { key, personRef, state, rating, unitId }: AppraisalYear,
  year: number,
  today: string,
  rulebook: Rulebook,
): RegisteredYear {
  const plan = state.plans.at(-1);
  return {
    id: key,
    personRef,
    unitId,
    plan: plan ? { agreedOn: plan.agreedOn, postId: plan.postId, raterPostId: plan.raterPostId } : null,
    rating: rating && {
      decisionId: rating.decisionId,
      decidedOn: rating.decidedOn,
      receivedOn: rating.receivedOn,
      outcome: rating.outcome,
      behaviour: rating.behaviour,
      predicate: rating.predicate,
      raterPostId: rating.raterPostId,
      objectedOn: rating.objectedOn,
      answer: rating.answer,
    },
    followUps: state.followUps
      .filter(({ refDecisionId }) => refDecisionId === rating?.decisionId)
      .map(({ kind, decidedOn }) => ({ kind, decidedOn })),
    clocks: clocksOf(state, year, today, rulebook),
  };
}
