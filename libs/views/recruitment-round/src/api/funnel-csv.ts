import { stringify } from 'csv-stringify/sync';
import { safeCell } from '#views/timeline';
import type { Funnel } from '../reading/funnel.js';
import type { RoundView } from '../reading/overview.js';

const COLUMNS: readonly (readonly [string, (funnel: Funnel) => number])[] = [
  ['seats', (f) => f.seats],
  ['submitted', (f) => f.submitted],
  ['ms', (f) => f.ms],
  ['tms', (f) => f.tms],
  ['objections_filed', (f) => f.objections.filed],
  ['objections_accepted', (f) => f.objections.accepted],
  ['objections_rejected', (f) => f.objections.rejected],
  ['objections_open', (f) => f.objections.open],
  ['skd_present', (f) => f.skd.present],
  ['skd_absent', (f) => f.skd.absent],
  ['skd_go_on', (f) => f.skd.goOn],
  ['skd_passed', (f) => f.skd.passed],
  ['skd_below_threshold', (f) => f.skd.belowThreshold],
  ['skb_present', (f) => f.skb.present],
  ['skb_absent', (f) => f.skb.absent],
  ['passed', (f) => f.passed],
  ['cancelled', (f) => f.cancelled],
  ['nip_issued', (f) => f.nipIssued],
  ['appointed', (f) => f.appointed],
];

/** The funnel of a round as CSV (RFC 4180): one line a formation and one of all; small cells of the reasons stay hidden. */
export function funnelCsv({ formations, total, reasons }: RoundView): string {
  const codes = Object.keys(reasons);
  const line = (names: readonly string[], funnel: Funnel, own: RoundView['reasons']): string[] =>
    [...names, ...COLUMNS.map(([, of]) => String(of(funnel))), ...codes.map((code) => String(own[code]))].map(
      safeCell,
    );
  return stringify(
    [
      ...formations.map((own) =>
        line(
          [own.formationId, own.postTitle, own.location ?? '', own.needType, own.status],
          own.funnel,
          own.reasons,
        ),
      ),
      line(['all', '', '', '', ''], total, reasons),
    ],
    {
      header: true,
      columns: [
        ...['formation_id', 'post_title', 'location', 'need_type', 'status'],
        ...COLUMNS.map(([name]) => name),
        ...codes.map((code) => `tms_${code}`),
      ].map((name) => safeCell(name)),
      bom: true,
      record_delimiter: 'windows',
    },
  );
}
