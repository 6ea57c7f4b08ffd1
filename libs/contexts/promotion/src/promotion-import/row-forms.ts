import { RowRefused, type RowFields } from '#app/bulk';
import type { GroundsDto } from '../rank-promotion/grounds/grounds.dto.js';

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CREDIT = /^[0-9]{1,6}(\.[0-9]{1,6})?$/;

/** Columns of what the ledger cannot know by itself. */
export const GROUNDS_COLUMNS = ['creditBefore', 'credit', 'heavyDisciplineOpen'] as const;

/** @throws RowRefused */
export function groundsIn(fields: RowFields): GroundsDto {
  const [creditBefore, credit] = [creditIn(fields, 'creditBefore'), creditIn(fields, 'credit')];
  const heavyDisciplineOpen = flagIn(fields, 'heavyDisciplineOpen');
  return {
    ...(creditBefore !== null && { creditBefore }),
    ...(credit !== null && { credit }),
    ...(heavyDisciplineOpen !== null && { heavyDisciplineOpen }),
  };
}

function creditIn(fields: RowFields, key: string): string | null {
  const credit = fields.decimal(key);
  if (credit !== null && !CREDIT.test(credit)) throw new RowRefused('field.decimal', `/${key}`);
  return credit;
}

/** True or false, in JSON or as a word; null where the row says nothing. @throws RowRefused */
export function flagIn(fields: RowFields, key: string): boolean | null {
  const value = fields.raw(key);
  if (value === null || value === '' || typeof value === 'boolean') return value === '' ? null : value;
  return fields.oneOf(key, ['true', 'false']) === 'true';
}

/** A day, or null where the row has none. @throws RowRefused */
export const dateOrNull = (fields: RowFields, key: string): string | null =>
  fields.textOrNull(key, 40) === null ? null : fields.date(key);
