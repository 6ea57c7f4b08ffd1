import { decisionFields } from '#app/kernel';
import type { RecordedFact } from '#app/platform';

type Values = Readonly<Record<string, unknown>>;

/**
 * One fact of a trail with its public values, as recorded; what says nothing (null, an empty list, "not as taken") is left
 * out.
 */
export interface TrailFact {
  readonly type: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly leafId: string;
  readonly values: Values;
}

const DECISION = Object.entries(decisionFields)
  .filter(([, { visibility }]) => visibility === 'P')
  .map(([name]) => name);
const ACT = ['refDecisionId', 'authority', 'number', 'date', 'legalBasis', 'reasonSummary'];
const DEATH = [...ACT, 'scope', 'effect', 'effectFrom'];
const decision = (...names: readonly string[]): readonly string[] => [...names, ...DECISION];

/** The whitelist: what a trail keeps of each kind of fact. A kind that is not named leaves no trace in it. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  RecruitmentRoundOpened: decision('kind', 'procurementName', 'fiscalYear', 'ministerDecree', 'rulesetId'),
  FormationDefined: decision(
    'roundId',
    'postTitle',
    'unitId',
    'location',
    'seats',
    'needType',
    'openToDisability',
    'salaryMin',
    'salaryMax',
    'qualification',
    'maxScores',
    'weights',
    'thresholds',
  ),
  VacancyAnnounced: decision(
    'seats',
    'announcedOn',
    'criteria',
    'schedule',
    'eliminationRules',
    'extraTests',
  ),
  AnnouncementAmended: decision('refDecisionId', 'changes', 'reason'),
  VacancyCancelled: decision('refDecisionId', 'reason', 'authority'),
  RankingPublished: decision('ranking', 'part', 'parts', 'rulesetId', 'readTo'),
  FinalResultAnnounced: decision('rankingDecisionId', 'refDecisionId', 'announcedOn'),
  ApplicationSubmitted: ['submittedOn'],
  AdministrativeResultDecided: decision('result', 'failedRequirements', 'announcedOn'),
  ObjectionFiled: ['objectionNo', 'stage', 'refDecisionId', 'contested', 'filedAt', 'dueOn'],
  ObjectionDecided: decision('objectionNo', 'stage', 'refDecisionId', 'outcome', 'announcedOn'),
  ScoresRecorded: ['selection', 'scores', 'satOn', 'catBatch', 'rulesetId'],
  ScoresCorrected: ['selection', 'from', 'to', 'correctedOn', 'reason', 'rulesetId'],
  ResultCancelled: decision('refDecisionId', 'announcedOn'),
  // counted by formation and never told by number
  NipIssued: ['decisionId', 'proposedOn', 'decidedOn', 'pertek'],
  RulesetPublished: ['decisionId', 'rule', 'validFrom', 'validTo', 'values', 'sureness', 'legalBasis'],
  WorkingDaysDeclared: ['decisionId', 'year', 'holidays', 'workingDays', 'sureness', 'legalBasis'],
  DecisionCorrected: [...ACT, 'corrections', 'recordedAsTaken', 'findings'],
  DecisionRevoked: DEATH,
  DecisionAnnulledByAuthority: DEATH,
  StateRestored: ['refDecisionId', 'from'],
};

/** A trail as a row keeps it. */
export const trailIn = (json: string): readonly TrailFact[] => JSON.parse(json) as TrailFact[];

/** The trail after one more fact. A correction tells no field that the trail does not keep of the corrected decision. */
export function trailAfter(trail: readonly TrailFact[], fact: RecordedFact): TrailFact[] {
  const kept = Object.hasOwn(KEPT, fact.type) ? KEPT[fact.type] : undefined;
  if (!kept) return [...trail];
  const values = said(fact.data, kept);
  if (fact.type === 'DecisionCorrected') {
    const target = trail.find(({ values: own }) => own['decisionId'] === values['refDecisionId']);
    const fields = target ? KEPT[target.type]! : [];
    values['corrections'] = correctionsIn(values).filter(({ field }) => fields.includes(field));
  }
  const { type, position, recordedAt, leafId } = fact;
  return [...trail, { type, position, recordedAt, leafId, values }];
}

function said(data: Values, names: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value = data[name];
    const silent =
      value === null ||
      value === undefined ||
      (Array.isArray(value) && value.length === 0) ||
      (name === 'recordedAsTaken' && value === false);
    if (!silent) values[name] = value;
  }
  return values;
}

interface Change {
  readonly field: string;
  readonly to: unknown;
}

const correctionsIn = (values: Values): readonly Change[] =>
  (values['corrections'] ?? []) as readonly Change[];

const LIFE: ReadonlySet<string> = new Set([
  'DecisionCorrected',
  'DecisionRevoked',
  'DecisionAnnulledByAuthority',
  'StateRestored',
]);
export const isLife = ({ type }: Pick<TrailFact, 'type'>): boolean => LIFE.has(type);
export const isDeath = ({ type }: Pick<TrailFact, 'type'>): boolean =>
  type === 'DecisionRevoked' || type === 'DecisionAnnulledByAuthority';

/** A fact as corrected, and the act that ended it; null: it stands. */
export interface CorrectedFact {
  readonly fact: TrailFact;
  readonly death: TrailFact | null;
}

/** All facts but those of the life of decisions, oldest first, each as corrected. */
export function asCorrected(trail: readonly TrailFact[]): readonly CorrectedFact[] {
  const acts = trail.filter(isLife);
  const actsOn = ({ values: { decisionId } }: TrailFact) =>
    decisionId === undefined ? [] : acts.filter(({ values }) => values['refDecisionId'] === decisionId);
  return trail
    .filter((fact) => !isLife(fact))
    .map((fact) => {
      const own = acts.length === 0 ? [] : actsOn(fact);
      const death = own.find(isDeath) ?? null;
      const changes = own.flatMap(({ values }) => correctionsIn(values));
      if (changes.length === 0) return { fact, death };
      const corrected = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
      return { fact: { ...fact, values: { ...fact.values, ...corrected } }, death };
    });
}

/** What holds, oldest first: each fact as corrected. A dead decision is as if it had never been there. */
export const holding = (trail: readonly TrailFact[]): readonly TrailFact[] =>
  trail.some(isLife)
    ? asCorrected(trail).flatMap(({ fact, death }) => (death === null ? [fact] : []))
    : trail;
