/**
 * Why the vault could not serve: `key-missing` a key that was never destroyed is not there · `not-opened` a key does not fit,
 * or what is sealed was changed · `key-folder` the key folder cannot be used as it is.
 */
export type VaultErrorCode = 'key-missing' | 'not-opened' | 'key-folder';

/** A defect of the keys or of what they seal, in plain words without a private value: for who operates the service. */
export class VaultError extends Error {
  readonly kind = 'vault-error';

  constructor(
    readonly code: VaultErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'VaultError';
  }
}

/** Asked for the key of an owner whose key was destroyed: it never has one again. */
export class KeyDestroyedError extends Error {
  override readonly name = 'KeyDestroyedError';
}
