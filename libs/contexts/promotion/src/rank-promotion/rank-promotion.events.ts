import {
  civilDate,
  count,
  decimal,
  decisionFields,
  defineEvent,
  finding,
  flag,
  former,
  internal,
  listOf,
  made,
  nullable,
  oneOf,
  opaqueId,
  pub,
  record,
  subjectVisible,
  uuid,
  vault,
  year,
  type EventOf,
} from '#app/kernel';
import {
  ECHELONS,
  EDUCATION_LEVELS,
  FUNCTIONAL_LEVELS,
  LADDER,
  POST_LEVELS,
  PREDICATES,
  PROMOTION_KINDS,
} from '#app/personnel';

/** A rating that a promotion rests on, by its event. */
const rating = record({ year, predicate: oneOf(PREDICATES), eventId: uuid });

/** What a promotion is judged by: what was known of the person on its TMT. Null: not known to the ledger, and not judged. */
const grounds = record({
  rankSince: nullable(civilDate),
  monthsInRank: nullable(count),
  postLevel: nullable(oneOf(POST_LEVELS)),
  echelon: nullable(oneOf(ECHELONS)),
  functionalLevel: nullable(oneOf(FUNCTIONAL_LEVELS)),
  monthsInPost: nullable(count),
  education: nullable(oneOf(EDUCATION_LEVELS)),
  superiorGolongan: nullable(oneOf(LADDER)),
  creditBefore: nullable(decimal),
  credit: nullable(decimal),
  ratings: listOf(rating, 10),
  heavyDisciplineOpen: nullable(flag),
});

const firstFields = {
  promotionId: pub(uuid, 'the promotion'),
  kind: pub(oneOf(PROMOTION_KINDS), 'kind of promotion (jenis kenaikan pangkat)'),
  personRef: vault(opaqueId, 'who was promoted'),
  unitId: pub(opaqueId, 'unit the person serves in (unor)'),
  fromGolongan: pub(oneOf(LADDER), 'rank held before (golongan ruang lama)'),
  toGolongan: pub(oneOf(LADDER), 'rank held from TMT on (golongan ruang baru)'),
  ...decisionFields,
};
const secondFields = {
  ...firstFields,
  yearsInRank: internal(
    nullable(count),
    'whole years in the former rank at TMT (masa kerja dalam pangkat); null: not stated',
  ),
};
const groundsField = subjectVisible(
  nullable(grounds),
  'what it was judged by, as known then; null: not looked up',
);

/** An agency proposed a promotion; BKN considers it before it may be granted. */
export const RankPromotionProposed = defineEvent(
  'RankPromotionProposed',
  1,
  'A promotion in rank was proposed (usul kenaikan pangkat).',
  {
    promotionId: firstFields.promotionId,
    kind: firstFields.kind,
    personRef: vault(opaqueId, 'who is proposed'),
    unitId: firstFields.unitId,
    fromGolongan: firstFields.fromGolongan,
    toGolongan: pub(oneOf(LADDER), 'rank proposed (golongan ruang yang diusulkan)'),
    intendedFrom: pub(civilDate, 'first day of the proposed rank (TMT yang diusulkan)'),
    yearsInRank: secondFields.yearsInRank,
    grounds: groundsField,
    proposedOn: pub(civilDate, 'day of the proposal'),
    reliedOn: internal(listOf(uuid, 1000), 'event ids of other streams that it relied on'),
    recordedAsTaken: pub(flag, 'true: recorded as it was really proposed, although a rule refuses it'),
    findings: pub(listOf(finding, 50), 'the rules it breaks, each with its version'),
  },
);
export type RankPromotionProposed = EventOf<typeof RankPromotionProposed>;

/** A civil servant was promoted in rank. TMT = `effectiveFrom`. @see language.md §6 */
export const RankPromoted = defineEvent(
  'RankPromoted',
  3,
  'A civil servant was promoted in rank (kenaikan pangkat ditetapkan).',
  { ...secondFields, grounds: groundsField },
  [
    former(firstFields, { yearsInRank: made(() => null) }),
    former(secondFields, { grounds: made(() => null) }),
  ],
);
export type RankPromoted = EventOf<typeof RankPromoted>;

/** The facts about a promotion that it declares itself. */
export type RankPromotionEvent = RankPromotionProposed | RankPromoted;
