import {
  count,
  decisionFields,
  defineEvent,
  flag,
  internal,
  line,
  nullable,
  oneOf,
  opaqueId,
  pub,
  record,
  year,
  type EventOf,
} from '#app/kernel';
import { PREDICATES } from '#app/personnel';

/** A number, `<5` for a small one, `<hidden>` beside it. */
const cell = line;

/** The yearly distribution of a unit's ratings, small cells hidden. @see UU 14/2008 art. 17(h), publication.md §4 */
export const AppraisalSummaryPublished = defineEvent(
  'AppraisalSummaryPublished',
  1,
  "A unit's yearly distribution of ratings was published (publikasi tahunan penilaian kinerja).",
  {
    unitId: pub(opaqueId, 'the unit (unor)'),
    year: pub(year, 'year rated'),
    orgPredicate: pub(oneOf(PREDICATES), "the unit's own predicate (predikat kinerja organisasi)"),
    table: pub(
      nullable(record({ SB: cell, B: cell, BP: cell, K: cell, SK: cell })),
      'persons per predicate, small cells hidden; null: no table, counted in the parent unit only',
    ),
    total: pub(nullable(count), 'persons rated; null: hidden, or no table'),
    rolledUp: pub(flag, 'true: too few persons for a table of their own'),
    objectionsFiled: pub(
      nullable(cell),
      'objections filed, hidden when small; null: not printed, or no table',
    ),
    objectionsChanged: pub(
      nullable(cell),
      'objections that changed a rating, hidden when small; null: not printed, or no table',
    ),
    coveragePercent: pub(
      nullable(count),
      'persons rated of those to be rated, rounded to 5 %; null where there is no table',
    ),
    counts: internal(
      record({ SB: count, B: count, BP: count, K: count, SK: count }),
      'persons per predicate, as counted',
    ),
    objections: internal(nullable(record({ filed: count, changed: count })), 'objections, as stated'),
    headcount: internal(count, 'persons to be rated'),
    readTo: internal(line, 'ledger position up to which ratings were counted'),
    ...decisionFields,
  },
);
export type AppraisalSummaryPublished = EventOf<typeof AppraisalSummaryPublished>;
