import type { Projection, RecordedFact, Rows } from '#app/platform';
import { shownVacancy } from './shown-vacancy.js';
import { VacancyRoundRow, VacancyRow, type VacancyDecision } from './vacancy.entity.js';

/**
 * The board of vacancies (papan lowongan): one row a formation, with every decision that made it. A corrected or dead
 * decision changes its own part only, so that a later one keeps its word; `StateRestored` then holds by itself.
 */
export const vacancyBoardProjection: Projection = {
  name: 'vacancy-board',
  version: 2,
  categories: ['recruitment.round', 'recruitment.formation'],
  entities: [VacancyRow, VacancyRoundRow],
  asksFor: ({ category, key }) => [[category === 'recruitment.round' ? VacancyRoundRow : VacancyRow, key]],
  apply: (fact, rows) =>
    fact.category === 'recruitment.round' ? applyToRound(fact, rows) : applyToFormation(fact, rows),
};

async function applyToFormation(fact: RecordedFact, rows: Rows): Promise<void> {
  const row = await rows.find(VacancyRow, fact.key);
  const decisions = after(row?.decisions ?? [], fact);
  const roundId = (decisions.find(({ type }) => type === 'FormationDefined')?.values['roundId'] ??
    '') as string;
  const shown = shownVacancy(decisions);
  rows.save(VacancyRow, {
    ...shown,
    formationId: fact.key,
    agencyId: fact.agencyId,
    roundId,
    decisions,
    position: fact.position,
  });
}

/** The decisions after one more fact. */
function after(decisions: readonly VacancyDecision[], { type, data }: RecordedFact): VacancyDecision[] {
  const { decisionId, refDecisionId } = data as { decisionId?: string; refDecisionId?: string };
  if (decisionId !== undefined)
    return [...decisions, { decisionId, type, values: valuesOf(data), dead: false }];
  return decisions.map((decision) => {
    if (decision.decisionId !== refDecisionId) return decision;
    if (type === 'DecisionCorrected')
      return { ...decision, values: { ...decision.values, ...corrected(data, decision.values) } };
    return { ...decision, dead: decision.dead || isDeath(type) };
  });
}

const isDeath = (type: string): boolean =>
  type === 'DecisionRevoked' || type === 'DecisionAnnulledByAuthority';

/** Public values of a decision that the board shows. */
const SHOWN = [
  'roundId',
  'postTitle',
  'seats',
  'announcedOn',
  'unitId',
  'location',
  'needType',
  'openToDisability',
  'salaryMin',
  'salaryMax',
  'qualification',
  'weights',
  'criteria',
  'schedule',
  'eliminationRules',
  'extraTests',
  'changes',
];
const valuesOf = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(SHOWN.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]));

/** The corrected values, of those that the decision shows. */
const corrected = (
  data: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    (data['corrections'] as readonly { field: string; to: unknown }[])
      .filter(({ field }) => Object.hasOwn(values, field))
      .map(({ field, to }) => [field, to]),
  );

async function applyToRound({ type, key, data, position }: RecordedFact, rows: Rows): Promise<void> {
  if (type === 'RecruitmentRoundOpened') {
    const { kind, procurementName, fiscalYear } = data as {
      kind: string;
      procurementName: string;
      fiscalYear: number;
    };
    rows.save(VacancyRoundRow, { roundId: key, kind, procurementName, fiscalYear, open: true, position });
    return;
  }
  const row = await rows.find(VacancyRoundRow, key);
  if (!row) return;
  const changes = type === 'DecisionCorrected' ? corrected(data, { ...row }) : {};
  rows.save(VacancyRoundRow, { ...row, ...changes, open: row.open && !isDeath(type), position });
}
