import { decisionBreaches } from '#app/decision-life';
import { isCivilDate, RuleViolation, versionOf, type Breach, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type {
  AdministrativeResultDecided,
  ApplicationEvent,
  NipIssued,
  ObjectionDecided,
  ResultCancelled,
} from './application.events.js';

/** The facts about an application that are decisions; the others are acts of the applicant, and scores. */
export type ApplicationDecision =
  AdministrativeResultDecided | ObjectionDecided | ResultCancelled | NipIssued;

/** The dated rules that each decision about an application cites, by the version of the day on which its round was opened. */
export const RULES_CITED = {
  AdministrativeResultDecided: ['recruitment.admin.reason'],
  ObjectionDecided: ['recruitment.objection.decider', 'recruitment.objection.answer'],
  ResultCancelled: ['recruitment.cancel'],
  NipIssued: ['recruitment.nip.format', 'recruitment.nip.time'],
} as const satisfies Record<ApplicationDecision['type'], readonly string[]>;

const isDecision = (event: ApplicationEvent): event is ApplicationDecision =>
  Object.hasOwn(RULES_CITED, event.type);

/** The first day of the version of a rule that a decision cites; where it cites none, the day on its SK. */
function dayOf(rule: string, { legalBasis, decidedOn }: ApplicationDecision['data']): string {
  const cited = legalBasis.findLast((one) => one.rule === rule)?.version.slice(rule.length + 1);
  return cited !== undefined && isCivilDate(cited) ? cited : decidedOn;
}

/** The versions that judge a decision: those of its round, also when its own day is corrected. */
export const applicationCitations = (event: ApplicationEvent, rulebook: Rulebook) =>
  isDecision(event)
    ? RULES_CITED[event.type].flatMap((rule) => {
        const ruleset = rulebook.inForce(rule, dayOf(rule, event.data));
        return ruleset ? [{ rule, version: versionOf(ruleset) }] : [];
      })
    : [];

/**
 * The rules that a decision about an application must keep by itself; also after its correction.
 * @returns breaches of rules of effect F
 * @throws RuleViolation `admin.reason-required`, `admin.reason-unexpected`, `cancel.reason-required`,
 *   `application.announced-early`
 */
export function applicationBreaches(event: ApplicationEvent, rulebook: Rulebook): readonly Breach[] {
  if (!isDecision(event)) return [];
  const { data } = event;
  if ('announcedOn' in data && data.announcedOn !== null && data.announcedOn < data.decidedOn)
    throw new RuleViolation('application.announced-early', {
      pointer: '/announcedOn',
      values: { announcedOn: data.announcedOn, decidedOn: data.decidedOn },
    });
  if (event.type === 'AdministrativeResultDecided') checkReasons(event.data, rulebook);
  if (event.type === 'ResultCancelled' && event.data.reasonCode === null)
    throw refusal(
      'cancel.reason-required',
      'recruitment.cancel',
      dayOf('recruitment.cancel', data),
      rulebook,
      {
        pointer: '/reasonCode',
      },
    );
  return decisionBreaches(data, rulebook);
}

/** TMS says which requirements are not met; MS has none. */
function checkReasons(data: AdministrativeResultDecided['data'], rulebook: Rulebook): void {
  const failed = data.failedRequirements.length > 0;
  if (failed === (data.result === 'TMS')) return;
  const rule = 'recruitment.admin.reason';
  throw refusal(
    failed ? 'admin.reason-unexpected' : 'admin.reason-required',
    rule,
    dayOf(rule, data),
    rulebook,
    { pointer: '/failedRequirements' },
  );
}
