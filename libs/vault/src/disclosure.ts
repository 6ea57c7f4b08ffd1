import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Bytes of a salt: without it a commitment says nothing, not even about a value that can be guessed. */
export const SALT_BYTES = 32;

/**
 * The disclosure D of a value: base64url of the UTF-8 of the RFC 8785 form of `[salt, field, value]`, as an RFC 9901
 * object-property disclosure (`docs/decisions/0011-sealed-fields.md`).
 * @param salt 32 bytes, fresh for every field of every event
 */
export const disclosureOf = (salt: Buffer, field: string, value: unknown): string =>
  Buffer.from(canonicalize([salt.toString('base64url'), field, value])!, 'utf8').toString('base64url');

/** The commitment C to a disclosure: base64url of the SHA-256 of its ASCII. */
export const commitmentOf = (disclosure: string): string => hash('sha256', disclosure, 'base64url');

/** The value in a disclosure, or undefined when it is of another field. A value is never undefined. */
export function valueIn(disclosure: string, field: string): unknown {
  const [, name, value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8')) as unknown[];
  return name === field ? value : undefined;
}
