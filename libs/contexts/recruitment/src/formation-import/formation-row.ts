import { missing, RowRefused, type RowFields } from '#app/bulk';
import type { RoundKind } from '../round/round.events.js';

/** A row of the source that can be recorded. Names are cleaned: trimmed, NFC, single spaces. */
export interface FormationRow {
  readonly formasiId: string;
  readonly agencyName: string;
  readonly procurementName: string;
  readonly kind: RoundKind;
  readonly needType: string;
  readonly postTitle: string;
  readonly location: string;
  readonly seats: number;
  readonly openToDisability: boolean | null;
  readonly salaryMin: number | null;
  readonly salaryMax: number | null;
}

/** The columns of the source. */
export const FORMATION_COLUMNS = [
  'formasi_id',
  'ins_nm',
  'jp_nama',
  'formasi_nm',
  'jabatan_nm',
  'lokasi_nm',
  'jumlah_formasi',
  'disable',
  'gaji_min',
  'gaji_max',
  'jumlah_ms',
];
const MAX_RUPIAH_DIGITS = 12;
const FORMASI_ID = /^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Reads one row. @throws RowRefused at the first field that does not hold */
export function readRow(row: RowFields): FormationRow {
  const formasiId = row.matching('formasi_id', FORMASI_ID, 'field.uuid');
  const procurementName = row.text('jp_nama', 300);
  const salaryMin = rupiahIn(row, 'gaji_min');
  const salaryMax = rupiahIn(row, 'gaji_max');
  row.whole('jumlah_ms', 0);
  const disable = row.whole('disable', 0, 1);
  return {
    formasiId,
    agencyName: row.text('ins_nm', 300),
    procurementName,
    kind: kindOf(procurementName),
    needType: row.text('formasi_nm', 100),
    postTitle: row.text('jabatan_nm', 500),
    location: row.text('lokasi_nm', 2000),
    seats: row.whole('jumlah_formasi', 1, 1_000_000) ?? missing('jumlah_formasi'),
    openToDisability: disable === null ? null : disable === 1,
    salaryMin,
    salaryMax,
  };
}

/** Rupiah a month, written as digits; null where the source has none. */
function rupiahIn(row: RowFields, key: string): number | null {
  const value = row.raw(key);
  if (value === null) return null;
  if (typeof value !== 'string') throw new RowRefused('field.text', `/${key}`);
  if (!/^[0-9]+$/.test(value)) throw new RowRefused('field.pattern', `/${key}`, { 1: '[0-9]+' });
  if (value.length > MAX_RUPIAH_DIGITS)
    throw new RowRefused('field.too-long', `/${key}`, { 1: MAX_RUPIAH_DIGITS });
  return Number(value);
}

function kindOf(procurementName: string): RoundKind {
  if (/^PPPK\b/i.test(procurementName))
    return /paruh\s*waktu/i.test(procurementName) ? 'pppk-paruh-waktu' : 'pppk';
  if (/^C?PNS\b/i.test(procurementName)) return 'pns';
  throw new RowRefused('import.procurement-kind', '/jp_nama');
}
