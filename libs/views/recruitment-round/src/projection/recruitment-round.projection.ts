import type { Projection, RecordedFact, Rows } from '#app/platform';
import { ApplicationRow, ObjectionRow } from './application.entity.js';
import { applyToApplication } from './application-facts.js';
import { applyToFormation } from './formation-facts.js';
import { DayRow, FormationRow, FunnelRow } from './formation.entity.js';
import { PlaceRow, ResultRow } from './result.entity.js';
import { RoundAgencyRow, RoundRow } from './round.entity.js';
import { holding, trailAfter } from './trail.js';
import type { WindowDays } from './window-days.js';

/** Name of the read model. */
export const NAME = 'recruitment-round';

/**
 * Recruitment rounds as the public follows them: the round, its formations with how many stand where, every application by
 * number with its trail, rankings and results place by place, and the objections with their clocks. What is of a person never
 * enters it.
 */
export const recruitmentRoundProjection = (windowDays: WindowDays): Projection => ({
  name: NAME,
  version: 1,
  categories: [
    'organisation.agency',
    'recruitment.round',
    'recruitment.formation',
    'recruitment.application',
  ],
  entities: [
    RoundAgencyRow,
    RoundRow,
    FormationRow,
    FunnelRow,
    DayRow,
    ApplicationRow,
    ObjectionRow,
    ResultRow,
    PlaceRow,
  ],
  apply(fact, rows) {
    switch (fact.category) {
      case 'recruitment.application':
        return applyToApplication(fact, rows, windowDays);
      case 'recruitment.formation':
        return applyToFormation(fact, rows);
      case 'recruitment.round':
        return applyToRound(fact, rows);
      default:
        return applyToAgency(fact, rows);
    }
  },
});

function applyToAgency({ type, data, agencyId, position }: RecordedFact, rows: Rows): void {
  const { name } = data;
  if ((type === 'AgencyRegistered' || type === 'AgencyRenamed') && typeof name === 'string')
    rows.save(RoundAgencyRow, { agencyId, name, position });
}

async function applyToRound(fact: RecordedFact, rows: Rows): Promise<void> {
  const row = await rows.find(RoundRow, fact.key);
  const trail = trailAfter(row?.trail ?? [], fact);
  const opening = trail.find(({ type }) => type === 'RecruitmentRoundOpened');
  if (!opening) return;
  const stands = holding(trail).find(({ type }) => type === 'RecruitmentRoundOpened');
  const { values } = stands ?? opening;
  rows.save(RoundRow, {
    roundId: fact.key,
    agencyId: fact.agencyId,
    open: stands !== undefined,
    kind: values['kind'] as string,
    procurementName: values['procurementName'] as string,
    fiscalYear: values['fiscalYear'] as number,
    openedOn: values['decidedOn'] as string,
    trail,
    position: fact.position,
  });
}
