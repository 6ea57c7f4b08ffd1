import { createHmac, type KeyObject } from 'node:crypto';

/** What HMAC-SHA-256 is keyed with where HKDF has no salt. */
const NO_SALT = Buffer.alloc(32);

/**
 * HKDF-SHA-256 without salt, its first step (RFC 5869, 2.2): the pseudorandom key that many keys can be derived from.
 * `hkdfSync` makes it anew for each of them, and takes ten times as long.
 */
export const extracted = (key: KeyObject): Buffer =>
  createHmac('sha256', NO_SALT).update(key.export()).digest();

/** The second step (RFC 5869, 2.3) for one key of 32 bytes, which is one block of SHA-256. */
export const derivedFrom = (pseudorandomKey: Buffer, info: string): Buffer =>
  createHmac('sha256', pseudorandomKey).update(info).update('\x01').digest();
