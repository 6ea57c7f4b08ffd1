import { RuleViolation, type Rulebook } from '#app/kernel';
import { exact } from '#app/exact';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { roundRules } from '../ranking/round-rules.js';
import type { OpenedRound } from '../round/opened-round.js';
import { applicationStatus, type LivingApplication } from './application.js';
import { checkedScores, type StatedScores } from './score-checks.js';
import type { Scores, ScoresCorrected, ScoresRecorded, Selection } from './score.events.js';

/** What scores are checked against. */
export interface ScoringTerms {
  readonly round: OpenedRound;
  readonly formation: SelectionTerms;
}

/** Scores to record. */
export type Scoring = Pick<ScoresRecorded['data'], 'selection' | 'satOn' | 'catBatch'> & {
  readonly scores: StatedScores;
};

/**
 * Records the scores of an applicant in one selection, once.
 * @throws RuleViolation `score.not-eligible`, `score.selection`, `score.already-recorded` and those of `checkedScores`
 */
export function recordScores(
  { state }: LivingApplication,
  { selection, satOn, catBatch, scores: stated }: Scoring,
  { round, formation }: ScoringTerms,
  rulebook: Rulebook,
): ScoresRecorded[] {
  const status = applicationStatus(state);
  if (!state.submitted || status !== 'MS')
    throw new RuleViolation('score.not-eligible', { values: { status } });
  const selections: readonly Selection[] = round.kind === 'pns' ? ['skd', 'skb'] : ['competence'];
  if (!selections.includes(selection))
    throw new RuleViolation('score.selection', {
      pointer: '/selection',
      values: { selection, kind: round.kind },
    });
  if (state.scores[selection])
    throw new RuleViolation('score.already-recorded', {
      pointer: '/selection',
      taken: true,
      values: { selection },
    });
  const { applicationNo, formationId } = state.submitted;
  const scores = checkedScores(selection, stated, formation, roundRules(round.openedOn, rulebook));
  const { rulesetId } = round;
  return [
    {
      type: 'ScoresRecorded',
      data: { applicationNo, formationId, selection, scores, satOn, catBatch, rulesetId },
    },
  ];
}

/** Scores to correct. */
export type Correcting = Pick<ScoresCorrected['data'], 'selection' | 'correctedOn'> & {
  readonly scores: StatedScores;
  readonly reason: string | null;
};

/**
 * Corrects recorded scores, with the reason; also after a ranking, which stays as it was.
 * @throws RuleViolation `score.not-recorded`, `score.reason-required`, `score.unchanged` and those of `checkedScores`
 */
export function correctScores(
  { state }: LivingApplication,
  { selection, correctedOn, reason, scores: stated }: Correcting,
  { round, formation }: ScoringTerms,
  rulebook: Rulebook,
): ScoresCorrected[] {
  const from = state.scores[selection];
  if (!state.submitted || !from)
    throw new RuleViolation('score.not-recorded', { pointer: '/selection', values: { selection } });
  if (reason === null || reason.trim() === '')
    throw new RuleViolation('score.reason-required', { pointer: '/reason' });
  const to = checkedScores(selection, stated, formation, roundRules(round.openedOn, rulebook));
  if (plain(from) === plain(to)) throw new RuleViolation('score.unchanged', { values: { selection } });
  const { applicationNo, formationId } = state.submitted;
  const { rulesetId } = round;
  return [
    {
      type: 'ScoresCorrected',
      data: { applicationNo, formationId, selection, from, to, correctedOn, reason, rulesetId },
    },
  ];
}

/** The same text for the same scores, however their decimals and the order of the tests are written. */
const plain = ({ present, twk, tiu, tkp, tests }: Scores): string =>
  JSON.stringify([
    [present, twk, tiu, tkp],
    tests
      ?.map(({ test, score, maximum }) => [test, exact(score).toFixed(), exact(maximum).toFixed()])
      .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
