import type { CommandContext } from '#app/platform';
import { Problem } from '../problems/problem.js';

type Header = string | readonly string[] | undefined;
type ExpectedRevision = CommandContext['expectedRevision'];

/** The largest revision a store can hold (63 bits). */
const LAST_REVISION = 2n ** 63n - 1n;

/**
 * The revision a deciding route must be told: `If-Match: "<revision>"`.
 * @throws Problem 428 `precondition.missing`, 400 `precondition.invalid`
 */
export function revisionOf(ifMatch: Header): bigint {
  if (ifMatch === undefined) throw new Problem('precondition.missing', 428);
  const digits = typeof ifMatch === 'string' ? /^"(0|[1-9][0-9]{0,18})"$/.exec(ifMatch)?.[1] : undefined;
  if (digits === undefined || BigInt(digits) > LAST_REVISION) throw new Problem('precondition.invalid', 400);
  return BigInt(digits);
}

/** What a creating route is told: nothing, or `If-None-Match: *`. @throws Problem 400 `precondition.invalid` */
export function absenceOf(ifMatch: Header, ifNoneMatch: Header): ExpectedRevision {
  if (ifMatch !== undefined || (ifNoneMatch !== undefined && ifNoneMatch !== '*'))
    throw new Problem('precondition.invalid', 400);
  return ifNoneMatch === undefined ? null : 'no_stream';
}
