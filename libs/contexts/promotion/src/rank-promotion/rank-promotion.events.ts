import {
  count,
  decisionFields,
  defineEvent,
  former,
  internal,
  made,
  nullable,
  oneOf,
  opaqueId,
  pub,
  uuid,
  vault,
  type EventOf,
} from '#app/kernel';
import { LADDER, PROMOTION_KINDS } from './ladder.js';

const firstFields = {
  promotionId: pub(uuid, 'the promotion'),
  kind: pub(oneOf(PROMOTION_KINDS), 'kind of promotion (jenis kenaikan pangkat)'),
  personRef: vault(opaqueId, 'who was promoted'),
  unitId: pub(opaqueId, 'unit the person serves in (unor)'),
  fromGolongan: pub(oneOf(LADDER), 'rank held before (golongan ruang lama)'),
  toGolongan: pub(oneOf(LADDER), 'rank held from TMT on (golongan ruang baru)'),
  ...decisionFields,
};

/** A civil servant was promoted in rank. TMT = `effectiveFrom`. @see language.md §6 */
export const RankPromoted = defineEvent(
  'RankPromoted',
  2,
  'A civil servant was promoted in rank (kenaikan pangkat ditetapkan).',
  {
    ...firstFields,
    yearsInRank: internal(
      nullable(count),
      'whole years in the former rank at TMT (masa kerja dalam pangkat); null: not stated',
    ),
  },
  [former(firstFields, { yearsInRank: made(() => null) })],
);
export type RankPromoted = EventOf<typeof RankPromoted>;
