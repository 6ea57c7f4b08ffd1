import type { Projection, RecordedFact, Rows } from '#app/platform';
import { ApplicationRow, ObjectionRow } from './application.entity.js';
import { AppointmentRow } from './appointment.entity.js';
import { applyToAppointment } from './appointment-facts.js';
import { applyToApplication } from './application-facts.js';
import { applyToFormation } from './formation-facts.js';
import { DayRow, FormationRow, FunnelRow, NumberRow } from './formation.entity.js';
import { PlaceRow, ResultRow } from './result.entity.js';
import { RoundAgencyRow, RoundRow } from './round.entity.js';
import { CalendarRow, RuleRow } from './rule.entity.js';
import { applyToRule, applyToYear, layOutRules, type ShippedRules } from './rule-facts.js';
import { holding, trailAfter } from './trail.js';

/** Name of the read model. */
export const NAME = 'recruitment-round';

/**
 * Recruitment rounds as the public follows them: the round, its formations with how many stand where, every application by
 * number with its trail, rankings and results place by place, the objections and numbers with their clocks, by the rules and
 * working days that were published, and how many were appointed in the end. What is of a person never enters it.
 * @param shipped what is known of rules before the ledger says anything; who only reads the tables needs none of it
 */
export const recruitmentRoundProjection = (shipped: ShippedRules): Projection => ({
  name: NAME,
  version: 4,
  categories: [
    'organisation.agency',
    'recruitment.round',
    'recruitment.formation',
    'recruitment.application',
    'employment.employee',
    'ruleset.ruleset',
    'ruleset.calendar',
  ],
  entities: [
    RoundAgencyRow,
    RoundRow,
    FormationRow,
    FunnelRow,
    DayRow,
    NumberRow,
    ApplicationRow,
    ObjectionRow,
    ResultRow,
    PlaceRow,
    AppointmentRow,
    RuleRow,
    CalendarRow,
  ],
  asksFor({ category, key }) {
    if (category === 'recruitment.application') return [[ApplicationRow, key]];
    return category === 'recruitment.formation' ? [[FormationRow, key]] : [];
  },
  apply(fact, rows) {
    switch (fact.category) {
      case 'recruitment.application':
        return applyToApplication(fact, rows);
      case 'recruitment.formation':
        return applyToFormation(fact, rows);
      case 'recruitment.round':
        return applyToRound(fact, rows, shipped);
      case 'employment.employee':
        return applyToAppointment(fact, rows);
      case 'ruleset.ruleset':
        return applyToRule(fact, rows, shipped);
      case 'ruleset.calendar':
        return applyToYear(fact, rows, shipped);
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

async function applyToRound(fact: RecordedFact, rows: Rows, shipped: ShippedRules): Promise<void> {
  if (fact.type === 'RecruitmentRoundOpened') await layOutRules(shipped, fact.position, rows);
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
