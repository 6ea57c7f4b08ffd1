import {
  civilDate,
  defineEvent,
  line,
  nullable,
  oneOf,
  opaqueId,
  pub,
  subjectVisible,
  text,
  type EventOf,
} from '#app/kernel';

/**
 * BKN said what it thinks of a promotion or a move that was proposed (pertimbangan teknis, pertek). It stands in the stream of what was
 * proposed; a later one takes the place of an earlier one.
 */
export const BknConsiderationReceived = defineEvent(
  'BknConsiderationReceived',
  1,
  "BKN's technical consideration of a proposal was received (pertimbangan teknis BKN).",
  {
    number: pub(line, 'number of the consideration'),
    date: pub(civilDate, 'date of the consideration'),
    outcome: pub(
      oneOf(['approved', 'refused']),
      'approved: as proposed; refused: the decision may not be taken',
    ),
    kind: pub(nullable(line), 'kind of the promotion or of the move it is about; null: not stated'),
    unitId: pub(nullable(opaqueId), 'unit concerned (unor); null: not stated'),
    fromGolongan: pub(nullable(line), 'rank held, of a promotion; else null'),
    toGolongan: pub(nullable(line), 'rank proposed, of a promotion; else null'),
    fromPostId: pub(nullable(opaqueId), 'post held, of a move; null: none, or a promotion'),
    reasonSummary: pub(nullable(text), 'reason in words, checked by the information officer (PPID)'),
    personRef: subjectVisible(nullable(opaqueId), 'whom it is about'),
  },
);
export type BknConsiderationReceived = EventOf<typeof BknConsiderationReceived>;

/** A body that oversees the civil service recommended something about a selection or an assignment (rekomendasi). */
export const OversightRecommendationReceived = defineEvent(
  'OversightRecommendationReceived',
  1,
  'An oversight body recommended something about a selection or an assignment (rekomendasi).',
  {
    body: pub(line, 'the body, such as KASN or BKN'),
    number: pub(line, 'number of the letter'),
    date: pub(civilDate, 'date of the letter'),
    refDecisionId: pub(nullable(opaqueId), 'the decision it is about; null: the selection as a whole'),
    text: subjectVisible(nullable(text), 'what it recommends, as written'),
  },
);
export type OversightRecommendationReceived = EventOf<typeof OversightRecommendationReceived>;

/** The facts of others, which the streams of promotions, posts and selections may hold. */
export const outsideEvents = [BknConsiderationReceived, OversightRecommendationReceived] as const;
