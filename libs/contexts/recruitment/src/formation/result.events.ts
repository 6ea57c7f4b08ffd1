import {
  civilDate,
  count,
  decimal,
  decisionFields,
  defineEvent,
  line,
  listOf,
  nullable,
  oneOf,
  opaqueId,
  positiveInt,
  pub,
  record,
  text,
  uuid,
  type EventOf,
} from '#app/kernel';

/** Rankings of a formation: who goes on after SKD, and the final order. */
export const RANKINGS = ['skd', 'final'] as const;
export type RankingKind = (typeof RANKINGS)[number];

/** Score codes: passed and goes on; passed; below the threshold (tidak lulus); absent (tidak hadir). */
export const RANKING_CODES = ['P/L', 'P', 'TL', 'TH'] as const;
export type RankingCode = (typeof RANKING_CODES)[number];

/** What told two or more apart who had the same score, in the order of the law; `none`: nothing did, they share a place. */
export const TIE_STEPS = [
  'skd-total',
  'tkp',
  'tiu',
  'twk',
  'technical',
  'managerial-sociocultural',
  'interview',
  'grade-point',
  'older-age',
  'none',
] as const;
export type TieStep = (typeof TIE_STEPS)[number];

const entry = record({
  rank: nullable(positiveInt),
  applicationNo: opaqueId,
  code: oneOf(RANKING_CODES),
  skdTotal: nullable(count),
  skd: nullable(decimal),
  skb: nullable(decimal),
  total: nullable(decimal),
});
const tie = record({ applicationNos: listOf(opaqueId, 1000), step: oneOf(TIE_STEPS) });

/**
 * A ranking of a formation, computed from the recorded scores. A large one is recorded in numbered parts under one
 * decisionId; the last part closes it.
 */
export const RankingPublished = defineEvent(
  'RankingPublished',
  1,
  'A ranking was published, computed from the recorded scores (pemeringkatan).',
  {
    formationId: pub(uuid, 'the formation'),
    ranking: pub(oneOf(RANKINGS), 'skd: who goes on to the field selection; final: the final order'),
    entries: pub(
      listOf(entry, 2000),
      'by place; rank null: not ranked. skd and skb are points by their shares of 100 (28.73 of 40), total is their sum',
    ),
    ties: pub(
      listOf(tie, 2000),
      'tie path: those who had the same score, in their order, and the step that told them apart',
    ),
    part: pub(positiveInt, 'number of this part, from 1'),
    parts: pub(positiveInt, 'number of parts'),
    rulesetId: pub(line, 'version of the procurement rules it was computed by'),
    readTo: pub(line, 'place of the ledger up to which scores were read'),
    ...decisionFields,
  },
);
export type RankingPublished = EventOf<typeof RankingPublished>;

const passed = record({ applicationNo: opaqueId, rank: positiveInt });
const passedOver = record({
  applicationNo: opaqueId,
  rank: positiveInt,
  reason: nullable(text),
  legalBasis: nullable(line),
});

/** Who passed in the end, in the order of the ranking; it opens a window for objections. */
export const FinalResultAnnounced = defineEvent(
  'FinalResultAnnounced',
  1,
  'The final result was announced (pengumuman hasil akhir).',
  {
    formationId: pub(uuid, 'the formation'),
    rankingDecisionId: pub(opaqueId, 'the ranking it follows'),
    refDecisionId: pub(nullable(opaqueId), 'the final result that this one replaces; null: the first'),
    passed: pub(listOf(passed, 5000), 'who passed'),
    passedOver: pub(
      listOf(passedOver, 5000),
      'who was passed over although a later place passed, with reason and legal basis',
    ),
    announcedOn: pub(civilDate, 'day of the announcement; the window for objections counts from it'),
    ...decisionFields,
  },
);
export type FinalResultAnnounced = EventOf<typeof FinalResultAnnounced>;
