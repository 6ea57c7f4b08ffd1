import {
  citedVersion,
  citedVersions,
  decisionBreaches,
  living,
  type Aggregate,
  type Living,
} from '#app/decision-life';
import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import { RecruitmentRoundOpened } from './round.events.js';

type Opened = RecruitmentRoundOpened['data'];

/** A round; null: not open. */
export interface Round {
  readonly opened: Pick<
    Opened,
    'kind' | 'procurementName' | 'fiscalYear' | 'ministerDecree' | 'rulesetId' | 'decidedOn'
  > | null;
}

/** The dated rules that an opening cites, by the version of the day on its SK. */
export const RULES_CITED = ['recruitment.procurement', 'recruitment.round.decree'] as const;

const aggregate: Aggregate<Round, RecruitmentRoundOpened> = {
  category: 'recruitment.round',
  events: [RecruitmentRoundOpened],
  initialState: { opened: null },
  evolve: (_, { data: { kind, procurementName, fiscalYear, ministerDecree, rulesetId, decidedOn } }) => ({
    opened: { kind, procurementName, fiscalYear, ministerDecree, rulesetId, decidedOn },
  }),
  standing({ opened }) {
    if (!opened) return {};
    const { decidedOn: _, ...shown } = opened;
    return shown;
  },
  fixedFields: ['roundId', 'rulesetId'],
  breaches({ data }, rulebook) {
    checkDecree(data.ministerDecree, data.decidedOn, rulebook);
    citedVersion('recruitment.procurement', data.rulesetId, data.decidedOn, rulebook);
    return decisionBreaches(data, rulebook);
  },
  citations: ({ data }, rulebook) => citedVersions(RULES_CITED, data.decidedOn, rulebook),
};

/** Recruitment round (pengadaan), stream `recruitment.round-<roundId>`. */
export const round = living(aggregate);

/** A round to open. Null decree: none was cited; null rulesetId: the version of the day on the SK. */
export type Opening = Omit<Opened, 'findings' | 'ministerDecree' | 'rulesetId'> & {
  readonly ministerDecree: Opened['ministerDecree'] | null;
  readonly rulesetId: string | null;
};

/**
 * Opens a round.
 * @throws RuleViolation `round.already-opened`, `round.decree-missing`, `decision.ruleset-wrong`, and, unless recorded as
 *   taken, `decision.pertek-after-sk`, `decision.inauguration-before-sk`
 */
export function openRound(
  { entries }: Living<Round, RecruitmentRoundOpened>,
  opening: Opening,
  rulebook: Rulebook,
): RecruitmentRoundOpened[] {
  if (entries.length > 0) throw new RuleViolation('round.already-opened', { taken: true });
  const { ministerDecree, ...stated } = opening;
  checkDecree(ministerDecree, stated.decidedOn, rulebook);
  const rulesetId = citedVersion('recruitment.procurement', stated.rulesetId, stated.decidedOn, rulebook);
  if (rulesetId === null)
    throw new RuleViolation('round.no-rules', { pointer: '/decidedOn', values: { date: stated.decidedOn } });
  const findings = findingsOf(decisionBreaches(stated, rulebook), stated.recordedAsTaken);
  return [{ type: 'RecruitmentRoundOpened', data: { ...stated, ministerDecree, rulesetId, findings } }];
}

function checkDecree(
  decree: Opened['ministerDecree'] | null,
  day: string,
  rulebook: Rulebook,
): asserts decree is Opened['ministerDecree'] {
  if (decree === null || decree.number.trim() === '')
    throw refusal('round.decree-missing', 'recruitment.round.decree', day, rulebook, {
      pointer: '/ministerDecree',
    });
}
