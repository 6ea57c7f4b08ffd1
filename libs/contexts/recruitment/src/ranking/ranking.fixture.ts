import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { rulebook } from '../recruitment.fixture.js';
import type { Applicant } from './applicant.js';
import type { ComputedRanking } from './computed-ranking.js';
import { roundRules } from './round-rules.js';

export const rules = roundRules('2024-08-01', rulebook);

export const terms: SelectionTerms = {
  seats: 2,
  needType: 'UMUM',
  weights: [{ test: 'SKB CAT', cat: true, weight: 100 }],
  maxScores: null,
  thresholds: null,
};

export const ABSENT: Scores = { present: false, twk: null, tiu: null, tkp: null, tests: null };
export const skd = (twk: number, tiu: number, tkp: number): Scores => ({
  present: true,
  twk,
  tiu,
  tkp,
  tests: null,
});
/** @param tests name, score, maximum */
export const tests = (...taken: readonly (readonly [string, string, string])[]): Scores => ({
  ...ABSENT,
  present: true,
  tests: taken.map(([test, score, maximum]) => ({ test, score, maximum })),
});
export const skb = (score: string, maximum = '500'): Scores => tests(['SKB CAT', score, maximum]);

export const applicant = (applicationNo: string, scores: Applicant['scores']): Applicant => ({
  applicationNo,
  scores,
});

/** Place, number and code, as one reads them in a list. */
export const listed = ({ entries }: Pick<ComputedRanking, 'entries'>): string[] =>
  entries.map(({ rank, applicationNo, code }) => `${rank ?? '-'} ${applicationNo} ${code}`);
/** Step and numbers of each tie. */
export const path = ({ ties }: Pick<ComputedRanking, 'ties'>): string[] =>
  ties.map(({ step, applicationNos }) => `${step}: ${applicationNos.join(' ')}`);
