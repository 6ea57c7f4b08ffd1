import {
  civilDate,
  decisionFields,
  defineEvent,
  line,
  nullable,
  oneOf,
  pub,
  record,
  uuid,
  year,
  type EventOf,
} from '#app/kernel';

/** Kinds of procurement (jenis pengadaan). */
export const ROUND_KINDS = ['pns', 'pppk', 'pppk-paruh-waktu'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** A recruitment round was opened, on the ground of the Minister's decree on formations. @see PermenPANRB 6/2024 */
export const RecruitmentRoundOpened = defineEvent(
  'RecruitmentRoundOpened',
  1,
  'A recruitment round was opened (pengadaan dibuka).',
  {
    roundId: pub(uuid, 'the round (pengadaan)'),
    kind: pub(oneOf(ROUND_KINDS), 'who is recruited: PNS, PPPK or part-time PPPK'),
    procurementName: pub(line, 'name of the procurement, as published (jenis pengadaan)'),
    fiscalYear: pub(year, 'budget year (tahun anggaran)'),
    ministerDecree: pub(
      record({ number: line, date: nullable(civilDate) }),
      "the Minister's decree on formations (keputusan menteri PANRB); date null: not in the source",
    ),
    rulesetId: pub(line, 'version of the procurement rules the round is run by'),
    ...decisionFields,
  },
);
export type RecruitmentRoundOpened = EventOf<typeof RecruitmentRoundOpened>;
