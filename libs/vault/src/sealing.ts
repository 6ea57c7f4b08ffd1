import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { SealedField } from '#app/platform';
import { commitmentOf, disclosureOf, SALT_BYTES, valueIn } from './disclosure.js';
import type { RandomSource } from './random-source.js';
import { VaultError } from './vault-error.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts under a 256-bit key: nonce ‖ ciphertext ‖ tag. */
export function encrypted(key: KeyObject, text: Buffer, bound: string, random: RandomSource): Buffer {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `encrypted` gave. @throws Error when key, bytes or what they are bound to differ */
export function decrypted(key: KeyObject, bytes: Buffer, bound: string): Buffer {
  const end = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound, 'utf8'));
  decipher.setAuthTag(bytes.subarray(end));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]);
}

/** An opening belongs to one field of one event: moved to another, it does not open. */
const boundTo = (leafId: string, field: string): string => `${leafId}\0${field}`;

/** Commits to a value and encrypts what opens the commitment. */
export function sealField(
  key: KeyObject,
  leafId: string,
  field: string,
  value: unknown,
  random: RandomSource,
): SealedField {
  const disclosure = disclosureOf(random(SALT_BYTES), field, value);
  const opening = encrypted(key, Buffer.from(disclosure, 'ascii'), boundTo(leafId, field), random);
  return { commitment: commitmentOf(disclosure), opening: opening.toString('base64') };
}

/**
 * The value of a sealed field.
 * @throws VaultError `not-opened` when the key is another, or commitment, opening, event and field do not belong together
 */
export function openField(key: KeyObject, leafId: string, field: string, sealed: SealedField): unknown {
  let disclosure: string;
  try {
    const bytes = Buffer.from(sealed.opening, 'base64');
    disclosure = decrypted(key, bytes, boundTo(leafId, field)).toString('latin1');
  } catch (cause) {
    throw new VaultError('not-opened', `Field ${field} of event ${leafId} does not open.`, { cause });
  }
  const value = commitmentOf(disclosure) === sealed.commitment ? valueIn(disclosure, field) : undefined;
  if (value === undefined)
    throw new VaultError('not-opened', `Field ${field} of event ${leafId} is not what was committed to.`);
  return value;
}
