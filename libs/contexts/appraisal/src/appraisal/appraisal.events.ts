import {
  civilDate,
  code,
  decisionFields,
  defineEvent,
  finding,
  flag,
  former,
  line,
  listOf,
  made,
  nullable,
  oneOf,
  opaqueId,
  subjectVisible,
  text,
  vault,
  whole,
  year,
  type EventOf,
} from '#app/kernel';
import { EXPECTATIONS, PREDICATES } from '#app/personnel';

/** What may follow a rating (tindak lanjut): training, rotation, coaching, reward, referral to the discipline of civil servants. */
export const FOLLOW_UPS = ['training', 'rotation', 'coaching', 'reward', 'discipline-referral'] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

const whose = {
  personRef: vault(opaqueId, 'whose year it is'),
  year: subjectVisible(year, 'year appraised'),
};
const unitId = subjectVisible(opaqueId, 'unit the person is counted in (unor)');
const raterPostId = subjectVisible(opaqueId, 'post of the rater (pejabat penilai)');
const judged = {
  recordedAsTaken: subjectVisible(flag, 'true: recorded as it really was, although a rule refuses it'),
  findings: subjectVisible(listOf(finding, 50), 'the rules it breaks, each with its version'),
};

/** The plan of one person and year was agreed with the rater; a later one takes the place of an earlier one. */
export const PerformancePlanAgreed = defineEvent(
  'PerformancePlanAgreed',
  1,
  'The performance plan of a civil servant was agreed (SKP ditetapkan).',
  {
    ...whose,
    unitId,
    postId: subjectVisible(opaqueId, 'post of the person that day'),
    raterPostId,
    results: subjectVisible(listOf(line, 50), 'results to be achieved (rencana hasil kerja)'),
    agreedOn: subjectVisible(civilDate, 'day it was agreed'),
    ...judged,
  },
);
export type PerformancePlanAgreed = EventOf<typeof PerformancePlanAgreed>;

/** The rater told the person how the work goes. */
export const FeedbackGiven = defineEvent(
  'FeedbackGiven',
  1,
  'A rater gave feedback on the work (umpan balik berkelanjutan).',
  {
    ...whose,
    raterPostId,
    givenOn: subjectVisible(civilDate, 'day it was given'),
    text: subjectVisible(text, 'what was said'),
  },
);
export type FeedbackGiven = EventOf<typeof FeedbackGiven>;

const predicate = {
  outcome: subjectVisible(oneOf(EXPECTATIONS), 'rating of the outcome (hasil kerja)'),
  behaviour: subjectVisible(oneOf(EXPECTATIONS), 'rating of the behaviour (perilaku kerja)'),
  predicate: subjectVisible(oneOf(PREDICATES), 'predicate (predikat)'),
};

/** A period of the year was rated; the same period again takes the place of the former rating. */
export const PeriodicRatingGiven = defineEvent(
  'PeriodicRatingGiven',
  1,
  'A period of the year was rated (evaluasi kinerja periodik).',
  {
    ...whose,
    period: subjectVisible(whole(1, 12), 'number of the period within the year'),
    periods: subjectVisible(whole(1, 12), 'periods of the year: 4 are quarters, 12 months'),
    unitId,
    raterPostId,
    ...predicate,
    ratedOn: subjectVisible(civilDate, 'day of the rating'),
    ...judged,
  },
);
export type PeriodicRatingGiven = EventOf<typeof PeriodicRatingGiven>;

const rated = {
  personRef: vault(opaqueId, 'who was rated'),
  year: subjectVisible(year, 'year rated'),
  unitId,
  ...predicate,
  receivedOn: subjectVisible(
    nullable(civilDate),
    'day the person received it; null: not stated, the day of the decision counts',
  ),
};

/** The final rating of one person and year. Nothing of it is ever public singly. @see PP 30/2019, PermenPANRB 6/2022 */
export const AnnualRatingDecided = defineEvent(
  'AnnualRatingDecided',
  2,
  'The annual rating of a civil servant was decided (predikat kinerja tahunan).',
  {
    ...rated,
    raterPostId: subjectVisible(nullable(opaqueId), 'post of the rater (pejabat penilai); null: not stated'),
    ...decisionFields,
  },
  [former({ ...rated, ...decisionFields }, { raterPostId: made(() => null) })],
);
export type AnnualRatingDecided = EventOf<typeof AnnualRatingDecided>;

/** The person objected to the annual rating. @see PP 30/2019 art. 59 */
export const RatingObjected = defineEvent(
  'RatingObjected',
  1,
  'A civil servant objected to an annual rating (keberatan atas penilaian).',
  {
    ...whose,
    refDecisionId: subjectVisible(opaqueId, 'the rating objected to'),
    unitId,
    filedOn: subjectVisible(civilDate, 'day it was filed'),
    grounds: subjectVisible(text, 'reasons, as stated'),
  },
);
export type RatingObjected = EventOf<typeof RatingObjected>;

/** The rater's superior decided the objection; nothing can be filed against it. @see PP 30/2019 art. 59 */
export const RatingObjectionDecided = defineEvent(
  'RatingObjectionDecided',
  1,
  'An objection to an annual rating was decided by the superior of the rater (keputusan atas keberatan).',
  {
    ...whose,
    refDecisionId: subjectVisible(opaqueId, 'the rating objected to'),
    unitId,
    result: subjectVisible(
      oneOf(['upheld', 'changed']),
      'upheld: the rating stays; changed: these values hold',
    ),
    ...predicate,
    deciderPostId: subjectVisible(opaqueId, 'post of who decided (atasan pejabat penilai)'),
    heardBoth: subjectVisible(flag, 'true: the person and the rater were both heard'),
    ...decisionFields,
  },
);
export type RatingObjectionDecided = EventOf<typeof RatingObjectionDecided>;

/** What follows from a rating. */
export const RatingFollowUpDecided = defineEvent(
  'RatingFollowUpDecided',
  1,
  'It was decided what follows from a rating (tindak lanjut penilaian).',
  {
    ...whose,
    refDecisionId: subjectVisible(opaqueId, 'the rating'),
    unitId,
    kind: subjectVisible(oneOf(FOLLOW_UPS), 'what follows'),
    caseReference: subjectVisible(nullable(code), 'reference of the course or the case; null: none yet'),
    ...decisionFields,
  },
);
export type RatingFollowUpDecided = EventOf<typeof RatingFollowUpDecided>;

/** The facts about one person's year. */
export type AppraisalEvent =
  | PerformancePlanAgreed
  | FeedbackGiven
  | PeriodicRatingGiven
  | AnnualRatingDecided
  | RatingObjected
  | RatingObjectionDecided
  | RatingFollowUpDecided;
