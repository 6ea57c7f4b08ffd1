import { Problem } from '../problems/problem.js';

const KEY = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * The client's `Idempotency-Key`.
 * @throws Problem 400 `idempotency.key-missing`, `idempotency.key-invalid`
 */
export function idempotencyKeyOf(header: string | readonly string[] | undefined): string {
  if (header === undefined || header.length === 0) throw new Problem('idempotency.key-missing', 400);
  if (typeof header !== 'string' || !KEY.test(header)) throw new Problem('idempotency.key-invalid', 400);
  return header;
}
