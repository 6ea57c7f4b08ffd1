import { citedVersions } from '#app/decision-life';
import type { Rulebook } from '#app/kernel';
import type { OpenedRound } from '../round/opened-round.js';
import type { RankingKind } from './result.events.js';

/** The rules that a result of a round cites, by their versions of the day that opened it. */
const RULES_OF_ROUND = {
  skd: ['recruitment.procurement', 'recruitment.skd.threshold', 'recruitment.skb.cut'],
  final: ['recruitment.procurement', 'recruitment.integration', 'recruitment.final.ties'],
  contract: ['recruitment.procurement', 'recruitment.final.ties'],
  result: ['recruitment.procurement', 'recruitment.final.order'],
} as const;

/** @param what a ranking, or the final result */
export function citedOfRound(
  what: RankingKind | 'result',
  { kind, openedOn }: OpenedRound,
  rulebook: Rulebook,
): { rule: string; version: string }[] {
  const rules = what === 'final' && kind !== 'pns' ? RULES_OF_ROUND.contract : RULES_OF_ROUND[what];
  return citedVersions(rules, openedOn, rulebook);
}
