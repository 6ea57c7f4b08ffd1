import { stringify } from 'csv-stringify/sync';
import { addresses } from '../pages/addresses.js';
import { standingOf, type TimelineItem } from '../reading/timeline-item.js';

const COLUMNS = [
  'id',
  'type',
  'kind_id',
  'kind_en',
  'headline_id',
  'headline_en',
  'agency_id',
  'agency_name',
  'decision_id',
  'ref_decision_id',
  'standing',
  'sk_number',
  'decided_on',
  'effective_from',
  'recorded_at',
  'released_at',
  'position',
  'page',
  'data',
] as const;

/** What a spreadsheet would run: an operator first, also after blanks and in its full-width form. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** A cell that no spreadsheet takes for a formula: such a text gets an apostrophe in front. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const cell = (value: unknown): string => safeCell(value === null || value === undefined ? '' : String(value));

/** Items as CSV (RFC 4180), with a byte order mark, because spreadsheets would guess the encoding without it. */
export const csvOf = (items: readonly TimelineItem[]): string =>
  stringify(
    items.map((item): string[] =>
      [
        item.leafId,
        item.type,
        item.kind.id,
        item.kind.en,
        item.headline.id,
        item.headline.en,
        item.agency.id,
        item.agency.name,
        item.decisionId,
        item.refDecisionId,
        standingOf(item),
        item.values['skNumber'],
        item.values['decidedOn'] ?? item.values['date'],
        item.values['effectiveFrom'],
        item.recordedAt,
        item.place.releasedAt,
        item.position,
        addresses.item('id', item),
        JSON.stringify(item.values),
      ].map(cell),
    ),
    { header: true, columns: [...COLUMNS], bom: true, record_delimiter: 'windows' },
  );
