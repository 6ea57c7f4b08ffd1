import { decisionRulesets, type BknConsiderationReceived } from '#app/decision-life';
import { Rulebook, type Ruleset } from '#app/kernel';
import { decided } from '#app/testing';
import { rulesets } from '../rulesets.js';
import type { Assigning } from './deciding.js';
import type { ActingAppointed, PostAssigned, PostCreated, PostVacated } from './post.events.js';

export const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);

/** The rules with other values of one of them. */
export const rulebookWith = (rule: string, values: object): Rulebook =>
  new Rulebook(
    [...decisionRulesets, ...rulesets].map((one): Ruleset =>
      one.rule === rule ? { ...one, values: { ...(one.values as object), ...values } } : one,
    ),
  );

export const created = (more: Partial<PostCreated['data']> = {}): PostCreated => ({
  type: 'PostCreated',
  data: {
    postId: 'post-1',
    unitId: 'unit-1',
    title: 'Kepala Dinas',
    level: 'jpt-pratama',
    echelon: 'II.b',
    functionalLevel: null,
    headsUnit: true,
    superiorPostId: null,
    regulation: { number: 'Perda 5/2016', date: '2016-11-15' },
    ...decided('d-created', '2017-01-01'),
    ...more,
  },
});

/** An assignment as it is to be judged: nothing is wrong with it, unless said otherwise. */
export const assigning = (decisionId: string, day: string, more: Partial<Assigning> = {}): Assigning => ({
  personRef: 'p-b',
  fromPostId: null,
  toPostId: 'post-1',
  fromUnitId: null,
  assignmentKind: 'mutasi',
  golongan: null,
  selectionId: null,
  chosenRank: null,
  tpkMinutes: { number: 'BA-1', date: '2023-01-02' },
  electionConsent: null,
  monthsInFormerPost: null,
  basis: [],
  basisKinds: [],
  from: null,
  ...decided(decisionId, day),
  ...more,
});

export const assigned = (
  decisionId: string,
  day: string,
  more: Partial<PostAssigned['data']> = {},
): PostAssigned => {
  const { from: _, ...data } = assigning(decisionId, day);
  void _;
  return { type: 'PostAssigned', data: { ...data, unitId: 'unit-1', findings: [], ...more } };
};

export const vacated = (
  decisionId: string,
  day: string,
  more: Partial<PostVacated['data']> = {},
): PostVacated => ({
  type: 'PostVacated',
  data: {
    personRef: 'p-a',
    postId: 'post-1',
    unitId: 'unit-1',
    cause: 'moved',
    movedToPostId: 'post-2',
    ...decided(decisionId, day),
    ...more,
  },
});

export const acting = (
  decisionId: string,
  day: string,
  more: Partial<ActingAppointed['data']> = {},
): ActingAppointed => ({
  type: 'ActingAppointed',
  data: {
    personRef: 'p-plt',
    postId: 'post-1',
    unitId: 'unit-1',
    actingKind: 'Plt',
    ownPostId: null,
    electionConsent: null,
    ...decided(decisionId, day),
    ...more,
  },
});

export const considered = (
  outcome: 'approved' | 'refused',
  date: string,
  personRef: string | null = 'p-b',
): BknConsiderationReceived => ({
  type: 'BknConsiderationReceived',
  data: {
    number: 'PERTEK-1',
    date,
    outcome,
    kind: 'mutasi',
    unitId: 'unit-1',
    fromGolongan: null,
    toGolongan: null,
    fromPostId: null,
    reasonSummary: null,
    personRef,
  },
});

/** The end of a decision. */
export const revoked = (refDecisionId: string, date: string, effectFrom: string | null = null) => ({
  type: 'DecisionRevoked' as const,
  data: {
    refDecisionId,
    authority: 'BKPSDM',
    number: '7/2024',
    date,
    legalBasis: [],
    reasonSummary: 'Tanpa izin.',
    evidence: [],
    scope: null,
    effect: effectFrom === null ? ('from-start' as const) : ('from-date' as const),
    effectFrom,
  },
});
