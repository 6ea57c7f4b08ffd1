import type { Visibility } from '#app/kernel';

/** A private value as the log and the read models keep it: what proves it, and what its owner's key opens. */
export interface SealedField {
  /** SHA-256 of the disclosure, base64url: all that the transparency log ever shows of the value. */
  readonly commitment: string;
  /** AES-256-GCM of the disclosure: nonce ‖ ciphertext ‖ tag, base64. */
  readonly opening: string;
}

/** Field → its sealed value. */
export type SealedFields = Readonly<Record<string, SealedField>>;

/** Sealed fields of one event with what opening them needs; a read model keeps these beside each other. */
export interface SealedPart {
  readonly leafId: string;
  readonly stream: string;
  /** Whose key seals them; null: the stream's. */
  readonly subject: string | null;
  readonly sealed: SealedFields;
}

/** Why a person's fields cannot be opened any more: their `PersonalDataErased`. */
export interface Erasure {
  /** Null where the log does not hold the erasure: a copy older than the destruction of the key. */
  readonly leafId: string | null;
  readonly recordedAt: string | null;
  /** Coded ground, such as `request`; `unknown` where the log does not hold the erasure. */
  readonly ground: string;
  readonly legalBasis: readonly { readonly rule: string; readonly version: string }[];
}

/** Which fields to open, by their pinned visibility. */
export type Opens = (visibility: Visibility, field: string) => boolean;

/** Opens everything that is not in the vault: what inspectors see, and what a warning may rest on. */
export const exceptVault = (visibility: Visibility): boolean => visibility !== 'X';
