import {
  civilDate,
  count,
  decimal,
  defineEvent,
  flag,
  line,
  listOf,
  nullable,
  oneOf,
  opaqueId,
  pub,
  record,
  text,
  uuid,
  type EventOf,
} from '#app/kernel';

/** Selections that give scores: the basic one (SKD), the field one (SKB), and the one competence selection of PPPK. */
export const SELECTIONS = ['skd', 'skb', 'competence'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** Scores of one selection; what the selection does not have is null. */
const scores = record({
  present: flag,
  twk: nullable(count),
  tiu: nullable(count),
  tkp: nullable(count),
  tests: nullable(listOf(record({ test: line, score: decimal, maximum: decimal }), 20)),
});

const sat = {
  applicationNo: pub(opaqueId, "public running number of the applicant's file"),
  formationId: pub(uuid, 'the formation applied for'),
  selection: pub(oneOf(SELECTIONS), 'which selection'),
};

/** The scores of one applicant in one selection. */
export const ScoresRecorded = defineEvent(
  'ScoresRecorded',
  1,
  "An applicant's scores were recorded (nilai seleksi).",
  {
    ...sat,
    scores: pub(
      scores,
      'present: false where the applicant was absent (TH); twk, tiu, tkp of SKD; tests of the others, each with its maximum',
    ),
    satOn: pub(civilDate, 'day of the test'),
    catBatch: pub(nullable(line), 'session of the computer test (sesi CAT); null: none'),
    rulesetId: pub(line, 'version of the procurement rules the scores were checked against'),
  },
);
export type ScoresRecorded = EventOf<typeof ScoresRecorded>;

/** Recorded scores were corrected; the ranking that was made of them stays and is followed by a new one. */
export const ScoresCorrected = defineEvent(
  'ScoresCorrected',
  1,
  "An applicant's scores were corrected (koreksi nilai).",
  {
    ...sat,
    from: pub(scores, 'scores before'),
    to: pub(scores, 'scores after'),
    correctedOn: pub(civilDate, 'day of the correction'),
    reason: pub(text, 'why'),
    rulesetId: pub(line, 'version of the procurement rules the scores were checked against'),
  },
);
export type ScoresCorrected = EventOf<typeof ScoresCorrected>;

/** Scores of one selection, as recorded. */
export type Scores = ScoresRecorded['data']['scores'];
