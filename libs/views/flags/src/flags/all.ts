import { demotionNoBasis } from './demotion-no-basis.js';
import { distribution } from './distribution.js';
import { electionLock } from './election-lock.js';
import { finding } from './finding.js';
import type { Flag } from './flag.js';
import { flatRater } from './flat-rater.js';
import { generousUnit } from './generous-unit.js';
import { lateRecording } from './late-recording.js';
import { longActing } from './long-acting.js';
import { massMove } from './mass-move.js';
import { objectionOverdue } from './objection-overdue.js';
import { pertekAfterSk } from './pertek-after-sk.js';
import { postChurn } from './post-churn.js';
import { retroactive } from './retroactive.js';
import { scoreAfterRanking } from './score-after-ranking.js';
import { shortTenure } from './short-tenure.js';
import { topRankSkipped } from './top-rank-skipped.js';

/** Every integrity flag, in the order of its number. */
export const flags: readonly Flag[] = [
  topRankSkipped,
  shortTenure,
  retroactive,
  pertekAfterSk,
  lateRecording,
  postChurn,
  longActing,
  demotionNoBasis,
  generousUnit,
  flatRater,
  objectionOverdue,
  scoreAfterRanking,
  massMove,
  electionLock,
  distribution,
  finding,
];
