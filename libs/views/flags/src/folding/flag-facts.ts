import { isKnown, type Moment } from '#app/platform';
import type { FlagFacts } from '../flags/flag.js';
import type { FlagMatterRow, MatterKind } from '../projection/flag-matter.entity.js';
import {
  decisionIn,
  isVoid,
  recordedOn,
  textIn,
  textOf,
  type KnownDecision,
  type KnownMatter,
} from './matters.js';

/** Types of decisions about posts. */
export const POST_DECISIONS = ['PostCreated', 'PostAssigned', 'PostVacated', 'ActingAppointed'] as const;

/**
 * What of these rows was known then, in the order of the log.
 * @param leastDays a decision recorded later than that is looked at
 */
export const knownMatters = (
  rows: readonly Omit<FlagMatterRow, 'matter' | 'agencyId' | 'position'>[],
  knownAt: Moment,
  leastDays: number,
): KnownMatter[] =>
  rows
    .flatMap(({ kind, type, subject, suspect, daysLate, facts }) => {
      const known = facts.filter((fact) => isKnown({ ...fact, revision: 0n }, knownAt));
      const one = { kind, type, subject, suspect: suspect || daysLate > leastDays, facts: known };
      return known.length === 0 ? [] : [one];
    })
    .toSorted((a, b) => (a.facts[0]!.position < b.facts[0]!.position ? -1 : 1));

/** The decisions that a matter may be, in the order of the log. */
export const decisionsIn = (matters: readonly KnownMatter[], ...types: readonly string[]): KnownDecision[] =>
  matters.filter(({ kind, type }) => kind === 'decision' && types.includes(type)).map(decisionIn);

/**
 * What flags are computed from.
 * @param deaths decision that an assignment rests on → first day without it; one that lives is not there
 */
export function flagFactsOf(matters: readonly KnownMatter[], deaths: ReadonlyMap<string, string>): FlagFacts {
  const of = (kind: MatterKind): KnownMatter[] => matters.filter((one) => one.kind === kind);
  const answers = decisionsIn(matters, 'ObjectionDecided').filter((one) => !isVoid(one));
  const joined = of('agency')[0]?.facts[0];
  return {
    suspects: of('decision')
      .filter(({ suspect }) => suspect)
      .map(decisionIn),
    posts: decisionsIn(matters, ...POST_DECISIONS),
    ratings: decisionsIn(matters, 'AnnualRatingDecided'),
    summaries: decisionsIn(matters, 'AppraisalSummaryPublished'),
    objections: of('objection').map(({ facts: [filed] }) => ({
      filed: filed!,
      answers: answers.filter(
        (one) =>
          one.stream === filed!.stream && textIn(one, 'objectionNo') === textOf(filed!.data['objectionNo']),
      ),
    })),
    formations: of('formation').map(({ facts }) => facts),
    findings: of('finding').map(({ facts }) => facts[0]!),
    isBeforeLedger: (day) => joined !== undefined && day < recordedOn(joined),
    basisDeadFrom: (decisionId) => deaths.get(decisionId) ?? null,
  };
}
