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

/** Why a row cannot be recorded: which field, which sentence. */
export class RowRefused extends Error {
  constructor(
    readonly code: string,
    readonly pointer: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'RowRefused';
  }
}

const KEYS = [
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

/** Reads one parsed row. @throws RowRefused at the first field that does not hold */
export function readRow(value: unknown): FormationRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RowRefused('field.object', '');
  const row = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(row).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new RowRefused('field.unknown', `/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  const formasiId = textIn(row, 'formasi_id', 36);
  if (!/^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(formasiId))
    throw new RowRefused('field.uuid', '/formasi_id');
  const procurementName = textIn(row, 'jp_nama', 300);
  const salaryMin = rupiahIn(row, 'gaji_min');
  const salaryMax = rupiahIn(row, 'gaji_max');
  numberIn(row, 'jumlah_ms', 0);
  const disable = numberIn(row, 'disable', 0, 1);
  return {
    formasiId,
    agencyName: textIn(row, 'ins_nm', 300),
    procurementName,
    kind: kindOf(procurementName),
    needType: textIn(row, 'formasi_nm', 100),
    postTitle: textIn(row, 'jabatan_nm', 500),
    location: textIn(row, 'lokasi_nm', 2000),
    seats: numberIn(row, 'jumlah_formasi', 1, 1_000_000) ?? missing('/jumlah_formasi'),
    openToDisability: disable === null ? null : disable === 1,
    salaryMin,
    salaryMax,
  };
}

const missing = (pointer: string): never => {
  throw new RowRefused('field.missing', pointer);
};

function textIn(row: Readonly<Record<string, unknown>>, key: string, maxLength: number): string {
  const pointer = `/${key}`;
  const value = row[key] ?? missing(pointer);
  if (typeof value !== 'string') throw new RowRefused('field.text', pointer);
  const cleaned = value.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  if (cleaned === '') return missing(pointer);
  if (cleaned.length > maxLength) throw new RowRefused('field.too-long', pointer, { 1: maxLength });
  if (/\p{Cc}/u.test(cleaned)) throw new RowRefused('field.invalid', pointer);
  return cleaned;
}

/** A whole number, or null where the source has none. */
function numberIn(
  row: Readonly<Record<string, unknown>>,
  key: string,
  minimum: number,
  maximum = Number.MAX_SAFE_INTEGER,
): number | null {
  const value = row[key] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new RowRefused('field.integer', `/${key}`);
  if (value < minimum) throw new RowRefused('field.minimum', `/${key}`, { 1: minimum });
  if (value > maximum) throw new RowRefused('field.maximum', `/${key}`, { 1: maximum });
  return value;
}

/** Rupiah a month, written as digits; null where the source has none. */
function rupiahIn(row: Readonly<Record<string, unknown>>, key: string): number | null {
  const value = row[key] ?? null;
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
