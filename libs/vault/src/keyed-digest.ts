import { createHmac, type KeyObject } from 'node:crypto';
import { derivedFrom, extracted } from './derived-key.js';

/** Separates the key of command digests from the one that seals. Permanent. */
const LABEL = 'jejak command digest';

/** What tells one command from another. */
export interface IdentifiedCommand {
  readonly commandId: string;
  /** Digest of what it said, hex. */
  readonly commandDigest: string;
}

/**
 * Hex HMAC-SHA-256 of the UTF-8 of `commandId` ‖ 0x00 ‖ `commandDigest` under HKDF-SHA-256 of the owner's key, without
 * salt (`docs/decisions/0011-sealed-fields.md`). The id is in it, so that two commands that say the same do not show it.
 */
export function keyedDigest(key: KeyObject, { commandId, commandDigest }: IdentifiedCommand): string {
  return createHmac('sha256', derivedOnce(key, LABEL)).update(`${commandId}\0${commandDigest}`).digest('hex');
}

/** Separates the key of digests of personal numbers from the others. Permanent. */
const NUMBER_LABEL = 'jejak personal number';

/**
 * Hex HMAC-SHA-256 of the UTF-8 of `kind` ‖ 0x00 ‖ `number` under HKDF-SHA-256 of the key, without salt
 * (`docs/decisions/0017-claims-on-personal-numbers.md`). A number of few possible values shows to nobody without the key.
 */
export function numberDigest(key: KeyObject, kind: string, number: string): string {
  return createHmac('sha256', derivedOnce(key, NUMBER_LABEL)).update(`${kind}\0${number}`).digest('hex');
}

/** What a key derives for digests; no key is used under both labels. It goes with the key. */
const derivedKeys = new WeakMap<KeyObject, { readonly label: string; readonly derived: Buffer }>();

function derivedOnce(key: KeyObject, label: string): Buffer {
  const known = derivedKeys.get(key);
  if (known?.label === label) return known.derived;
  const derived = derivedFrom(extracted(key), label);
  derivedKeys.set(key, { label, derived });
  return derived;
}
