import { stringify } from 'csv-stringify/sync';
import { PREDICATES } from '#app/personnel';
import { safeCell } from '#views/timeline';
import type { SummaryView } from '../reading/summary-reader.js';
import type { SummaryAnswer } from './summary-answers.dto.js';

/** A summary as JSON; undefined: no version of it stands. */
export function summaryAnswer(view: SummaryView): SummaryAnswer | undefined {
  const { unitId, unitName, agencyId, agencyName, year, current } = view;
  if (!current) return undefined;
  return {
    ...{ unitId, unitName, agencyId, agencyName, year },
    decisionId: current.decisionId,
    decidedOn: current.decidedOn,
    orgPredicate: current.orgPredicate,
    table: current.table as SummaryAnswer['table'],
    total: current.total,
    coveragePercent: current.coveragePercent,
    objectionsFiled: current.objectionsFiled,
    objectionsChanged: current.objectionsChanged,
  };
}

/** Summaries as CSV (RFC 4180), one line a unit; hidden cells stay hidden. */
export function summariesCsv(views: readonly SummaryView[]): string {
  const lines = views.flatMap((view) => {
    const { current } = view;
    if (!current) return [];
    const { table, total, coveragePercent, objectionsFiled, objectionsChanged } = current;
    const cells = [
      ...[view.agencyId, view.unitId, view.unitName, view.year, current.orgPredicate],
      ...PREDICATES.map((predicate) => table?.[predicate] ?? ''),
      ...[total ?? '', coveragePercent ?? '', objectionsFiled ?? '', objectionsChanged ?? ''],
      ...[current.decidedOn, current.decisionId],
    ];
    return [cells.map((one) => safeCell(String(one)))];
  });
  const columns = [
    ...['agency_id', 'unit_id', 'unit_name', 'year', 'unit_predicate', ...PREDICATES],
    ...['total', 'coverage_percent', 'objections_filed', 'objections_changed', 'decided_on', 'decision_id'],
  ];
  return stringify(lines, { header: true, columns, bom: true, record_delimiter: 'windows' });
}
