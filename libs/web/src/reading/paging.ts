import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { MaxLength } from './length.js';
import { Problem } from '../problems/problem.js';

/** Query of a list. A list with filters extends it, so that one class names every parameter. */
export class Paging {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;

  @ApiPropertyOptional({ type: String, description: 'Where to go on, from the `Link` header; opaque.' })
  @IsOptional()
  @IsString()
  @MaxLength(512)
  @Matches(/^[A-Za-z0-9_-]+$/)
  cursor?: string;
}

/** An opaque cursor from the sort key of the last row shown. */
export const encodeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key in a cursor. @throws Problem 400 `cursor.invalid` unless it holds that many strings */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => typeof part === 'string' && !part.includes('\0'))
    )
      return key;
  } catch {
    // answered below like any other cursor we did not make
  }
  throw new Problem('cursor.invalid', 400, { errors: [{ pointer: '#/cursor', code: 'cursor.invalid' }] });
}

/**
 * The `Link` header (RFC 8288) of a list: the same address with other cursors.
 * @param url path and query of the request
 * @param cursors null or absent where there is no such page; `first` needs none
 */
export function linkHeader(
  url: string,
  cursors: { readonly next?: string | null; readonly prev?: string | null },
): string {
  const at = (rel: string, cursor: string | null): string => {
    const [path, query] = url.split('?', 2);
    const parameters = new URLSearchParams(query);
    parameters.delete('cursor');
    parameters.delete('minPosition');
    if (cursor !== null) parameters.set('cursor', cursor);
    const text = parameters.toString();
    return `<${path}${text === '' ? '' : `?${text}`}>; rel="${rel}"`;
  };
  const links = [at('first', null)];
  if (cursors.prev) links.push(at('prev', cursors.prev));
  if (cursors.next) links.push(at('next', cursors.next));
  return links.join(', ');
}
