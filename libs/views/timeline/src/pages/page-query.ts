import { plainToInstance } from 'class-transformer';
import { IsOptional, Matches, validateSync } from 'class-validator';
import { FeedQuery } from '../reading/feed-query.dto.js';

const NAMES = [
  'q',
  'agency',
  'kind',
  'from',
  'to',
  'unit',
  'batch',
  'limit',
  'cursor',
  'minPosition',
] as const;
/** Items on a page for people. */
const ITEMS = 20;

class PageFields extends FeedQuery {
  @IsOptional()
  @Matches(/^[0-9A-Za-z:._-]{1,64}$/)
  minPosition?: string;
}

/** A page's query: read, or the names of the fields that cannot be. What was typed is kept for the form. */
export interface PageQuery {
  readonly query: FeedQuery;
  readonly minPosition: string | null;
  readonly bad: readonly string[];
  readonly typed: Readonly<Partial<Record<(typeof NAMES)[number], string>>>;
}

/** Reads a page's query by the same rules as the feeds'. Names that are none of ours are ignored. */
export function readPageQuery(given: Readonly<Record<string, unknown>>): PageQuery {
  const known = Object.fromEntries(
    NAMES.filter((name) => given[name] !== undefined && given[name] !== '').map((name) => [
      name,
      given[name],
    ]),
  );
  const query = plainToInstance(PageFields, { limit: ITEMS, ...known });
  const bad = validateSync(query).map((error) => error.property);
  const typed = Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { query, minPosition: query.minPosition ?? null, bad, typed };
}

/** The filters of a query as an address' query, with its question mark; empty when there are none. */
export function filterQuery(typed: PageQuery['typed']): string {
  const filters = (['q', 'agency', 'kind', 'from', 'to', 'unit', 'batch'] as const).flatMap((name) =>
    typed[name] === undefined ? [] : [[name, typed[name]]],
  );
  return filters.length === 0 ? '' : `?${new URLSearchParams(filters as [string, string][])}`;
}
